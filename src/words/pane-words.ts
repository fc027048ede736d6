import { enUsHost } from './en-us/host';
import { enUsPane } from './en-us/pane';
import { enUsTrial } from './en-us/trial';
import { sayFrom } from './say-from';
import type { Language } from './words';
import { zhCnHost } from './zh-cn/host';
import { zhCnPane } from './zh-cn/pane';
import { zhCnTrial } from './zh-cn/trial';

const zhCn = { ...zhCnPane, ...zhCnHost, ...zhCnTrial };
/** The few sentences that the pane itself needs, apart from all others, so that it opens fast. */
export type PaneMessageId = keyof typeof zhCn;
const enUs: Record<PaneMessageId, string> = { ...enUsPane, ...enUsHost, ...enUsTrial };
export const paneWords: Record<Language, Record<PaneMessageId, string>> = { 'zh-CN': zhCn, 'en-US': enUs };

export type SayPane = (id: PaneMessageId, values?: Readonly<Record<string, string | number>>) => string;

export function sayPaneIn(language: Language): SayPane {
  return sayFrom(paneWords[language]);
}

export function isPaneMessage(id: string): id is PaneMessageId {
  return Object.hasOwn(zhCn, id);
}
