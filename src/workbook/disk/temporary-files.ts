import { createHash, randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  closeSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** Names tell which run on which computer made them, so that the next run knows which are left over. */
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const ours = /^\.weektally-([\da-f]{8})-(\d+)-[\da-f]{12}\.(?:tmp|old)$/;
/** A run of another computer on a shared disk is over by then. */
export const longestRun = 3_600_000;

/** A name beside a file that no other run takes. */
export function nameBeside(target: string, ending: 'tmp' | 'old'): string {
  return join(dirname(target), `.weektally-${host}-${String(process.pid)}-${randomBytes(6).toString('hex')}.${ending}`);
}

/** A new file beside the target with these bytes, on the disk for certain, with owner, group, mode and attributes of what it shall replace. */
export function writeBeside(target: string, bytes: Uint8Array, before: Stats | undefined): string {
  const path = nameBeside(target, 'tmp');
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, bytes);
    if (before !== undefined) keepLooks(target, path, file, before);
    fsyncSync(file);
  } catch (cause) {
    rmSync(path, { force: true });
    throw cause;
  } finally {
    closeSync(file);
  }
  return path;
}

/** As far as the system allows: only an administrator gives files to others. */
function keepLooks(target: string, path: string, file: number, before: Stats): void {
  if (process.platform === 'linux') {
    const options = ['--attributes-only', '--preserve=mode,xattr', '--', target, path];
    attempt(() => execFileSync('cp', options, { stdio: 'ignore', timeout: 5000 }));
  }
  const now = statSync(path);
  if (now.uid !== before.uid || now.gid !== before.gid) {
    const isGiven = attempt(() => fchownSync(file, before.uid, before.gid));
    if (!isGiven) attempt(() => fchownSync(file, now.uid, before.gid));
  }
  fchmodSync(file, before.mode & 0o7777);
}

function attempt(change: () => unknown): boolean {
  try {
    change();
    return true;
  } catch {
    return false;
  }
}

/** Removes what runs that were killed have left in the folder. */
export function cleanUp(folder: string): void {
  const names = readdirSync(folder).filter((name) => ours.test(name));
  for (const name of names) {
    const [, madeOn, pid] = ours.exec(name) ?? [];
    const path = join(folder, name);
    attempt(() => {
      const isOver = madeOn === host ? !isRunning(Number(pid)) : Date.now() - statSync(path).mtimeMs > longestRun;
      if (isOver) rmSync(path, { force: true });
    });
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // It runs, and belongs to somebody else.
    return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'EPERM';
  }
}

/** Who holds a file, for a lock of ours: this computer and this run. */
export const holder = { host, pid: process.pid } as const;
