import { join } from 'node:path';
import { findingJson } from '../../core/json/finding-json';
import type { Evaluation } from '../../core/evaluation';
import type { Finding, Message } from '../../core/base/findings';
import type { Department } from '../../core/names/department';
import { reportJson } from '../../core/statistics/report-json';
import { printFile } from '../../tasks/print-file';
import { attachmentFileName, attachmentToSend, fillTemplate, report, reportingDepartments } from '../../tasks/report';
import type { ReportForm } from '../../tasks/report';
import type { SheetContent } from '../../core/base/sheet-content';
import { newWorkbookFile } from '../../workbook/file-workbook';
import type { FileWorkbook } from '../../workbook/file-workbook';
import { exitCode } from '../console';
import type { Console, ExitCode } from '../console';
import { makeFolder, newWorkbookId, openBook, requireXlsx, sameFile, saveBook } from '../files';
import { printFindingCount, printSumFaults } from '../print-findings';
import { printStatistics } from '../print-statistics';
import { showProgress } from '../progress';
import { UsageError } from '../usage-error';
import { openOrRefuse } from './open-or-refuse';
import { codeOf } from './outcome';

export type ReportCommandOptions = {
  readonly output?: string;
  readonly attachment?: string;
  readonly perDepartment?: string;
  readonly form?: string;
  readonly print?: string;
  readonly template?: string;
  readonly json?: boolean;
};

const emptyReport = { activities: [], byActivity: [], byDepartment: [], totals: {}, returns: [] };

/** `report`: 附件2 and 统计汇总 into the workbook, and files of values to send. */
export async function runReport(path: string, options: ReportCommandOptions, console: Console): Promise<ExitCode> {
  const { output, json = false } = options;
  const { say, print, printError } = console;
  const form = formOption(options);
  requireOwnFiles(path, options);
  const progress = showProgress(console, 3);
  progress.step(say('cli.opening'));
  const workbook = await openOrRefuse(path, json, console, (findings) => ({ ...emptyReport, findings }));
  progress.step(say('cli.counting'));
  const evaluation = await report(workbook, {
    ...{ write: output !== undefined, form },
    ...{ now: new Date().toISOString(), workbookId: newWorkbookId(), say },
  });
  const sent = await filesToSend(evaluation, form, options);
  const printed = await fileToPrint(workbook, evaluation, form, options, say);
  progress.step(say('cli.writing'));
  if (sent.kind === 'refused') {
    progress.end();
    printError(say(sent.reason.id, sent.reason.values));
    return exitCode.usage;
  }
  if (output !== undefined) saveBook(output, workbook);
  if (options.perDepartment !== undefined) makeFolder(options.perDepartment);
  const files = [...sent.files, ...printed.files];
  for (const file of files) saveBook(file.path, file.workbook);
  progress.end();
  const notes = [...sent.notes, ...printed.notes].map(({ id, values }) => say(id, values));
  const all = [...evaluation.findings, ...sent.findings];
  if (json) {
    const findings = all.map((finding) => findingJson(finding, say));
    print(JSON.stringify(reportJson(evaluation.statistics, findings)));
    notes.forEach(printError);
  } else {
    printFindingCount(evaluation.findings, console);
    printStatistics(evaluation, console);
    notes.forEach(print);
    printSumFaults(sent.findings, console);
    const written = [...(output === undefined ? [] : [output]), ...files.map((file) => file.path)];
    for (const file of written) print(say('cli.wrote', { path: file }));
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

type FileToSend = { readonly path: string; readonly workbook: FileWorkbook };
type FilesToSend =
  | {
      readonly kind: 'ready';
      readonly files: readonly FileToSend[];
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
    for (const department of reportingDepartments(evaluation)) {
      wanted.push({ path: join(perDepartment, attachmentFileName(department)), scope: { department } });
    }
  }
  const files: FileToSend[] = [];
  const notes: Message[] = [];
  const findings: Finding[] = [];
  for (const { path, scope } of wanted) {
    if (template === undefined) {
      files.push({ path, workbook: await bookOf(attachmentToSend(evaluation, form, scope)) });
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

type Printed = { readonly files: readonly FileToSend[]; readonly notes: readonly Message[] };

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
  return { files: [{ path: print, workbook: await bookOf(...contents) }], notes };
}

async function bookOf(...contents: readonly SheetContent[]): Promise<FileWorkbook> {
  const workbook = newWorkbookFile();
  await workbook.apply(contents.map((content) => ({ kind: 'sheet', content })));
  return workbook;
}
