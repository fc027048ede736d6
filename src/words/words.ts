import { zhCnChecks } from './zh-cn/checks';
import { zhCnSheets } from './zh-cn/sheets';
import { zhCnStatistics } from './zh-cn/statistics';
import { zhCnFaults } from './zh-cn/faults';
import { zhCnCommands } from './zh-cn/commands';
import { zhCnOutputs } from './zh-cn/outputs';
import { zhCnCatalogue } from './zh-cn/catalogue';
import { zhCnExplain } from './zh-cn/explain';
import { zhCnLive } from './zh-cn/live';
import { enUsChecks } from './en-us/checks';
import { enUsSheets } from './en-us/sheets';
import { enUsStatistics } from './en-us/statistics';
import { enUsFaults } from './en-us/faults';
import { enUsCommands } from './en-us/commands';
import { enUsOutputs } from './en-us/outputs';
import { enUsCatalogue } from './en-us/catalogue';
import { enUsExplain } from './en-us/explain';
import { enUsLive } from './en-us/live';

export type Language = 'zh-CN' | 'en-US';

const zhCn = {
  ...zhCnChecks,
  ...zhCnCatalogue,
  ...zhCnSheets,
  ...zhCnStatistics,
  ...zhCnFaults,
  ...zhCnCommands,
  ...zhCnOutputs,
  ...zhCnExplain,
  ...zhCnLive,
};

/** Every sentence and label that the product shows, by id. */
export type MessageId = keyof typeof zhCn;

const enUs: Record<MessageId, string> = {
  ...enUsChecks,
  ...enUsCatalogue,
  ...enUsSheets,
  ...enUsStatistics,
  ...enUsFaults,
  ...enUsCommands,
  ...enUsOutputs,
  ...enUsExplain,
  ...enUsLive,
};

const languages: Record<Language, Record<MessageId, string>> = { 'zh-CN': zhCn, 'en-US': enUs };

/** Puts values into a sentence: `{row}` in the word list becomes `values.row`. A missing value is our own fault. */
export type Say = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

export function sayIn(language: Language): Say {
  const words = languages[language];
  return (id, values = {}) =>
    words[id].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`message ${id} lacks a value for {${name}}`);
      return String(value);
    });
}

/** For tests of parity: the raw word lists. */
export function wordList(language: Language): Readonly<Record<string, string>> {
  return languages[language];
}
