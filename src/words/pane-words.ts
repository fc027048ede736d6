import { enUsPane } from './en-us/pane';
import { sayFrom } from './say-from';
import type { Language } from './words';
import { zhCnPane } from './zh-cn/pane';

/** The few sentences that the pane itself needs, apart from all others, so that it opens fast. */
export type PaneMessageId = keyof typeof zhCnPane;
export const paneWords: Record<Language, Record<PaneMessageId, string>> = { 'zh-CN': zhCnPane, 'en-US': enUsPane };

export type SayPane = (id: PaneMessageId, values?: Readonly<Record<string, string | number>>) => string;

export function sayPaneIn(language: Language): SayPane {
  return sayFrom(paneWords[language]);
}
