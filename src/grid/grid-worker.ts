import { expose, proxy } from 'comlink';
import type { Language } from '../words/words';
import type { BookServer, PageCalls } from './book-server';
import { ServeBook } from './serve-book';

/** Starts the workbook's server in this worker. */
function start(language: Language, page: PageCalls): BookServer {
  return proxy(new ServeBook(language, page));
}

export type GridWorker = { readonly start: typeof start };

expose({ start });
