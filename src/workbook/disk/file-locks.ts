import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { WorkbookError } from '../workbook-error';
import { codeOf } from './disk-fault';
import { holder, isRunning, longestRun } from './temporary-files';

/** What other programs put beside a workbook that somebody has open: Excel, WPS, LibreOffice. */
export function otherLocks(target: string): readonly string[] {
  const name = basename(target);
  return [`~$${name}`, `.~${name}`, `.~lock.${name}#`].filter((lock) => existsSync(join(dirname(target), lock)));
}

const waitingTime = 3000;
const step = 25;

/** Keeps other runs of ours from the file until the returned function was called; a run that was killed keeps nobody out. */
export function lockFile(target: string): () => void {
  const digest = createHash('sha256').update(basename(target)).digest('hex').slice(0, 16);
  const lock = join(dirname(target), `.weektally-${digest}.lock`);
  for (let waited = 0; ; waited += step) {
    try {
      const file = openSync(lock, 'wx');
      writeFileSync(file, `${holder.host} ${String(holder.pid)}`);
      closeSync(file);
      return () => rmSync(lock, { force: true });
    } catch (cause) {
      if (codeOf(cause) !== 'EEXIST') throw cause;
      if (isAbandoned(lock)) rmSync(lock, { force: true });
      else if (waited >= waitingTime)
        throw new WorkbookError('fault.beingWritten', { path: target, lock: basename(lock) });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, step);
    }
  }
}

function isAbandoned(lock: string): boolean {
  try {
    const [host, pid] = readFileSync(lock, 'utf8').split(' ');
    if (host === holder.host) return !isRunning(Number(pid));
    // Killed before it could say who it is, or at work on another computer.
    return Date.now() - statSync(lock).mtimeMs > (host === '' ? 10_000 : longestRun);
  } catch {
    return false;
  }
}
