import type { Department } from '../names/department';
import { groupBy } from '../base/group-by';
import { normaliseName } from '../names/normalise-name';
import type { Statistics } from '../statistics/statistics';
import type { StatisticsRow } from '../statistics/statistics-row';
import type { LinesFor } from './fill-activities';
import { amountsOf, formLines, sumLine } from './form-line';
import type { Amounts } from './form-line';

/**
 * The lines of a form, of one lead or of the whole school. A name on the form takes the activity of that name, else the activities of
 * 活动计划's entry of that name; all others get lines of their own.
 */
export function linesFor(
  { rows, byActivity }: Statistics,
  department: Department | undefined,
): LinesFor & { readonly leftOut: number; readonly amounts: Amounts } {
  const listed = rows.filter(({ lead }) => department === undefined || lead === department);
  const counted = listed.filter(({ standing }) => standing.is === 'counted');
  const planned = new Map(byActivity.map(({ name, rows: group }) => [normaliseName(name), group]));
  const isListed = new Set<StatisticsRow>(counted);
  const taken = new Set<StatisticsRow>();
  const byName = groupBy(counted, (row) => (row.kind === 'activity' ? normaliseName(row.activity.name) : undefined));
  const lineOf = (name: string, rowsOf: ReadonlyMap<string | undefined, readonly StatisticsRow[]>) => {
    const group = (rowsOf.get(normaliseName(name)) ?? []).filter((row) => isListed.has(row) && !taken.has(row));
    for (const row of group) taken.add(row);
    return group.length === 0 ? undefined : sumLine(name, group);
  };
  return {
    named: (names) => {
      const own = names.map((name) => lineOf(name, byName));
      return names.map((name, at) => own[at] ?? lineOf(name, planned));
    },
    // Articles and services without an activity need a line only where the form asks for them.
    others: (hasNumber) =>
      formLines(counted.filter((row) => !taken.has(row))).filter((line) => line.numbered || hasNumber(line)),
    amounts: amountsOf(counted),
    leftOut: listed.length - counted.length,
  };
}
