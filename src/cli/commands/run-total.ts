import { join } from 'node:path';
import { totalJson } from '../../core/json/total-json';
import type { Evaluation } from '../../core/evaluation';
import { departmentDetails } from '../../tasks/department-details';
import { total } from '../../tasks/total';
import { fileOfSheets } from '../../workbook/file-workbook';
import { exitCode } from '../console';
import type { Console, ExitCode } from '../console';
import { makeFolder, newWorkbookId, saveBooks } from '../files';
import type { BookToSave, SaveOptions } from '../files';
import { printFindingCount } from '../print-findings';
import { printTotals } from '../print-totals';
import { showProgress } from '../progress';
import { openOrRefuse } from './open-or-refuse';
import { codeOf } from './outcome';

export type TotalCommandOptions = SaveOptions & {
  readonly output?: string;
  readonly details?: string;
  readonly draft?: boolean;
  readonly json?: boolean;
};

/** `total`: scores, ranks and grades; -o writes 得分明细, 考核汇总 and 学期考评, --details one file per department. */
export async function runTotal(path: string, options: TotalCommandOptions, console: Console): Promise<ExitCode> {
  const { output, json = false, draft = false } = options;
  const { say, print } = console;
  const progress = showProgress(console, output === undefined ? 2 : 3);
  progress.step(say('cli.opening'));
  const workbook = await openOrRefuse(path);
  progress.step(say('cli.totalling'));
  const { evaluation, notes } = await total(workbook, {
    draft,
    write: output !== undefined,
    now: new Date().toISOString(),
    workbookId: newWorkbookId(),
    say,
  });
  const written = output !== undefined && evaluation.scores !== 'scoring-off' ? output : undefined;
  const books = [
    ...(written === undefined ? [] : [{ path: written, workbook }]),
    ...(options.details === undefined ? [] : await detailBooks(options.details, evaluation, console)),
  ];
  if (written !== undefined) progress.step(say('cli.writing'));
  if (options.details !== undefined) makeFolder(options.details);
  saveBooks(books, options);
  progress.end();
  if (json) console.printJson(totalJson(evaluation, say));
  else printFindingCount(evaluation.findings, console);
  if (evaluation.scores === 'scoring-off') {
    console.printError(say('cli.scoringOff'));
    return exitCode.usage;
  }
  if (!json) printTotals(evaluation, console);
  if (!json) for (const { id, values } of notes) print(say(id, values));
  if (!json) for (const { path: file } of books) print(say('cli.wrote', { path: file }));
  return codeOf(evaluation.findings);
}

/** One file of values per scored department. */
function detailBooks(folder: string, evaluation: Evaluation, { say }: Console): Promise<readonly BookToSave[]> {
  const details = departmentDetails(evaluation, say);
  return Promise.all(
    details.map(async ({ fileName, content }) => ({
      path: join(folder, fileName),
      workbook: await fileOfSheets(content),
    })),
  );
}
