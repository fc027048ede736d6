import { join } from 'node:path';
import { findingJson } from '../../core/json/finding-json';
import { reportJson } from '../../core/statistics/report-json';
import { attachmentToSend, departmentAttachments, report } from '../../tasks/report';
import type { ReportForm } from '../../tasks/report';
import type { Console, ExitCode } from '../console';
import { makeFolder, newWorkbookId, requireXlsx, sameFile, saveBook, saveSheet } from '../files';
import { printFindings } from '../print-findings';
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
  readonly json?: boolean;
};

const emptyReport = { activities: [], byActivity: [], byDepartment: [], totals: {}, returns: [] };

/** `report`: 附件2 and 统计汇总 into the workbook, and files of values to send. */
export async function runReport(path: string, options: ReportCommandOptions, console: Console): Promise<ExitCode> {
  const { output, json = false } = options;
  const { say, print } = console;
  const form = formOption(options.form);
  if (options.attachment !== undefined)
    requireOwnFile(options.attachment, [path, ...(output === undefined ? [] : [output])]);
  if (output !== undefined) requireXlsx(output);
  const progress = showProgress(console, 3);
  progress.step(say('cli.opening'));
  const workbook = await openOrRefuse(path, json, console, (findings) => ({ ...emptyReport, findings }));
  progress.step(say('cli.counting'));
  const evaluation = await report(workbook, { write: output !== undefined, form, workbookId: newWorkbookId() });
  progress.step(say('cli.writing'));
  const written: string[] = [];
  if (output !== undefined) {
    saveBook(output, workbook);
    written.push(output);
  }
  if (options.attachment !== undefined)
    written.push(await saveSheet(options.attachment, attachmentToSend(evaluation, form)));
  if (options.perDepartment !== undefined) {
    makeFolder(options.perDepartment);
    for (const { fileName, content } of departmentAttachments(evaluation)) {
      written.push(await saveSheet(join(options.perDepartment, fileName), content));
    }
  }
  progress.end();
  if (json) {
    const findings = evaluation.findings.map((finding) => findingJson(finding, say));
    print(JSON.stringify(reportJson(evaluation.statistics, findings)));
  } else {
    printFindings(evaluation.findings, console);
    printStatistics(evaluation, console);
    for (const file of written) print(say('cli.wrote', { path: file }));
  }
  return codeOf(evaluation.findings);
}

/** A file of values to send must not take the place of the workbook. */
function requireOwnFile(path: string, others: readonly string[]): void {
  requireXlsx(path);
  if (others.some((other) => sameFile(path, other))) throw new UsageError('cli.usage.ownFile', { path });
}

function formOption(given: string | undefined): ReportForm {
  if (given === undefined || given === 'activities') return 'activities';
  if (given === 'indicators') return given;
  throw new UsageError('cli.usage.form', { what: given });
}
