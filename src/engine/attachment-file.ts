import type { Evaluation } from '../core/evaluation';
import { attachmentFileNames, attachmentToSend } from '../tasks/report';
import { newWorkbookFile } from '../workbook/file-workbook';
import { WorkbookError } from '../workbook/workbook-error';
import type { FileView, ReportForm } from './engine';

/** 附件2 as a file of values, the whole school's or one lead's. */
export async function attachmentFile(
  evaluation: Evaluation,
  choice: { readonly form: ReportForm; readonly department: string | null },
): Promise<FileView> {
  const names = attachmentFileNames(evaluation);
  const department = [...names.keys()].find(({ name }) => name === choice.department);
  if (choice.department !== null && department === undefined) {
    throw new WorkbookError('did.noSuchSender', { name: choice.department });
  }
  const content = attachmentToSend(evaluation, choice.form, department === undefined ? {} : { department });
  const file = newWorkbookFile();
  await file.apply([{ kind: 'sheet', content }]);
  return { fileName: (department && names.get(department)) ?? '附件2.xlsx', bytes: file.toBytes() };
}
