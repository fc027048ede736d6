import { startWorker } from './connect-server';
import { fetchSample } from './fetch-sample';
import { rememberedBook } from './resume';

/** The page's beginning, small: what takes longest is on its way before the page's own code is read. */
const early = { worker: startWorker(), sample: rememberedBook() === null ? fetchSample() : null };
// It may fail before anybody waits for it.
early.sample?.catch(() => undefined);
void import(/* webpackChunkName: "page" */ './start-page').then(({ startPage }) => {
  startPage(early);
});
