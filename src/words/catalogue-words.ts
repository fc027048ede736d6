import { enUsCatalogue } from './en-us/catalogue';
import { sayFrom } from './say-from';
import { coreWords } from './words';
import type { Language, MessageId } from './words';
import { zhCnCatalogue } from './zh-cn/catalogue';

type OwnId = keyof typeof zhCnCatalogue;
/** What the manual says of every check; no program says it. */
export const catalogueWords: Record<Language, Record<OwnId, string>> = {
  'zh-CN': zhCnCatalogue,
  'en-US': enUsCatalogue,
};
export type CatalogueMessageId = OwnId | MessageId;

export function sayCatalogueIn(language: Language): (id: CatalogueMessageId) => string {
  return sayFrom({ ...coreWords[language], ...catalogueWords[language] });
}
