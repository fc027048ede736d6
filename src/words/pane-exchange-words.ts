import { enUsPaneExchange } from './en-us/pane-exchange';
import { sayFrom } from './say-from';
import type { Language } from './words';
import { zhCnPaneExchange } from './zh-cn/pane-exchange';

/** The sentences of the pane's step 收发, which load with it. */
type PaneExchangeId = keyof typeof zhCnPaneExchange;
export const paneExchangeWords: Record<Language, Record<PaneExchangeId, string>> = {
  'zh-CN': zhCnPaneExchange,
  'en-US': enUsPaneExchange,
};

export type SayPaneExchange = (id: PaneExchangeId, values?: Readonly<Record<string, string | number>>) => string;

export function sayPaneExchangeIn(language: Language): SayPaneExchange {
  return sayFrom(paneExchangeWords[language]);
}
