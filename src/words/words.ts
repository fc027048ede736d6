import { sayFrom } from './say-from';
import { zhCnChecks } from './zh-cn/checks';
import { zhCnSheets } from './zh-cn/sheets';
import { zhCnStart } from './zh-cn/start';
import { zhCnStatistics } from './zh-cn/statistics';
import { zhCnFaults } from './zh-cn/faults';
import { zhCnOutputs } from './zh-cn/outputs';
import { zhCnExplain } from './zh-cn/explain';
import { zhCnLive } from './zh-cn/live';
import { enUsChecks } from './en-us/checks';
import { enUsSheets } from './en-us/sheets';
import { enUsStart } from './en-us/start';
import { enUsStatistics } from './en-us/statistics';
import { enUsFaults } from './en-us/faults';
import { enUsOutputs } from './en-us/outputs';
import { enUsExplain } from './en-us/explain';
import { enUsLive } from './en-us/live';
import { zhCnEngine } from './zh-cn/engine';
import { zhCnRules } from './zh-cn/rules';
import { zhCnImport } from './zh-cn/import';
import { zhCnHost } from './zh-cn/host';
import { enUsEngine } from './en-us/engine';
import { enUsRules } from './en-us/rules';
import { enUsImport } from './en-us/import';
import { enUsHost } from './en-us/host';

export type Language = 'zh-CN' | 'en-US';

const zhCn = {
  ...zhCnChecks,
  ...zhCnSheets,
  ...zhCnStatistics,
  ...zhCnFaults,
  ...zhCnOutputs,
  ...zhCnExplain,
  ...zhCnLive,
  ...zhCnStart,
  ...zhCnRules,
  ...zhCnEngine,
  ...zhCnHost,
  ...zhCnImport,
};

/** Every sentence and label of the core, by id. Those of one room alone are apart: of the pane, the browser's page, the command line. */
export type MessageId = keyof typeof zhCn;

const enUs: Record<MessageId, string> = {
  ...enUsChecks,
  ...enUsSheets,
  ...enUsStatistics,
  ...enUsFaults,
  ...enUsOutputs,
  ...enUsExplain,
  ...enUsLive,
  ...enUsStart,
  ...enUsRules,
  ...enUsEngine,
  ...enUsHost,
  ...enUsImport,
};

export const coreWords: Record<Language, Record<MessageId, string>> = { 'zh-CN': zhCn, 'en-US': enUs };

/** Says a sentence by its id. */
export type Say = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

export function sayIn(language: Language): Say {
  return sayFrom(coreWords[language]);
}
