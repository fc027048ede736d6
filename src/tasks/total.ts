import type { Sheet } from '../core/base/cells';
import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import { presentOr } from '../core/base/parsed';
import { scoreDetailsSheet } from '../core/sheets/score-details-sheet';
import { semesterName, semesterSheet } from '../core/sheets/semester-sheet';
import { totalsSheet } from '../core/sheets/totals-sheet';
import type { Say } from '../words/words';
import type { Change } from '../core/base/change';
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
    await workbook.apply(totalChanges(sheets, evaluation, options));
  }
  return evaluation;
}

function totalChanges(
  sheets: readonly Sheet[],
  evaluation: Evaluation,
  { say, workbookId }: TotalOptions,
): readonly Change[] {
  const { scores, book } = evaluation;
  const details = scoreDetailsSheet(scores, presentOr(book.settings.rules.decimals, 2), say);
  const contents = [details, totalsSheet(evaluation, say)];
  const semester = sheets.find((sheet) => sheet.name === semesterName);
  if (semester === undefined)
    return outputChanges([...contents, semesterSheet(evaluation, say)], sheets, book.memory, workbookId);
  return outputChanges(contents, sheets, book.memory, workbookId);
}
