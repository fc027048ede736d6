import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ReturnFile } from '../core/exchange/recognised';
import { readReturns } from '../tasks/read-return';
import type { ReceivedFile, UnreadReturn } from '../tasks/received-file';
import { readWorkbookFile } from '../workbook/disk/workbook-on-disk';
import { WorkbookError } from '../workbook/workbook-error';
import { isReturnFile } from '../tasks/is-return-file';
import { realPath, sameFile } from './files';
import { UsageError } from './usage-error';

/** Every file that was handed in: those named, and those in folders; none twice. `as` says whose some are. */
export async function receivedFiles(
  book: string,
  paths: readonly string[],
  as: ReadonlyMap<string, string>,
): Promise<readonly (ReturnFile | UnreadReturn)[]> {
  const returns: (ReturnFile | UnreadReturn)[] = [];
  const matched = new Set<string>();
  for (const path of pathsIn(book, paths)) {
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

/** The files as they came, once more: only those that are needed are kept. */
export function receivedAgain(book: string, paths: readonly string[]): readonly ReceivedFile[] {
  return pathsIn(book, paths).flatMap((file) => {
    const received = open(file);
    return 'reason' in received ? [] : [received];
  });
}

async function read(path: string): Promise<readonly (ReturnFile | UnreadReturn)[]> {
  const received = open(path);
  if ('reason' in received) return [received];
  return readReturns(received, (content) => createHash('sha256').update(content).digest('hex'));
}

function open(file: string): ReceivedFile | UnreadReturn {
  try {
    return { file, bytes: readWorkbookFile(file) };
  } catch (fault) {
    if (!(fault instanceof WorkbookError)) throw fault;
    return { file, reason: { id: fault.id, values: fault.values } };
  }
}

/** The files that were named or stand in folders, each once, also where a link leads round in a circle; the workbook that they go into is no return, though it stands beside them. */
export function pathsIn(book: string, paths: readonly string[]): readonly string[] {
  const byPlace = new Map<string, string>();
  for (const path of paths.flatMap(filesIn)) {
    const place = join(realPath(dirname(path)), basename(path));
    if (path.length < (byPlace.get(place)?.length ?? Infinity)) byPlace.set(place, path);
  }
  return [...byPlace.values()].filter((path) => !sameFile(path, book));
}

/** A folder's files, also those in folders within it; locks and hidden files are none. */
function filesIn(path: string): readonly string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => isReturnFile(name))
    .sort()
    .map((name) => join(path, name));
  if (files.length === 0) throw new UsageError('cli.usage.noReturns', { path });
  return files;
}
