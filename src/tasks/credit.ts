import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import { creditSemester } from '../core/credit/credit-semester';
import type { CreditOptions, CreditResult } from '../core/credit/credit-semester';
import type { Workbook } from '../workbook/workbook';

export type CreditTaskResult = { readonly evaluation: Evaluation; readonly result: CreditResult };

/** Credits the book's scores into a semester file of the school's own: its one column, and nothing else of that file. */
export async function credit(
  book: Workbook,
  semester: Workbook,
  options: CreditOptions & { readonly write: boolean },
): Promise<CreditTaskResult> {
  const evaluation = evaluate(await book.readAll());
  const result = creditSemester(await semester.readAll(), evaluation, options);
  if (options.write && result.kind === 'credited' && result.edits.length > 0) {
    await semester.apply([{ kind: 'cells', edits: result.edits }]);
  }
  return { evaluation, result };
}
