import { join } from 'node:path';
import { findingJson } from '../../core/json/finding-json';
import type { Evaluation } from '../../core/evaluation';
import type { Finding, Message } from '../../core/base/findings';
import type { Department } from '../../core/names/department';
import { reportJson } from '../../core/statistics/report-json';
import { attachmentFileNames, attachmentToSend, fillTemplate, report } from '../../tasks/report';
import { printFile } from '../../tasks/print-file';
import type { ReportForm } from '../../tasks/report';
import type { FileWorkbook } from '../../workbook/file-workbook';
import type { Console, ExitCode } from '../console';
import { bookOfSheets, makeFolder, newWorkbookId, openBook, requireXlsx, sameFile, saveBooks } from '../files';
import type { BookToSave, SaveOptions } from '../files';
import { printFindingCount, printSumFaults } from '../print-findings';
import { printStatistics } from '../print-statistics';
import { showProgress } from '../progress';
import { UsageError } from '../usage-error';
import { openOrRefuse } from './open-or-refuse';
import { codeOf } from './outcome';

export type ReportCommandOptions = SaveOptions & {
  readonly output?: string;
  readonly attachment?: string;
  readonly perDepartment?: string;
  readonly form?: string;
  readonly print?: string;
  readonly template?: string;
  readonly json?: boolean;
};

/** `report`: 附件2 and 统计汇总 into the workbook, and files of values to send. */
export async function runReport(path: string, options: ReportCommandOptions, console: Console): Promise<ExitCode> {
  const { output, json = false } = options;
  const { say, print, printError } = console;
  const form = formOption(options);
  requireOwnFiles(path, options);
  const progress = showProgress(console, 3);
  progress.step(say('cli.opening'));
  const workbook = await openOrRefuse(path);
  progress.step(say('cli.counting'));
  const evaluation = await report(workbook, {
    ...{ write: output !== undefined, form },
    ...{ now: new Date().toISOString(), workbookId: newWorkbookId(), say },
  });
  const sent = await filesToSend(evaluation, form, options);
  const printed = await fileToPrint(workbook, evaluation, form, options, say);
  progress.step(say('cli.writing'));
  if (sent.kind === 'refused') {
    throw new UsageError(sent.reason.id, sent.reason.values);
  }
  if (options.perDepartment !== undefined) makeFolder(options.perDepartment);
  const books = [...(output === undefined ? [] : [{ path: output, workbook }]), ...sent.files, ...printed.files];
  saveBooks(books, options);
  progress.end();
  const notes = [...sent.notes, ...printed.notes].map(({ id, values }) => say(id, values));
  const all = [...evaluation.findings, ...sent.findings];
  if (json) {
    const findings = all.map((finding) => findingJson(finding, say));
    console.printJson(reportJson(evaluation.statistics, findings));
    notes.forEach(printError);
  } else {
    printFindingCount(evaluation.findings, console);
    printStatistics(evaluation, console);
    notes.forEach(print);
    printSumFaults(sent.findings, console);
    for (const book of books) print(say('cli.wrote', { path: book.path }));
  }
  return codeOf(all);
}

/** A file of values to send must not take the place of the workbook or of the form. */
function requireOwnFiles(path: string, { output, attachment, template, print }: ReportCommandOptions): void {
  if (output !== undefined) requireXlsx(output);
  const taken = [path, output, template].filter((other) => other !== undefined);
  for (const file of [attachment, print].filter((one) => one !== undefined)) {
    requireXlsx(file);
    if (taken.some((other) => sameFile(file, other))) throw new UsageError('cli.usage.ownFile', { path: file });
    taken.push(file);
  }
}

function formOption({ form = 'activities', template, attachment, perDepartment }: ReportCommandOptions): ReportForm {
  if (form !== 'activities' && form !== 'indicators') throw new UsageError('cli.usage.form', { what: form });
  const isSent = attachment !== undefined || perDepartment !== undefined;
  if (template !== undefined && !isSent) throw new UsageError('cli.usage.template');
  return form;
}

type FilesToSend =
  | {
      readonly kind: 'ready';
      readonly files: readonly BookToSave[];
      readonly notes: readonly Message[];
      /** T5 of the filled forms. */
      readonly findings: readonly Finding[];
    }
  | { readonly kind: 'refused'; readonly reason: Message };

/** Every file that is sent, before any of them is written. */
async function filesToSend(
  evaluation: Evaluation,
  form: ReportForm,
  { attachment, perDepartment, template }: ReportCommandOptions,
): Promise<FilesToSend> {
  const wanted: { path: string; scope: { readonly department?: Department } }[] = [];
  if (attachment !== undefined) wanted.push({ path: attachment, scope: {} });
  if (perDepartment !== undefined) {
    for (const [department, fileName] of attachmentFileNames(evaluation)) {
      wanted.push({ path: join(perDepartment, fileName), scope: { department } });
    }
  }
  const files: BookToSave[] = [];
  const notes: Message[] = [];
  const findings: Finding[] = [];
  for (const { path, scope } of wanted) {
    if (template === undefined) {
      files.push({ path, workbook: await bookOfSheets(attachmentToSend(evaluation, form, scope)) });
      continue;
    }
    const workbook = await openBook(template);
    const filled = await fillTemplate(workbook, evaluation, scope);
    if (filled.kind === 'refused') return filled;
    files.push({ path, workbook });
    // The form is the same for all: what it lacks is told once.
    if (notes.length === 0) notes.push(...filled.notes);
    // A department's form repeats lines of the whole school's.
    if (attachment === undefined || scope.department === undefined) findings.push(...filled.findings);
  }
  return { kind: 'ready', files, notes, findings };
}

type Printed = { readonly files: readonly BookToSave[]; readonly notes: readonly Message[] };

/** The official sheets in one file, where it is asked for. */
async function fileToPrint(
  book: FileWorkbook,
  evaluation: Evaluation,
  form: ReportForm,
  { print }: ReportCommandOptions,
  say: Console['say'],
): Promise<Printed> {
  if (print === undefined) return { files: [], notes: [] };
  const { contents, notes } = printFile(evaluation, await book.readAll(), { form, say });
  return { files: [{ path: print, workbook: await bookOfSheets(...contents) }], notes };
}
