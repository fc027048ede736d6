import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import type { PlannedActivity } from '../entries/entry';
import { sumFigures } from './figures';
import type { Figures } from './figures';
import { groupBy } from '../base/group-by';
import type { StatisticsRow } from './statistics-row';

/** The number of activities that count, and their figures summed. */
export type Sum = {
  readonly activities: number;
  readonly figures: Figures;
  /** Rows that are summed; 0 means 未开展, which is not the number 0. */
  readonly rowCount: number;
};
export type ActivitySum = Sum & {
  readonly name: string;
  /** The rows of the group that count. */ readonly rows: readonly StatisticsRow[];
};
export type DepartmentSum = Sum & { readonly department: Department };

/** Stands for everything that belongs to no activity of 活动计划. */
export const otherActivities = '其他';

/** Sums the rows that count; 未对应活动 adds its figures but is not an activity. */
export function sumRows(rows: readonly StatisticsRow[]): Sum {
  const counted = rows.filter((row) => row.standing.is === 'counted');
  return {
    activities: counted.filter((row) => row.kind === 'activity').length,
    figures: sumFigures(counted),
    rowCount: counted.length,
  };
}

/**
 * By activity of 活动计划, in its order: a row belongs to the activity that its 活动类别 names; without 活动类别, to the planned activity of its own
 * name. The rest, with 未对应活动, is 其他, which stands last and only where it is not empty.
 */
export function sumByActivity(
  rows: readonly StatisticsRow[],
  plan: readonly PlannedActivity[],
): readonly ActivitySum[] {
  // Only the name is taken from the plan, so that a row without 负责部门 works too.
  const names = new Map<string, string>();
  for (const { name } of plan) {
    const key = normaliseName(name);
    if (key !== '' && !names.has(key)) names.set(key, name);
  }
  const groups = groupBy(rows, (row) => plannedKey(row, names));
  const sumOf = (name: string, group: readonly StatisticsRow[]): ActivitySum => {
    const counted = group.filter((row) => row.standing.is === 'counted');
    return { name, ...sumRows(counted), rows: counted };
  };
  const planned = [...names].map(([key, name]) => sumOf(name, groups.get(key) ?? []));
  const rest = sumOf(otherActivities, groups.get(undefined) ?? []);
  return rest.rowCount === 0 ? planned : [...planned, rest];
}

function plannedKey(row: StatisticsRow, names: ReadonlyMap<string, string>): string | undefined {
  if (row.kind === 'unmatched' || names.size === 0) return undefined;
  const category = normaliseName(row.activity.category);
  const key = category === '' ? normaliseName(row.activity.name) : category;
  return names.has(key) ? key : undefined;
}

/** By first lead, in the order of 单位: every department that is expected to report, and every other with rows. */
export function sumByDepartment(
  rows: readonly StatisticsRow[],
  departments: readonly Department[],
  expected: readonly Department[],
): readonly DepartmentSum[] {
  const groups = groupBy(rows, (row) => row.lead);
  const isExpected = new Set(expected);
  return departments
    .filter((department) => isExpected.has(department) || groups.has(department))
    .map((department) => ({ department, ...sumRows(groups.get(department) ?? []) }));
}
