import { enUsCommands } from './en-us/commands';
import { enUsExchangeCommands } from './en-us/exchange-commands';
import { exchangeWords } from './exchange-words';
import type { ExchangeMessageId } from './exchange-words';
import { sayFrom } from './say-from';
import { coreWords } from './words';
import type { Language } from './words';
import { zhCnCommands } from './zh-cn/commands';
import { zhCnExchangeCommands } from './zh-cn/exchange-commands';

const zhCn = { ...zhCnCommands, ...zhCnExchangeCommands };
/** The sentences of the command line, apart from the core's: no page shows them. */
type OwnId = keyof typeof zhCn;
const enUs: Record<OwnId, string> = { ...enUsCommands, ...enUsExchangeCommands };
export const cliWords: Record<Language, Record<OwnId, string>> = { 'zh-CN': zhCn, 'en-US': enUs };

export type CliMessageId = OwnId | ExchangeMessageId;

/** Says a sentence of the command line, of forms and returns or of the core. */
export type SayCli = (id: CliMessageId, values?: Readonly<Record<string, string | number>>) => string;

export function sayCliIn(language: Language): SayCli {
  return sayFrom({ ...coreWords[language], ...exchangeWords[language], ...cliWords[language] });
}
