import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ReturnFile } from '../core/exchange/recognised';
import { unread } from '../tasks/received-file';
import type { ReceivedFile, UnreadReturn } from '../tasks/received-file';
import { diskFault } from '../workbook/disk/disk-fault';
import type { WorkbookError } from '../workbook/workbook-error';
import { isBeside, isReturnFile } from '../tasks/is-return-file';
import { realPath, sameFile } from './files';
import { openReceived, readPaths } from './reading-threads';
import { UsageError } from './usage-error';

/** Every file that was handed in: those named, and those in folders; none twice. `as` says whose some are. */
export async function receivedFiles(
  book: string,
  paths: readonly string[],
  as: ReadonlyMap<string, string>,
): Promise<readonly (ReturnFile | UnreadReturn)[]> {
  const returns: (ReturnFile | UnreadReturn)[] = [];
  const matched = new Set<string>();
  const files = foundIn(book, paths);
  const read = await readPaths(files.flatMap(({ path, fault }) => (fault === undefined ? [path] : [])));
  for (const { path, fault } of files) {
    for (const one of fault === undefined ? (read.get(path) ?? []) : [unread(path, fault)]) {
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
  return foundIn(book, paths).flatMap(({ path, fault }) => {
    const received = fault === undefined ? openReceived(path) : unread(path, fault);
    return 'reason' in received ? [] : [received];
  });
}

/** A file that was named or stands in a folder, or a folder that cannot be looked into. */
type Found = { readonly path: string; readonly fault?: WorkbookError };

/** The files that were named or stand in folders, each once, whatever links lead to it; the workbook that they go into is no return, though it stands beside them. */
export function pathsIn(book: string, paths: readonly string[]): readonly string[] {
  return foundIn(book, paths).map(({ path }) => path);
}

function foundIn(book: string, paths: readonly string[]): readonly Found[] {
  const byPlace = new Map<string, Found>();
  for (const found of paths.flatMap(filesIn)) {
    const place = join(realPath(dirname(found.path)), basename(found.path));
    if (found.path.length < (byPlace.get(place)?.path.length ?? Infinity)) byPlace.set(place, found);
  }
  return [...byPlace.values()].filter(({ path }) => !sameFile(path, book));
}

/** A folder's files, also those in folders within it; locks and hidden files are none. */
function filesIn(path: string): readonly Found[] {
  if (!isFolder(path)) return [{ path }];
  const found = folderFiles(path, '', new Set()).sort((one, other) => (one.path < other.path ? -1 : 1));
  if (found.length === 0) throw new UsageError('cli.usage.noReturns', { path });
  return found.map((one) => ({ ...one, path: join(path, one.path) }));
}

/** By paths within the folder. Each folder is gone through once: links may lead round in circles. One that cannot be read is told. */
function folderFiles(root: string, within: string, seen: Set<string>): Found[] {
  const path = join(root, within);
  const place = realPath(path);
  if (seen.has(place)) return [];
  seen.add(place);
  try {
    const names = readdirSync(path).map((name) => join(within, name));
    return names.sort().flatMap((name): readonly Found[] => {
      if (isBeside(name)) return [];
      if (isFolder(join(root, name))) return folderFiles(root, name, seen);
      return isReturnFile(name) ? [{ path: name }] : [];
    });
  } catch (cause) {
    return [{ path: within, fault: diskFault(path, cause, 'fault.cannotRead') }];
  }
}

/** What cannot be asked is taken for a file, so that reading it tells why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
