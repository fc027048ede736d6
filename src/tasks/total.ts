import { settled } from '../core/settings/settled';
import type { Change } from '../core/base/change';
import type { Sheet } from '../core/base/cells';
import type { Message } from '../core/base/findings';
import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import { writtenNow } from '../core/memory/written';
import { inputDigest } from '../core/overview/input-digest';
import { scoreProof } from '../core/proof/scores/score-proof';
import { scoreDetailsSheet } from '../core/results/score-details-sheet';
import { planSemester } from '../core/credit/semester-plan';
import { semesterName } from '../core/credit/semester-sheet';
import { totalsSheet } from '../core/results/totals-sheet';
import type { Say } from '../words/words';
import type { Workbook } from '../workbook/workbook';
import { outputChanges } from './output-sheets';
import { withStart } from './with-start';

export type TotalOptions = {
  /** Totals of what is there, marked 草稿. */
  readonly draft: boolean;
  readonly write: boolean;
  /** ISO text, made by the host. */
  readonly now: string;
  readonly workbookId: string;
  readonly say: Say;
};

/** `notes` say what was done in a semester sheet of the school's own, or why nothing was. */
export type TotalResult = { readonly evaluation: Evaluation; readonly notes: readonly Message[] };

/** Criterion → item → total → rank → grade → credit, into 得分明细, 考核汇总 and 学期考评: one read, one write. */
export async function total(workbook: Workbook, options: TotalOptions): Promise<TotalResult> {
  const sheets = await workbook.readAll();
  const evaluation = evaluate(sheets, { draft: options.draft });
  if (!options.write || evaluation.scores === 'scoring-off') return { evaluation, notes: [] };
  const { changes, notes } = planTotal(sheets, evaluation, options);
  await workbook.apply(changes);
  return { evaluation, notes };
}

type TotalPlan = { readonly changes: readonly Change[]; readonly notes: readonly Message[] };

function planTotal(sheets: readonly Sheet[], evaluation: Evaluation, options: TotalOptions): TotalPlan {
  const { say, workbookId } = options;
  const { scores, book } = evaluation;
  const proof = scoreProof(evaluation, say);
  const details = scoreDetailsSheet(scores, proof, settled(book.settings.rules).decimals, say);
  const totals = totalsSheet(evaluation, proof, say);
  const semester = planSemester(sheets, evaluation, say);
  const written = writtenNow(book.memory, 'total', {
    at: options.now,
    digest: inputDigest(book),
    draft: options.draft,
  });
  const remember = {
    ours: semester.isOurs ? [semesterName] : [],
    rows: [...semester.remember, written],
  };
  const outputs = outputChanges(
    [details, totals, ...(proof?.working ?? [])],
    sheets,
    book.memory,
    workbookId,
    remember,
  );
  const changes = withStart(insertionsFirst([...outputs, ...semester.changes]), sheets, book, options);
  return { changes, notes: semester.notes };
}

/** Rows are inserted before formulas point to them. */
function insertionsFirst(changes: readonly Change[]): readonly Change[] {
  const isInsertion = ({ kind }: Change) => kind === 'insertRows';
  return [...changes.filter(isInsertion), ...changes.filter((change) => !isInsertion(change))];
}
