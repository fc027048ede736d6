import { enUsCommands } from './en-us/commands';
import { sayFrom } from './say-from';
import { coreWords } from './words';
import type { Language, MessageId } from './words';
import { zhCnCommands } from './zh-cn/commands';

/** The sentences of the command line, apart from the core's: no page shows them. */
type OwnId = keyof typeof zhCnCommands;
export const cliWords: Record<Language, Record<OwnId, string>> = { 'zh-CN': zhCnCommands, 'en-US': enUsCommands };

export type CliMessageId = OwnId | MessageId;

/** Says a sentence of the command line or of the core. */
export type SayCli = (id: CliMessageId, values?: Readonly<Record<string, string | number>>) => string;

export function sayCliIn(language: Language): SayCli {
  return sayFrom({ ...coreWords[language], ...cliWords[language] });
}
