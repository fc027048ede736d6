import { WorkbookError } from '../workbook-error';

/** What the operating system says, as a sentence that says what to do. */
export function diskFault(
  path: string,
  cause: unknown,
  otherwise: 'fault.cannotRead' | 'fault.cannotWrite',
): WorkbookError {
  if (cause instanceof WorkbookError) return cause;
  const code = codeOf(cause);
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
    case 'ENAMETOOLONG':
      return new WorkbookError('fault.longPath', { path }, cause);
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

export function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}
