import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ReturnFile } from '../core/exchange/recognised';
import type { ReceivedFile, UnreadReturn } from '../tasks/received-file';
import { isReturnFile } from '../tasks/is-return-file';
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
  const files = pathsIn(book, paths);
  for (const [at, read] of (await readPaths(files)).entries()) {
    const path = files[at] ?? '';
    for (const one of read) {
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
    const received = openReceived(file);
    return 'reason' in received ? [] : [received];
  });
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
