import { proxy, wrap } from 'comlink';
import type { BookServer, PageCalls } from '../grid/book-server';
import type { GridWorker } from '../grid/grid-worker';
import type { Language } from '../words/words';

/** A worker on its way; `broken` rejects where its code does not load. */
export type StartedWorker = { readonly worker: Worker; readonly broken: Promise<never> };

/** Starts the worker that holds the workbook. */
export function startWorker(): StartedWorker {
  const worker = new Worker(/* webpackChunkName: "grid" */ new URL('../grid/grid-worker.ts', import.meta.url));
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }: Partial<ErrorEvent>) => {
      reject(new Error(message ?? 'grid.js'));
    });
  });
  // It may break before anybody waits for it.
  broken.catch(() => undefined);
  return { worker, broken };
}

/** Rejects where the worker's code does not load. */
export function connectServer(
  { worker, broken }: StartedWorker,
  language: Language,
  calls: PageCalls,
): Promise<BookServer> {
  return Promise.race([wrap<GridWorker>(worker).start(language, proxy(calls)), broken]);
}
