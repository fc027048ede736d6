import { ownSheets } from '../core/base/own-sheets';
import { totalsName } from '../core/proof/scores/result-places';
import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import { creditSemester } from '../core/credit/credit-semester';
import type { CreditResult } from '../core/credit/credit-semester';
import { creditCell } from '../core/credit/semester-credit';
import type { Workbook } from '../workbook/workbook';
import { outputChanges } from './output-sheets';

export type CreditColumnOptions = {
  /** `列名`, or `工作表!列名`; '' takes the event's name. */
  readonly column: string;
  /** True once a person has agreed to lose what stands in the cells of that column. */
  readonly overwrite: boolean;
  readonly workbookId: string;
};

/**
 * Credits into a column of the school's own semester sheet in this workbook, as live references to 考核汇总: one read, one
 * write. Only that column is written; refused, with nothing written, where anything is unclear.
 */
export async function creditColumn(
  workbook: Workbook,
  { column, overwrite, workbookId }: CreditColumnOptions,
): Promise<{ readonly evaluation: Evaluation; readonly result: CreditResult }> {
  const sheets = await workbook.readAll();
  const evaluation = evaluate(sheets);
  const tellsStale = sheets.some(({ name }) => name === ownSheets.readings.name);
  const result = creditSemester(sheets, evaluation, {
    ...(column === '' ? {} : { column }),
    overwrite,
    // Without 考核汇总 there is nothing to refer to: values are written.
    ...(sheets.some(({ name }) => name === totalsName) && {
      live: (department, name) => creditCell(evaluation, department, name, tellsStale).formula,
    }),
  });
  if (result.kind === 'credited' && result.edits.length > 0) {
    const { edits, remember } = result;
    const remembered = outputChanges([], sheets, evaluation.book.memory, workbookId, { rows: remember });
    await workbook.apply([{ kind: 'cells', edits }, ...remembered]);
  }
  return { evaluation, result };
}
