import { enUsBrowser } from './en-us/browser';
import { enUsSheet } from './en-us/sheet';
import { sayFrom } from './say-from';
import type { Language } from './words';
import { zhCnBrowser } from './zh-cn/browser';
import { zhCnSheet } from './zh-cn/sheet';

const zhCn = { ...zhCnBrowser, ...zhCnSheet };
/** The sentences of the browser edition's page, apart from all others, so that it opens fast. */
export type BrowserMessageId = keyof typeof zhCn;
const enUs: Record<BrowserMessageId, string> = { ...enUsBrowser, ...enUsSheet };
export const browserWords: Record<Language, Record<BrowserMessageId, string>> = { 'zh-CN': zhCn, 'en-US': enUs };

export type SayBrowser = (id: BrowserMessageId, values?: Readonly<Record<string, string | number>>) => string;

export function sayBrowserIn(language: Language): SayBrowser {
  return sayFrom(browserWords[language]);
}
