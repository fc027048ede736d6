import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FormKind } from '../../core/exchange/form';
import { distribute } from '../../tasks/distribute';
import type { FormFile } from '../../tasks/distribute';
import { isSameForm } from '../../tasks/is-same-form';
import { nativeCodec } from '../../workbook/disk/native-codec';
import { readWorkbookFile } from '../../workbook/disk/workbook-on-disk';
import { WorkbookError } from '../../workbook/workbook-error';
import { readZip } from '../../workbook/zip/read-zip';
import { unpackEntry } from '../../workbook/zip/unpack-entry';
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
    codec: nativeCodec,
  });
  if (result.kind === 'refused') throw new UsageError(result.reason.id, result.reason.values);
  progress.step(say('cli.writing'));
  const made = result.files.map(({ fileName, file }) => ({ name: fileName, bytes: file.toBytes() }));
  const files = made.map(({ name, bytes }) => ({ path: join(to, name), bytes }));
  for (const file of files)
    if (sameFile(file.path, path)) throw new UsageError('cli.usage.ownFile', { path: file.path });
  const filled = await filledIn(result.files, to, zip);
  if (filled.length > 0) throw new UsageError('cli.usage.filledForms', { files: filled.join('、') });
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

/** Files that would be lost: they hold something else than the forms that would take their places. */
async function filledIn(forms: readonly FormFile[], to: string, zip: string | undefined): Promise<readonly string[]> {
  const differing: string[] = [];
  for (const { fileName, file } of forms) {
    const path = join(to, fileName);
    if (existsSync(path) && !(await isSameForm(readWorkbookFile(path), file))) differing.push(path);
  }
  if (zip !== undefined && existsSync(zip) && !(await holdsForms(zip, forms))) differing.push(zip);
  return differing;
}

/** True for an archive of these forms and nothing else. */
async function holdsForms(zip: string, forms: readonly FormFile[]): Promise<boolean> {
  try {
    const entries = readZip(readWorkbookFile(zip));
    const byName = new Map(forms.map(({ fileName, file }) => [fileName, file]));
    for (const entry of entries) {
      const file = byName.get(entry.name);
      if (file === undefined || !(await isSameForm(unpackEntry(entry), file))) return false;
    }
    return true;
  } catch (fault) {
    if (fault instanceof WorkbookError) return false;
    throw fault;
  }
}

/** `甲系,丁评委` */
function namesIn(only: string): readonly string[] {
  const names = only.split(/[,，、;；]/).map((name) => name.trim());
  return names.filter((name) => name !== '');
}
