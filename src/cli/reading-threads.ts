import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { ReturnFile } from '../core/exchange/recognised';
import { readReturns } from '../tasks/read-return';
import { unread } from '../tasks/received-file';
import type { ReceivedFile, UnreadReturn } from '../tasks/received-file';
import { readWorkbookFile } from '../workbook/disk/workbook-on-disk';
import { nativeCodec } from '../workbook/disk/native-codec';

/** What one file holds, which is several returns where it is an archive. */
export type ReadPath = readonly (ReturnFile | UnreadReturn)[];

/** Below so many files a thread takes longer to start than it saves. */
const worthAThread = 40;
/** Each thread has a heap of its own. */
const mostThreads = 4;

/** Files to read; the threads and the program itself each take the next one that nobody has taken. */
type Work = { readonly paths: readonly string[]; readonly taken: Int32Array };
type Answer = { readonly path: string; readonly read: ReadPath };

/** The bundled program is one file, which its threads run too; elsewhere there are none. */
const script = __filename.endsWith('.cjs') ? __filename : undefined;

/** Everything within these files, by path, read by as many threads as the computer runs at once. */
export async function readPaths(paths: readonly string[]): Promise<ReadonlyMap<string, ReadPath>> {
  const count = Math.min(mostThreads, availableParallelism(), Math.floor(paths.length / worthAThread)) - 1;
  const work: Work = { paths, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
  const found = new Map<string, ReadPath>();
  const helpers = Array.from({ length: script === undefined ? 0 : Math.max(0, count) }, () => helped(work, found));
  await takeFiles(work, ({ path, read }) => found.set(path, read));
  await Promise.all(helpers);
  // What a thread took and did not bring back, because it broke off, is read here: its fault is then ours to tell.
  for (const path of paths) if (!found.has(path)) found.set(path, await readPath(path));
  return found;
}

/** Resolves when the thread has ended, however that came. */
function helped(work: Work, found: Map<string, ReadPath>): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(script ?? '', { workerData: work });
    worker.on('message', ({ path, read }: Answer) => found.set(path, read));
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
}

async function takeFiles({ paths, taken }: Work, answer: (one: Answer) => void): Promise<void> {
  for (;;) {
    const path = paths[Atomics.add(taken, 0, 1)];
    if (path === undefined) return;
    answer({ path, read: await readPath(path) });
  }
}

/** What a thread of the program does. */
export async function helpReading(): Promise<void> {
  const work: Work = workerData;
  await takeFiles(work, (answer) => parentPort?.postMessage(answer));
}

/** A thread that another program starts with this one is the program itself. */
export const isReadingThread = !isMainThread && workerData?.taken instanceof Int32Array;

async function readPath(path: string): Promise<ReadPath> {
  const received = openReceived(path);
  if ('reason' in received) return [received];
  return readReturns(received, (content) => createHash('sha256').update(content).digest('hex'), nativeCodec);
}

export function openReceived(file: string): ReceivedFile | UnreadReturn {
  try {
    return { file, bytes: readWorkbookFile(file) };
  } catch (fault) {
    return unread(file, fault);
  }
}
