import { enUsHost } from './en-us/host';
import { sayFrom } from './say-from';
import type { Language } from './words';
import { zhCnHost } from './zh-cn/host';

/** What goes wrong between the add-in and Excel, as the page itself says it, apart from all others. */
export type HostMessageId = keyof typeof zhCnHost;
export const hostWords: Record<Language, Record<HostMessageId, string>> = { 'zh-CN': zhCnHost, 'en-US': enUsHost };

export type SayHost = (id: HostMessageId, values?: Readonly<Record<string, string | number>>) => string;

export function sayHostIn(language: Language): SayHost {
  return sayFrom(hostWords[language]);
}

export function isHostMessage(id: string): id is HostMessageId {
  return Object.hasOwn(zhCnHost, id);
}
