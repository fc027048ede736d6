import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  fchmodSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { holdSignals } from './hold-signals';
import { WorkbookError } from './workbook-error';

/** The file's bytes; throws a WorkbookError that says what to do where it cannot be read. */
export function readWorkbookFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw hostFault(path, cause, 'fault.cannotRead');
  }
}

/**
 * Writes a workbook so that at any moment either the old file or the new one is whole: into a temporary file beside it,
 * which then takes its name. A link stays a link, and a file keeps its mode.
 */
export function writeWorkbookFile(path: string, bytes: Uint8Array): void {
  try {
    const target = existing(path) ?? path;
    const before = statSync(target, { throwIfNoEntry: false });
    if (before?.isDirectory() === true) throw new WorkbookError('fault.folder', { path });
    // A file that may not be written must not be replaced either, though its folder would allow it.
    if (before !== undefined) closeSync(openSync(target, 'r+'));
    replace(target, bytes, before?.mode);
  } catch (cause) {
    throw hostFault(path, cause, 'fault.cannotWrite');
  }
}

function existing(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function replace(target: string, bytes: Uint8Array, mode: number | undefined): void {
  const temporary = join(dirname(target), `.weektally-${randomBytes(6).toString('hex')}.tmp`);
  const release = holdSignals();
  try {
    const file = openSync(temporary, 'wx');
    try {
      writeFileSync(file, bytes);
      if (mode !== undefined) fchmodSync(file, mode & 0o7777);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  } finally {
    release();
  }
}

function hostFault(path: string, cause: unknown, otherwise: 'fault.cannotRead' | 'fault.cannotWrite'): WorkbookError {
  if (cause instanceof WorkbookError) return cause;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  const writing = otherwise === 'fault.cannotWrite';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new WorkbookError(writing ? 'fault.missingFolder' : 'fault.missingFile', { path }, cause);
    case 'EISDIR':
      return new WorkbookError('fault.folder', { path }, cause);
    case 'EACCES':
      return new WorkbookError('fault.noPermission', { path }, cause);
    case 'EPERM':
      return new WorkbookError(process.platform === 'win32' ? 'fault.fileOpen' : 'fault.noPermission', { path }, cause);
    case 'EBUSY':
    case 'ETXTBSY':
      return new WorkbookError('fault.fileOpen', { path }, cause);
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new WorkbookError('fault.diskFull', { path }, cause);
    case 'EROFS':
      return new WorkbookError('fault.readOnlyDisk', { path }, cause);
    default:
      return new WorkbookError(otherwise, { path, detail: code || String(cause) }, cause);
  }
}
