import { expose } from 'comlink';
import type { Language } from '../words/words';
import type { BookServer, PageCalls } from './book-server';

/** Starts the workbook's server in this worker. */
async function start(_language: Language, _calls: PageCalls): Promise<BookServer> {
  throw new Error('not there yet');
}

export type GridWorker = { readonly start: typeof start };

expose({ start });
