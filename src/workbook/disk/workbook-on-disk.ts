import {
  closeSync,
  copyFileSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import { WorkbookError } from '../workbook-error';
import { diskFault } from './disk-fault';
import { lockFile, otherLocks } from './file-locks';
import { holdSignals } from './hold-signals';
import { cleanUp, nameBeside, writeBeside } from './temporary-files';

/** The file's bytes; throws a WorkbookError that says what to do where it cannot be read. */
export function readWorkbookFile(path: string): Uint8Array {
  try {
    // Reading from a pipe might never end.
    const { isFile, isDirectory } = kindOf(statSync(path));
    if (!isFile && !isDirectory) throw new WorkbookError('fault.noFile', { path });
    return readFileSync(path);
  } catch (cause) {
    throw diskFault(path, cause, 'fault.cannotRead');
  }
}

/** A file to write. */
export type FileToWrite = {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the file held when it was read: it is not replaced where it holds something else by now. Undefined where it was not read. */
  readonly asRead?: Uint8Array | undefined;
};

type Target = FileToWrite & { readonly target: string; readonly before: Stats | undefined };

/**
 * Writes files so that at any moment either the old ones or the new ones are whole, and either all of them are written or none: each
 * into a temporary file beside its place, which then takes its name. A link stays a link, and a file keeps owner, mode and attributes.
 * `force` writes though another program has the file open.
 */
export function writeWorkbookFiles(files: readonly FileToWrite[], { force = false } = {}): void {
  const targets = files.map((file) => onPath(file.path, () => targetOf(file, force)));
  const unlocks: (() => void)[] = [];
  const release = holdSignals();
  const made: string[] = [];
  try {
    const folders = new Map(targets.map(({ path, target }) => [dirname(target), path]));
    for (const [folder, path] of folders) onPath(path, () => cleanUp(folder));
    for (const { path, target } of targets) unlocks.push(onPath(path, () => lockFile(target)));
    for (const { path, target, bytes, before } of targets)
      made.push(onPath(path, () => writeBeside(target, bytes, before)));
    for (const { path, target, asRead } of targets) onPath(path, () => requireUnchanged(path, target, asRead));
    putInPlace(targets, made);
  } finally {
    for (const path of made) rmSync(path, { force: true });
    for (const unlock of unlocks) unlock();
    release();
  }
}

export function writeWorkbookFile(path: string, bytes: Uint8Array): void {
  writeWorkbookFiles([{ path, bytes }]);
}

function onPath<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw diskFault(path, cause, 'fault.cannotWrite');
  }
}

function targetOf(file: FileToWrite, force: boolean): Target {
  const { path } = file;
  const link = lstatSync(path, { throwIfNoEntry: false });
  const before = statSync(path, { throwIfNoEntry: false });
  if (link?.isSymbolicLink() === true && before === undefined) throw new WorkbookError('fault.danglingLink', { path });
  const target = before === undefined ? path : realpathSync(path);
  if (before !== undefined) {
    const { isFile, isDirectory } = kindOf(before);
    if (isDirectory) throw new WorkbookError('fault.folder', { path });
    if (!isFile) throw new WorkbookError('fault.noFile', { path });
    // A file that may not be written must not be replaced either, though its folder would allow it.
    closeSync(openSync(target, 'r+'));
  }
  const [lock] = force ? [] : otherLocks(target);
  if (lock !== undefined) throw new WorkbookError('fault.openElsewhere', { path, lock });
  return { ...file, target, before };
}

function kindOf(stats: Stats) {
  return { isFile: stats.isFile(), isDirectory: stats.isDirectory() };
}

function requireUnchanged(path: string, target: string, asRead: Uint8Array | undefined): void {
  if (asRead === undefined) return;
  const now = statSync(target, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(target);
  if (now === undefined || Buffer.compare(now, asRead) !== 0) throw new WorkbookError('fault.changedSince', { path });
}

/** Renames one after the other; where one fails, those before it get back what they held. */
function putInPlace(targets: readonly Target[], made: readonly string[]): void {
  const undo: (() => void)[] = [];
  const kept: string[] = [];
  try {
    targets.forEach(({ path, target, before }, index) => {
      const temporary = made[index] ?? '';
      onPath(path, () => {
        if (targets.length > 1 && before !== undefined) {
          const old = nameBeside(target, 'old');
          copyFileSync(target, old);
          kept.push(old);
          undo.push(() => renameSync(old, target));
        } else if (before === undefined) undo.push(() => rmSync(target, { force: true }));
        renameSync(temporary, target);
      });
    });
  } catch (cause) {
    for (const back of undo.reverse()) back();
    throw cause;
  } finally {
    for (const old of kept) rmSync(old, { force: true });
  }
}
