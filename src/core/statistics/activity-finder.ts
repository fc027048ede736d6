import type { Day } from '../day';
import type { Department } from '../departments/department';
import { normaliseName } from '../departments/normalise-name';
import type { Activity } from '../entries/entry';
import { isPresent } from '../parsed';
import type { Parsed } from '../parsed';
import { spanOf } from './activity-span';
import type { DuplicateActivity } from './duplicate-activities';
import { groupBy } from './group-by';

/** An article or a service row as far as it says where it belongs. */
export type Belonging = {
  /** 活动名称, '' where empty. */
  readonly activity: string;
  readonly department: Department;
  readonly day: Parsed<Day>;
};

export type FindActivity = (belonging: Belonging) => Activity | undefined;

/**
 * Finds the one activity row that a service row or an article is summed in, so that every sum closes. Of the rows of
 * its 活动名称 that count: those that its own 单位 leads, else those that it co-leads, else the first row and others of
 * the same lead. Of these the one whose days hold the date, else the first. A row that T2 leaves out hands over to the
 * row that counts in its place. Undefined where 活动名称 is empty or names no row that counts (未对应活动).
 */
export function activityFinder(
  activities: readonly Activity[],
  duplicates: readonly DuplicateActivity[],
): FindActivity {
  const counting = activities.filter((activity) => activity.counts && activity.leads.length > 0);
  const byName = groupBy(counting, (activity) => normaliseName(activity.name));
  const countedFor = new Map(duplicates.map(({ left, counted }) => [left, counted]));
  return ({ activity, department, day }) => {
    const name = normaliseName(activity);
    const named = name === '' ? [] : (byName.get(name) ?? []);
    const candidates = nearest(named, department);
    const found = candidates.find((candidate) => holds(candidate, day)) ?? candidates[0];
    return found === undefined ? undefined : (countedFor.get(found) ?? found);
  };
}

function nearest(named: readonly Activity[], department: Department): readonly Activity[] {
  const led = named.filter((activity) => activity.leads[0] === department);
  if (led.length > 0) return led;
  const coLed = named.filter((activity) => activity.leads.includes(department));
  if (coLed.length > 0) return coLed;
  return named.filter((activity) => activity.leads[0] === named[0]?.leads[0]);
}

function holds(activity: Activity, day: Parsed<Day>): boolean {
  const span = spanOf(activity);
  return span !== undefined && isPresent(day) && span.start <= day && day <= span.end;
}
