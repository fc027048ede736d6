import { enUsExchange } from './en-us/exchange';
import { sayFrom } from './say-from';
import { coreWords } from './words';
import type { Language, MessageId } from './words';
import { zhCnExchange } from './zh-cn/exchange';

/** The sentences of forms and returns, apart from the core's: only who sends or collects loads them. */
type OwnId = keyof typeof zhCnExchange;
export const exchangeWords: Record<Language, Record<OwnId, string>> = { 'zh-CN': zhCnExchange, 'en-US': enUsExchange };

export type ExchangeMessageId = OwnId | MessageId;

/** Says a sentence of forms and returns or of the core. */
export type SayExchange = (id: ExchangeMessageId, values?: Readonly<Record<string, string | number>>) => string;

/** A sentence of forms and returns, with its values. */
export type ExchangeMessage = {
  readonly id: ExchangeMessageId;
  readonly values: Readonly<Record<string, string | number>>;
};

export function sayExchangeIn(language: Language): SayExchange {
  return sayFrom({ ...coreWords[language], ...exchangeWords[language] });
}
