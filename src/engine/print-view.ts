import type { Sheet } from '../core/base/cells';
import { evaluate } from '../core/evaluate';
import { printFile } from '../tasks/print-file';
import { newWorkbookFile } from '../workbook/file-workbook';
import type { Say } from '../words/words';
import type { PrintView, ReportForm } from './engine';

/** The official sheets as one file of values; drafts are not printed as if they were final. */
export async function printView(sheets: readonly Sheet[], form: ReportForm, say: Say): Promise<PrintView> {
  const { contents, notes } = printFile(evaluate(sheets), sheets, { form, say });
  const file = newWorkbookFile();
  await file.apply(contents.map((content) => ({ kind: 'sheet', content })));
  return {
    ...{ fileName: say('print.fileName'), bytes: file.toBytes() },
    notes: notes.map(({ id, values }) => say(id, values)),
  };
}
