import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ReturnFile } from '../core/exchange/recognise';
import type { UnreadReturn } from '../tasks/collect';
import { readReturns } from '../tasks/read-return';
import { readWorkbookFile } from '../workbook/disk/workbook-on-disk';
import { WorkbookError } from '../workbook/workbook-error';
import { UsageError } from './usage-error';

/** Every file that was handed in: those named, and those in folders. `as` says whose some are. */
export async function receivedFiles(
  paths: readonly string[],
  as: ReadonlyMap<string, string>,
): Promise<readonly (ReturnFile | UnreadReturn)[]> {
  const returns: (ReturnFile | UnreadReturn)[] = [];
  const matched = new Set<string>();
  for (const path of paths.flatMap(filesIn)) {
    for (const one of await read(path)) {
      const key = [one.file, path, basename(path), basename(one.file)].find((name) => as.has(name));
      if (key !== undefined) matched.add(key);
      const whose = key === undefined ? undefined : as.get(key);
      returns.push(whose === undefined ? one : { ...one, as: whose });
    }
  }
  const lost = [...as.keys()].find((name) => !matched.has(name));
  if (lost !== undefined) throw new UsageError('cli.usage.asFile', { what: lost });
  return returns;
}

async function read(path: string): Promise<readonly (ReturnFile | UnreadReturn)[]> {
  try {
    const bytes = readWorkbookFile(path);
    return await readReturns({ file: path, bytes }, (content) => createHash('sha256').update(content).digest('hex'));
  } catch (fault) {
    if (!(fault instanceof WorkbookError)) throw fault;
    return [{ file: path, reason: { id: fault.id, values: fault.values } }];
  }
}

/** A folder's workbooks and archives, also those in folders within it; locks and hidden files are none. */
function filesIn(path: string): readonly string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(xls[xmb]?|et|zip)$/i.test(name) && !/(^|[\\/])(~\$|\.)/.test(name))
    .sort()
    .map((name) => join(path, name));
  if (files.length === 0) throw new UsageError('cli.usage.noReturns', { path });
  return files;
}
