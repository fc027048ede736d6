import type { Sheet } from '../core/base/cells';
import { evaluate } from '../core/evaluate';
import { filesToSend } from '../tasks/files-to-send';
import type { Asked, FilesOptions } from '../tasks/files-to-send';
import { memoryWorkbook } from '../workbook/memory-workbook';
import type { FileWithNotes } from './engine';
import { refusalOf } from './refusal-of';

/** One file to save, with what it lacks. Drafts are not sent as if they were final. */
export async function fileView(sheets: readonly Sheet[], asked: Asked, options: FilesOptions): Promise<FileWithNotes> {
  const { say } = options;
  const sent = await filesToSend(memoryWorkbook(sheets), evaluate(sheets), [asked], options);
  if (sent.kind === 'refused') throw refusalOf(sent.reason, say);
  const [file] = sent.files;
  if (file === undefined) throw new Error('no file was made');
  const told = [...sent.notes, ...sent.findings.map(({ message }) => message)];
  return {
    fileName: file.fileName,
    bytes: file.file.toBytes(),
    notes: told.map(({ id, values }) => say(id, values)),
  };
}
