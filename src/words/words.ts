import { sayFrom } from './say-from';
import { zhCnChecks } from './zh-cn/checks';
import { zhCnSheets } from './zh-cn/sheets';
import { zhCnStart } from './zh-cn/start';
import { zhCnStatistics } from './zh-cn/statistics';
import { zhCnFaults } from './zh-cn/faults';
import { zhCnCommands } from './zh-cn/commands';
import { zhCnOutputs } from './zh-cn/outputs';
import { zhCnExchange } from './zh-cn/exchange';
import { zhCnExplain } from './zh-cn/explain';
import { zhCnLive } from './zh-cn/live';
import { enUsChecks } from './en-us/checks';
import { enUsSheets } from './en-us/sheets';
import { enUsStart } from './en-us/start';
import { enUsStatistics } from './en-us/statistics';
import { enUsFaults } from './en-us/faults';
import { enUsCommands } from './en-us/commands';
import { enUsOutputs } from './en-us/outputs';
import { enUsExchange } from './en-us/exchange';
import { enUsExplain } from './en-us/explain';
import { enUsLive } from './en-us/live';
import { zhCnPane } from './zh-cn/pane';
import { zhCnEngine } from './zh-cn/engine';
import { zhCnRules } from './zh-cn/rules';
import { zhCnImport } from './zh-cn/import';
import { zhCnHost } from './zh-cn/host';
import { zhCnSheet } from './zh-cn/sheet';
import { zhCnTrial } from './zh-cn/trial';
import { zhCnBrowser } from './zh-cn/browser';
import { enUsBrowser } from './en-us/browser';
import { zhCnGrid } from './zh-cn/grid';
import { enUsPane } from './en-us/pane';
import { enUsEngine } from './en-us/engine';
import { enUsRules } from './en-us/rules';
import { enUsImport } from './en-us/import';
import { enUsHost } from './en-us/host';
import { enUsSheet } from './en-us/sheet';
import { enUsTrial } from './en-us/trial';
import { enUsGrid } from './en-us/grid';

export type Language = 'zh-CN' | 'en-US';

const zhCn = {
  ...zhCnChecks,
  ...zhCnSheets,
  ...zhCnStatistics,
  ...zhCnFaults,
  ...zhCnCommands,
  ...zhCnOutputs,
  ...zhCnExchange,
  ...zhCnExplain,
  ...zhCnLive,
  ...zhCnStart,
  ...zhCnPane,
  ...zhCnRules,
  ...zhCnEngine,
  ...zhCnHost,
  ...zhCnTrial,
  ...zhCnSheet,
  ...zhCnGrid,
  ...zhCnImport,
  ...zhCnBrowser,
};

/** Every sentence and label that the product shows, by id. */
export type MessageId = keyof typeof zhCn;

const enUs: Record<MessageId, string> = {
  ...enUsChecks,
  ...enUsSheets,
  ...enUsStatistics,
  ...enUsFaults,
  ...enUsCommands,
  ...enUsOutputs,
  ...enUsExchange,
  ...enUsExplain,
  ...enUsLive,
  ...enUsStart,
  ...enUsPane,
  ...enUsRules,
  ...enUsEngine,
  ...enUsHost,
  ...enUsTrial,
  ...enUsSheet,
  ...enUsGrid,
  ...enUsImport,
  ...enUsBrowser,
};

const languages: Record<Language, Record<MessageId, string>> = { 'zh-CN': zhCn, 'en-US': enUs };

/** Says a sentence by its id. */
export type Say = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

export function sayIn(language: Language): Say {
  return sayFrom(languages[language]);
}

/** For tests of parity: the raw word lists. */
export function wordList(language: Language): Readonly<Record<string, string>> {
  return languages[language];
}
