import type { Sheet } from '../core/base/cells';
import { evaluate } from '../core/evaluate';
import { attachmentFileNames, fillTemplate } from '../tasks/report';
import { openWorkbookFile } from '../workbook/file-workbook';
import { WorkbookError } from '../workbook/workbook-error';
import type { Say } from '../words/words';
import type { FormChoice, PrintView } from './engine';
import { refusalOf } from './refusal-of';

/** The school's own blank form, filled, with what of the numbers has no place in it or does not add up. */
export async function filledFormView(sheets: readonly Sheet[], choice: FormChoice, say: Say): Promise<PrintView> {
  const evaluation = evaluate(sheets);
  const names = attachmentFileNames(evaluation);
  const department = [...names.keys()].find(({ name }) => name === choice.department);
  if (choice.department !== null && department === undefined) {
    throw new WorkbookError('did.noSuchSender', { name: choice.department });
  }
  const file = openWorkbookFile(choice.file.bytes);
  const filled = await fillTemplate(file, evaluation, department === undefined ? {} : { department });
  if (filled.kind === 'refused') throw refusalOf(filled.reason, say);
  const told = [...filled.notes, ...filled.findings.map(({ message }) => message)];
  return {
    ...{ fileName: (department && names.get(department)) ?? '附件2.xlsx', bytes: file.toBytes() },
    notes: told.map(({ id, values }) => say(id, values)),
  };
}
