import type { zhCnChecks } from '../zh-cn/checks';
import { enUsNumbersChecks } from './checks/numbers';
import { enUsRequiredCellsChecks } from './checks/required-cells';
import { enUsDatesChecks } from './checks/dates';
import { enUsNamesChecks } from './checks/names';
import { enUsMarksChecks } from './checks/marks';
import { enUsLedgerChecks } from './checks/ledger';
import { enUsSettingsChecks } from './checks/settings';
import { enUsRubricChecks } from './checks/rubric';
import { enUsPublicityChecks } from './checks/publicity';
import { enUsStatisticsChecks } from './checks/statistics';
import { enUsReturnsChecks } from './checks/returns';
import { enUsTablesChecks } from './checks/tables';

export const enUsChecks: Record<keyof typeof zhCnChecks, string> = {
  ...enUsNumbersChecks,
  ...enUsRequiredCellsChecks,
  ...enUsDatesChecks,
  ...enUsNamesChecks,
  ...enUsMarksChecks,
  ...enUsLedgerChecks,
  ...enUsSettingsChecks,
  ...enUsRubricChecks,
  ...enUsPublicityChecks,
  ...enUsStatisticsChecks,
  ...enUsReturnsChecks,
  ...enUsTablesChecks,
  'line.marksDue':
    'Judge {judge} has {count} cells still to mark ({ids}). Mark them; where no mark will come enter 缺席, 回避 or 不适用.',
  'line.several': '{sentence} ({count} of this kind, also: {others})',
};
