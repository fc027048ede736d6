import type { Day } from '../base/day';
import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import type { Activity } from '../entries/entry';
import { isPresent } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { spanOf } from '../entries/activity-span';
import type { Span } from '../entries/activity-span';
import type { DuplicateActivity } from '../entries/duplicate-activities';
import { groupBy } from '../base/group-by';

/** The fields of an article or a service row that say where it belongs. */
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
  const indexes = new Map<readonly Activity[], NameIndex>();
  const indexFor = (rows: readonly Activity[]): NameIndex => {
    const index = indexes.get(rows) ?? indexOf(rows);
    indexes.set(rows, index);
    return index;
  };
  const countedFor = new Map(duplicates.map(({ left, counted }) => [left, counted]));
  return ({ activity, department, day }) => {
    const rows = activity.trim() === '' ? undefined : byName.get(normaliseName(activity));
    const [first, second] = rows ?? [];
    if (rows === undefined || first === undefined) return undefined;
    // Most names occur once and need no choice.
    const found = second === undefined ? first : choose(indexFor(rows), department, day);
    return countedFor.get(found) ?? found;
  };
}

/** Rows of one name between which the day decides; results are kept by day. */
type Candidates = { readonly rows: [Dated, ...Dated[]]; readonly byDay: Map<Parsed<Day>, Activity> };
/** A row with its days, computed once. */
type Dated = { readonly activity: Activity; readonly span: Span | undefined };
type NameIndex = {
  readonly led: ReadonlyMap<Department, Candidates>;
  readonly coLed: ReadonlyMap<Department, Candidates>;
  /** The rows of the first row's lead. */
  readonly first: Candidates;
};

function indexOf(rows: readonly Activity[]): NameIndex {
  const led = new Map<Department, Candidates>();
  const coLed = new Map<Department, Candidates>();
  for (const activity of rows) {
    const dated = { activity, span: spanOf(activity) };
    activity.leads.forEach((department, position) => add(position === 0 ? led : coLed, department, dated));
  }
  const [first] = led.values();
  if (first === undefined) throw new Error('an activity that counts has a lead');
  return { led, coLed, first };
}

function add(index: Map<Department, Candidates>, department: Department, row: Dated): void {
  const candidates = index.get(department);
  if (candidates === undefined) index.set(department, { rows: [row], byDay: new Map() });
  else candidates.rows.push(row);
}

function choose({ led, coLed, first }: NameIndex, department: Department, day: Parsed<Day>): Activity {
  return pick(led.get(department) ?? coLed.get(department) ?? first, day);
}

function pick({ rows, byDay }: Candidates, day: Parsed<Day>): Activity {
  if (rows.length === 1) return rows[0].activity;
  const known = byDay.get(day);
  if (known !== undefined) return known;
  const { activity } = rows.find((row) => holds(row, day)) ?? rows[0];
  byDay.set(day, activity);
  return activity;
}

function holds({ span }: Dated, day: Parsed<Day>): boolean {
  return span !== undefined && isPresent(day) && span.start <= day && day <= span.end;
}
