import { join } from 'node:path';
import type { FileResult } from '../../core/exchange/merge-returns';
import type { Take } from '../../core/exchange/decision';
import { address } from '../../core/base/cells';
import { groupBy } from '../../core/base/group-by';
import { findingJson } from '../../core/json/finding-json';
import { planCollection } from '../../tasks/collect';
import type { CollectResult, ReturnFinding } from '../../tasks/collect';
import { findingInReturn } from '../../tasks/finding-in-return';
import { markedCopies } from '../../tasks/marked-copies';
import { exitCode } from '../console';
import type { Console, ExitCode } from '../console';
import { makeFolder, newWorkbookId, requireXlsx, sameFile, saveFiles } from '../files';
import type { SaveOptions } from '../files';
import { pathsIn, receivedAgain, receivedFiles } from '../received-files';
import { showProgress } from '../progress';
import { UsageError } from '../usage-error';
import { openOrRefuse } from './open-or-refuse';

export type CollectCommandOptions = SaveOptions & {
  readonly output?: string;
  readonly as?: readonly string[];
  readonly take?: string;
  readonly marked?: string;
  readonly log?: boolean;
  readonly json?: boolean;
};

/** `collect`: merges returns into the workbook; without -o it only says what it would do. */
export async function runCollect(
  path: string,
  paths: readonly string[],
  options: CollectCommandOptions,
  console: Console,
): Promise<ExitCode> {
  const { output, json = false } = options;
  const { say, print } = console;
  if (output !== undefined) {
    requireXlsx(output);
    if (pathsIn(path, paths).some((one) => sameFile(one, output)))
      throw new UsageError('cli.usage.outputOverReturn', { path: output });
  }
  const take = takeOption(options.take);
  const as = asOption(options.as ?? []);
  const progress = showProgress(console, 3);
  progress.step(say('cli.opening'));
  const workbook = await openOrRefuse(path);
  progress.step(say('cli.readingReturns'));
  // What was read is not kept while the workbook is written: a thousand returns take as much memory as it does.
  const { result, write } = await planCollection(workbook, await receivedFiles(path, paths, as), {
    ...(take === undefined ? {} : { take }),
    log: output !== undefined && options.log === true,
    now: new Date().toISOString(),
    workbookId: newWorkbookId(),
    say,
  });
  progress.step(say('cli.writing'));
  if (output !== undefined) await write();
  const copies =
    options.marked === undefined ? [] : copiesFor({ path, paths, output }, options.marked, result, console);
  if (options.marked !== undefined && copies.length > 0) makeFolder(options.marked);
  saveFiles(output === undefined ? copies : [{ path: output, bytes: workbook.toBytes() }, ...copies], options);
  progress.end();
  if (json) printAsJson(result, console);
  else {
    printResult(result, console);
    if (copies.length > 0) print(say('cli.marked', { count: copies.length, folder: options.marked ?? '' }));
    print(output === undefined ? say('cli.giveOutput') : say('cli.wrote', { path: output }));
  }
  return codeOf(result);
}

/** Copies to send back, by the names of the returns; none takes the place of a return or of the workbook. */
function copiesFor(
  {
    path: book,
    paths,
    output,
  }: { readonly path: string; readonly paths: readonly string[]; readonly output: string | undefined },
  folder: string,
  { findings }: CollectResult,
  { say }: Console,
) {
  const taken = [book, ...(output === undefined ? [] : [output]), ...pathsIn(book, paths)];
  return markedCopies(receivedAgain(book, paths), findings, say).map(({ fileName, bytes }) => {
    const path = join(folder, fileName);
    if (taken.some((one) => sameFile(one, path))) throw new UsageError('cli.usage.markedOverReturn', { path });
    return { path, bytes };
  });
}

function takeOption(take: string | undefined): Take | undefined {
  if (take !== undefined && take !== 'master' && take !== 'returns')
    throw new UsageError('cli.usage.take', { what: take });
  return take;
}

/** `FILE=名`: the name follows the last equals sign. */
function asOption(as: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    as.map((one) => {
      const [, file = '', name = ''] = /^(.+)=([^=]+)$/.exec(one) ?? [];
      if (file === '') throw new UsageError('cli.usage.as', { what: one });
      return [file, name.trim()] as const;
    }),
  );
}

function codeOf({ files, conflicts, findings }: CollectResult): ExitCode {
  const isOpen = conflicts.length > 0 || files.some(({ state }) => state === 'refused');
  return isOpen || findings.some(({ finding }) => finding.severity === 'error') ? exitCode.findings : exitCode.done;
}

function reasonOf({ reason }: FileResult, { say }: Console): string | null {
  return reason === null ? null : say(reason.id, reason.values);
}

function printAsJson(
  { files, conflicts, findings, awaited: _awaited, undoable: _, unlogged, ...rest }: CollectResult,
  console: Console,
): void {
  if (unlogged !== null) console.printError(console.say(unlogged.id, unlogged.values));
  console.printJson({
    files: files.map((file) => ({ ...file, reason: reasonOf(file, console) })),
    conflicts: conflicts.map(({ key: _key, ofRow: _row, ...conflict }) => conflict),
    ...rest,
    findings: findings.map(({ file, finding }) => ({ ...findingJson(finding, console.say), file })),
  });
}

/** Errors and warnings by file, each with its cell in that file. */
function printReturnFindings(findings: readonly ReturnFinding[], { say, print }: Console): void {
  const told = findings.filter(({ finding }) => finding.severity !== 'info');
  for (const [file, list] of groupBy(told, (one) => one.file)) {
    print(file);
    for (const { code, severity, place, message } of list.map(findingInReturn)) {
      const cell = place === null ? '' : `${place.sheet}!${address(place.row, place.column)} `;
      print(`  ${code} ${say(`cli.${severity}`)} ${cell}${say(message.id, message.values)}`);
    }
  }
}

function printResult({ files, conflicts, findings, reminder, unlogged }: CollectResult, console: Console): void {
  const { say, print } = console;
  for (const file of files) {
    const values = { ...file, of: file.of ?? '', form: file.form ?? '', reason: reasonOf(file, console) ?? '' };
    print(say(`cli.return.${file.state}`, values));
  }
  if (conflicts.length > 0) print(say('cli.conflicts', { count: conflicts.length }));
  for (const one of conflicts) {
    const values = { base: one.base ?? '', master: one.master ?? '', returned: one.return ?? '' };
    print(`  ${say('cli.conflict', { ...values, sheet: one.sheet, cell: one.cell ?? '', file: one.file })}`);
  }
  printReturnFindings(findings, console);
  if (unlogged !== null) print(say(unlogged.id, unlogged.values));
  if (reminder !== '') print(reminder);
}
