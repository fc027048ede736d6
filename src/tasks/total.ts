import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import { scoreDetailsSheet } from '../core/sheets/score-details-sheet';
import { semesterSheet } from '../core/sheets/semester-sheet';
import { totalsSheet } from '../core/sheets/totals-sheet';
import type { Say } from '../words/words';
import type { Workbook } from '../workbook/workbook';
import { outputChanges } from './output-sheets';

export type TotalOptions = {
  /** Totals of what is there, marked 草稿. */
  readonly draft: boolean;
  readonly write: boolean;
  readonly workbookId: string;
  readonly say: Say;
};

/** Criterion → item → total → rank → grade → credit, into 得分明细, 考核汇总 and 学期考评: one read, one write. */
export async function total(workbook: Workbook, options: TotalOptions): Promise<Evaluation> {
  const sheets = await workbook.readAll();
  const evaluation = evaluate(sheets, { draft: options.draft });
  if (options.write && evaluation.scores !== 'scoring-off') {
    await workbook.apply(outputChanges(totalContents(evaluation, options), evaluation.book.memory, options.workbookId));
  }
  return evaluation;
}
