import { join } from 'node:path';
import { findingJson } from '../../core/json/finding-json';
import { reportJson } from '../../core/statistics/report-json';
import { filesToSend } from '../../tasks/files-to-send';
import type { Asked, FileToSend } from '../../tasks/files-to-send';
import { report } from '../../tasks/report';
import type { ReportForm } from '../../tasks/report';
import type { Console, ExitCode } from '../console';
import { makeFolder, newWorkbookId, openBook, requireXlsx, sameFile, saveBooks } from '../files';
import type { SaveOptions } from '../files';
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
    write: output !== undefined,
    form,
    now: new Date().toISOString(),
    workbookId: newWorkbookId(),
    say,
  });
  const { template } = options;
  const sent = await filesToSend(workbook, evaluation, askedFor(options), {
    form,
    ...(template === undefined ? {} : { template: () => openBook(template) }),
    say,
  });
  progress.step(say('cli.writing'));
  if (sent.kind === 'refused') throw new UsageError(sent.reason.id, sent.reason.values);
  if (options.perDepartment !== undefined) makeFolder(options.perDepartment);
  const files = sent.files.map((one) => ({ path: pathOf(one, options), workbook: one.file }));
  const books = output === undefined ? files : [{ path: output, workbook }, ...files];
  saveBooks(books, options);
  progress.end();
  const notes = sent.notes.map(({ id, values }) => say(id, values));
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

function askedFor({ attachment, perDepartment, print }: ReportCommandOptions): readonly Asked[] {
  const asked: Asked[] = [];
  if (attachment !== undefined) asked.push('school');
  if (perDepartment !== undefined) asked.push('leads');
  if (print !== undefined) asked.push('print');
  return asked;
}

/** Where a file is saved. */
function pathOf({ asked, fileName }: FileToSend, { attachment, perDepartment, print }: ReportCommandOptions): string {
  if (asked === 'print') return print ?? fileName;
  return asked === 'school' ? (attachment ?? fileName) : join(perDepartment ?? '', fileName);
}
