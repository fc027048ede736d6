import type { Finding, Message } from '../core/base/findings';
import type { Evaluation } from '../core/evaluation';
import type { Department } from '../core/names/department';
import { ownSheets } from '../core/base/own-sheets';
import { fileOfSheets } from '../workbook/file-workbook';
import type { FileWorkbook } from '../workbook/file-workbook';
import type { Workbook } from '../workbook/workbook';
import { WorkbookError } from '../workbook/workbook-error';
import type { Say } from '../words/words';
import { printFile } from './print-file';
import { attachmentFileNames, attachmentToSend, fillTemplate } from './report';
import type { ReportForm } from './report';

/** What may be asked for: the whole school's form, each lead's, one lead's by name; the official sheets, to be printed. */
export type Asked = 'school' | 'leads' | 'print' | { readonly lead: string };

export type FilesOptions = {
  readonly form: ReportForm;
  /** The school's own blank form, a new one each time; without it the form is laid out. */
  readonly template?: () => Promise<FileWorkbook>;
  readonly say: Say;
};

export type FileToSend = { readonly asked: Asked; readonly fileName: string; readonly file: FileWorkbook };

export type FilesToSend =
  | {
      readonly kind: 'ready';
      readonly files: readonly FileToSend[];
      /** What the school's form has no place for, and what the file to print lacks. */
      readonly notes: readonly Message[];
      /** T5 of the filled forms. */
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'refused'; readonly reason: Message };

/** Every file that is asked for, before any of them is saved: where one is refused there are none. `book` is the evaluated workbook. */
export async function filesToSend(
  book: Workbook,
  evaluation: Evaluation,
  asked: readonly Asked[],
  options: FilesOptions,
): Promise<FilesToSend> {
  const forms = await formsToSend(
    evaluation,
    asked.flatMap((one) => formsFor(one, evaluation)),
    options,
  );
  if (forms.kind === 'refused' || !asked.includes('print')) return forms;
  const { contents, notes } = printFile(evaluation, await book.readAll(), options);
  const fileName = options.say('print.fileName');
  const printed: FileToSend = { asked: 'print', fileName, file: await fileOfSheets(...contents) };
  return { ...forms, files: [...forms.files, printed], notes: [...forms.notes, ...notes] };
}

type FormToSend = Omit<FileToSend, 'file'> & { readonly department?: Department };

function formsFor(asked: Asked, evaluation: Evaluation): readonly FormToSend[] {
  if (asked === 'print') return [];
  if (asked === 'school') return [{ asked, fileName: `${ownSheets.attachment.name}.xlsx` }];
  const forms = [...attachmentFileNames(evaluation)].map(([department, fileName]) => ({ asked, fileName, department }));
  if (asked === 'leads') return forms;
  const form = forms.find(({ department }) => department.name === asked.lead);
  if (form === undefined) throw new WorkbookError('did.noSuchSender', { name: asked.lead });
  return [form];
}

async function formsToSend(
  evaluation: Evaluation,
  forms: readonly FormToSend[],
  { form, template }: FilesOptions,
): Promise<FilesToSend> {
  const files: FileToSend[] = [];
  const notes: Message[] = [];
  const findings: Finding[] = [];
  const sendsWhole = forms.some(({ asked }) => asked === 'school');
  for (const { asked, fileName, department } of forms) {
    const scope = department === undefined ? {} : { department };
    if (template === undefined) {
      files.push({ asked, fileName, file: await fileOfSheets(attachmentToSend(evaluation, form, scope)) });
      continue;
    }
    const file = await template();
    const filled = await fillTemplate(file, evaluation, scope);
    if (filled.kind === 'refused') return filled;
    files.push({ asked, fileName, file });
    // The form is the same for all: what it lacks is told once.
    if (notes.length === 0) notes.push(...filled.notes);
    // A department's form repeats lines of the whole school's.
    if (department === undefined || !sendsWhole) findings.push(...filled.findings);
  }
  return { kind: 'ready', files, notes, findings };
}
