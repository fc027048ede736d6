import { browserWords } from './browser-words';
import { catalogueWords } from './catalogue-words';
import { cliWords } from './cli-words';
import { exchangeWords } from './exchange-words';
import { gridWords } from './grid-words';
import { paneExchangeWords } from './pane-exchange-words';
import { paneWords } from './pane-words';
import { trialWords } from './trial-words';
import { coreWords } from './words';
import type { Language } from './words';

/** Every sentence of the product, for tests of parity. */
export function wordList(language: Language): Readonly<Record<string, string>> {
  const lists = [
    ...[coreWords, catalogueWords, cliWords, exchangeWords, paneWords, paneExchangeWords],
    ...[trialWords, gridWords, browserWords],
  ];
  return Object.assign({}, ...lists.map((list) => list[language]));
}
