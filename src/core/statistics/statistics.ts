import type { Department } from '../names/department';
import type { Entries, EntryRow } from '../entries/entry';
import type { Settings } from '../settings/settings';
import type { FoundTables } from '../tables/find-tables';
import { caseSummary } from './case-summary';
import type { CaseSummary } from './case-summary';
import { expectedDepartments, returnRegister } from './return-register';
import type { DepartmentReturn } from './return-register';
import { printedRows } from './printed-rows';
import { lostByActivity, lostFigures, withoutFigures } from './lost-figures';
import type { StatisticsRow } from './statistics-row';
import { statisticsRows } from './statistics-rows';
import { sumByActivity, sumByDepartment, sumRows } from './sums';
import type { ActivitySum, DepartmentSum, Sum } from './sums';

/** All numbers of 附件2, 统计汇总 and the second form. */
export type Statistics = {
  /** False where the workbook has no 活动登记 that can be read: no activity was counted, which is not 0 activities. */
  readonly countsActivities: boolean;
  /** Every row of 活动登记, then 未对应活动 by department. */
  readonly rows: readonly StatisticsRow[];
  /** The same as 附件2 prints them, with one row for all 未对应活动. */
  readonly printed: readonly StatisticsRow[];
  /** Over the rows that count; equal to the sums of `byActivity` and of `byDepartment`. */
  readonly totals: Sum;
  readonly byActivity: readonly ActivitySum[];
  readonly byDepartment: readonly DepartmentSum[];
  readonly returns: readonly DepartmentReturn[];
  /** 未报送 x／y. */
  readonly notReturned: { readonly count: number; readonly of: number };
  readonly cases: CaseSummary;
  /**
   * Rows that are in no sum: activities, articles (not P1, P2) and services. A row that only repeats another one (T3) is not among them,
   * because nothing of it is lost.
   */
  readonly leftOut: { readonly activities: number; readonly articles: number; readonly services: number };
};

/** Counts what the registers hold, as statistics.md says; Σ by activity = Σ by department = totals, always. */
export function statisticsOf(
  input: {
    readonly settings: Settings;
    readonly departments: readonly Department[];
    readonly entries: Entries;
  },
  tables?: FoundTables['tables'],
): Statistics {
  const { settings, departments, entries } = input;
  const rows = withoutFigures(statisticsRows(departments, entries), lostFigures(tables ?? new Map()));
  const expected = expectedDepartments(departments, entries.activities);
  const returns = returnRegister(expected, entries.submissions, settings);
  return {
    countsActivities: tables?.has('activities') ?? true,
    rows,
    printed: printedRows(rows),
    totals: sumRows(rows),
    byActivity: withoutFigures(sumByActivity(rows, entries.plan), lostByActivity(tables ?? new Map())),
    byDepartment: sumByDepartment(rows, departments, expected),
    returns,
    notReturned: { count: returns.filter((entry) => entry.nothing).length, of: returns.length },
    cases: caseSummary(entries.cases),
    leftOut: {
      activities: rows.filter(isLeftOut).length,
      articles: entries.articles.filter(isLost).length,
      services: entries.services.filter(isLost).length,
    },
  };
}

/** True for a listed row whose own numbers are in no sum: T2 and rows that count nowhere, but not T3. */
export function isLeftOut({ standing }: StatisticsRow): boolean {
  return standing.is === 'duplicate' || standing.is === 'left-out';
}

function isLost(entry: EntryRow): boolean {
  return !entry.counts && entry.repeats === undefined;
}
