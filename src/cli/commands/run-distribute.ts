import { join } from 'node:path';
import type { FormKind } from '../../core/exchange/form';
import { distribute } from '../../tasks/distribute';
import { nativeDeflate } from '../../workbook/disk/native-deflate';
import { zipFiles } from '../../workbook/zip/zip-files';
import { exitCode } from '../console';
import type { Console, ExitCode } from '../console';
import { makeFolder, sameFile, saveFiles } from '../files';
import type { SaveOptions } from '../files';
import { showProgress } from '../progress';
import { UsageError } from '../usage-error';
import { openOrRefuse } from './open-or-refuse';

export type DistributeCommandOptions = SaveOptions & {
  readonly to?: string;
  readonly only?: string;
  readonly zip?: string;
};

/** `distribute`: a form for each department, judge and office; all files or none. */
export async function runDistribute(
  path: string,
  options: DistributeCommandOptions,
  console: Console,
): Promise<ExitCode> {
  const { to, zip, only } = options;
  const { say, print } = console;
  if (to === undefined) throw new UsageError('cli.usage.to');
  if (zip !== undefined && !/\.zip$/i.test(zip)) throw new UsageError('cli.usage.zip', { path: zip });
  const progress = showProgress(console, 2);
  progress.step(say('cli.opening'));
  const workbook = await openOrRefuse(path);
  const result = await distribute(workbook, {
    ...(only === undefined ? {} : { only: namesIn(only) }),
    now: new Date().toISOString(),
    say,
    deflate: nativeDeflate,
  });
  if (result.kind === 'refused') throw new UsageError(result.reason.id, result.reason.values);
  progress.step(say('cli.writing'));
  const made = result.files.map(({ fileName, file }) => ({ name: fileName, bytes: file.toBytes() }));
  const files = made.map(({ name, bytes }) => ({ path: join(to, name), bytes }));
  for (const file of files)
    if (sameFile(file.path, path)) throw new UsageError('cli.usage.ownFile', { path: file.path });
  makeFolder(to);
  saveFiles(zip === undefined ? files : [...files, { path: zip, bytes: zipFiles(made) }], options);
  progress.end();
  const count = (kind: FormKind) => result.files.filter((file) => file.kind === kind).length;
  const counts = { departments: count('department'), judges: count('judge'), offices: count('office') };
  print(say('cli.distributed', { count: files.length, ...counts, folder: to }));
  for (const { name } of made) print(`  ${name}`);
  if (zip !== undefined) print(say('cli.wrote', { path: zip }));
  return exitCode.done;
}

/** `甲系,丁评委` */
function namesIn(only: string): readonly string[] {
  const names = only.split(/[,，、;；]/).map((name) => name.trim());
  return names.filter((name) => name !== '');
}
