import type { Department } from '../names/department';
import { sumFigures } from './figures';
import type { Registered, StatisticsRow, UnmatchedRow } from './statistics-row';

/**
 * The rows as 附件2 prints them: every activity, and at most one row at the end for everything without an activity, of `lead` or of all
 * departments. 统计汇总 and the JSON have one such row for each department.
 */
export function printedRows(rows: readonly StatisticsRow[], lead: Department | null = null): readonly StatisticsRow[] {
  const unmatched = rows.filter(isUnmatched);
  if (unmatched.length === 0) return rows;
  const activities = rows.filter((row) => !isUnmatched(row));
  const registered: Registered = {
    services: unmatched.flatMap((row) => row.registered.services),
    articles: unmatched.flatMap((row) => row.registered.articles),
  };
  const others: UnmatchedRow = {
    kind: 'unmatched',
    index: activities.length + 1,
    lead,
    standing: { is: 'counted' },
    figures: sumFigures(unmatched),
    registered,
  };
  return [...activities, others];
}

export function isUnmatched(row: StatisticsRow): row is UnmatchedRow {
  return row.kind === 'unmatched';
}
