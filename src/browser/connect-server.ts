import { proxy, wrap } from 'comlink';
import type { BookServer, PageCalls } from '../grid/book-server';
import type { GridWorker } from '../grid/grid-worker';
import type { Language } from '../words/words';

/** Starts the worker that holds the workbook. Rejects where its code does not load. */
export async function connectServer(language: Language, calls: PageCalls): Promise<BookServer> {
  const worker = new Worker(/* webpackChunkName: "grid" */ new URL('../grid/grid-worker.ts', import.meta.url));
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }: Partial<ErrorEvent>) => {
      reject(new Error(message ?? 'grid.js'));
    });
  });
  return Promise.race([wrap<GridWorker>(worker).start(language, proxy(calls)), broken]);
}
