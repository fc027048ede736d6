import type { FileResult } from '../../core/exchange/merge-returns';
import type { Take } from '../../core/exchange/merge-cell';
import { findingJson } from '../../core/json/finding-json';
import { collect } from '../../tasks/collect';
import type { CollectResult } from '../../tasks/collect';
import { exitCode } from '../console';
import type { Console, ExitCode } from '../console';
import { newWorkbookId, requireXlsx, saveBook } from '../files';
import type { SaveOptions } from '../files';
import { receivedFiles } from '../received-files';
import { UsageError } from '../usage-error';
import { openOrRefuse } from './open-or-refuse';

export type CollectCommandOptions = SaveOptions & {
  readonly output?: string;
  readonly as?: readonly string[];
  readonly take?: string;
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
  if (output !== undefined) requireXlsx(output);
  const take = takeOption(options.take);
  const as = asOption(options.as ?? []);
  const workbook = await openOrRefuse(path);
  const returns = await receivedFiles(paths, as);
  const result = await collect(workbook, returns, {
    take,
    write: output !== undefined,
    now: new Date().toISOString(),
    workbookId: newWorkbookId(),
    say,
  });
  if (output !== undefined) saveBook(output, workbook, options);
  if (json) printAsJson(result, console);
  else {
    printResult(result, console);
    print(output === undefined ? say('cli.giveOutput') : say('cli.wrote', { path: output }));
  }
  return codeOf(result);
}

function takeOption(take = 'master'): Take {
  if (take !== 'master' && take !== 'returns') throw new UsageError('cli.usage.take', { what: take });
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
  return isOpen || findings.some(({ severity }) => severity === 'error') ? exitCode.findings : exitCode.done;
}

function reasonOf({ reason }: FileResult, { say }: Console): string | null {
  return reason === null ? null : say(reason.id, reason.values);
}

function printAsJson({ files, findings, ...rest }: CollectResult, console: Console): void {
  console.printJson({
    files: files.map((file) => ({ ...file, reason: reasonOf(file, console) })),
    ...rest,
    findings: findings.map((finding) => findingJson(finding, console.say)),
  });
}

function printResult({ files, conflicts, findings, reminder }: CollectResult, console: Console): void {
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
  for (const { code, severity, message } of findings)
    if (severity !== 'info') print(`  ${code} ${say(`cli.${severity}`)}  ${say(message.id, message.values)}`);
  if (reminder !== '') print(reminder);
}
