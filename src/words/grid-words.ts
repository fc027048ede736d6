import { enUsGrid } from './en-us/grid';
import { sayFrom } from './say-from';
import type { Language } from './words';
import { zhCnGrid } from './zh-cn/grid';

const zhCn = { ...zhCnGrid };
/** The sentences of the workbook in the browser, apart from all others, so that it opens fast. */
export type GridMessageId = keyof typeof zhCn;
const enUs: Record<GridMessageId, string> = { ...enUsGrid };
export const gridWords: Record<Language, Record<GridMessageId, string>> = { 'zh-CN': zhCn, 'en-US': enUs };

export type SayGrid = (id: GridMessageId, values?: Readonly<Record<string, string | number>>) => string;

export function sayGridIn(language: Language): SayGrid {
  return sayFrom(gridWords[language]);
}
