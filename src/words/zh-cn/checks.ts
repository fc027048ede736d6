import { zhCnNumbersChecks } from './checks/numbers';
import { zhCnRequiredCellsChecks } from './checks/required-cells';
import { zhCnDatesChecks } from './checks/dates';
import { zhCnNamesChecks } from './checks/names';
import { zhCnMarksChecks } from './checks/marks';
import { zhCnLedgerChecks } from './checks/ledger';
import { zhCnSettingsChecks } from './checks/settings';
import { zhCnRubricChecks } from './checks/rubric';
import { zhCnPublicityChecks } from './checks/publicity';
import { zhCnStatisticsChecks } from './checks/statistics';
import { zhCnReturnsChecks } from './checks/returns';
import { zhCnTablesChecks } from './checks/tables';

/** The words of every finding, by what it is about, and those of the catalogue (CHECKS.md) and of lists of findings. */
export const zhCnChecks = {
  ...zhCnNumbersChecks,
  ...zhCnRequiredCellsChecks,
  ...zhCnDatesChecks,
  ...zhCnNamesChecks,
  ...zhCnMarksChecks,
  ...zhCnLedgerChecks,
  ...zhCnSettingsChecks,
  ...zhCnRubricChecks,
  ...zhCnPublicityChecks,
  ...zhCnStatisticsChecks,
  ...zhCnReturnsChecks,
  ...zhCnTablesChecks,
  'line.marksDue': '评委{judge}还差{count}格没有评（{ids}）。请补评；确实不评的请填缺席、回避或不适用。',
  'line.several': '{sentence}（同类共{count}处，还有：{others}）',
} as const;
