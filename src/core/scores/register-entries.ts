import { daysBetween } from '../base/day';
import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import type { Activity, Article, Competition, EntryRow, Service } from '../entries/entry';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import { blank, isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { Criterion, Source } from '../rubric/criterion';
import { groupArticles } from '../entries/article-identity';
import type { RuleEntry } from './outcome';

/** The registers' rows by department, made once per evaluation. */
export type Registers = {
  readonly competitions: ReadonlyMap<Department, readonly Competition[]>;
  /** By first lead. */
  readonly activities: ReadonlyMap<Department, readonly Activity[]>;
  readonly articles: ReadonlyMap<Department, readonly Article[]>;
  readonly services: ReadonlyMap<Department, readonly Service[]>;
  readonly covered: ReadonlySet<Activity>;
};

/** What a register says about a department: lines that the criterion's mode scores; null where the rule has no rows. */
export type RegisterReading = { readonly entries: readonly RuleEntry[] | null; readonly findings: readonly Finding[] };

type Line = { readonly kind?: string; readonly quantity: Parsed<number>; readonly due?: Parsed<number> };

/**
 * Turns a register into lines of the kind that 考核登记 holds, so that one set of modes scores both: 按期开赛率 gives 3 of 4,
 * 迟传天数 gives 迟一天 × 2 and 未传 × 1. `only` limits an activity rule to single activities (对象 活动).
 */
export function readRegisterRule(
  criterion: Criterion,
  source: Extract<Source, { kind: 'register' }>,
  department: Department,
  registers: Registers,
  only?: Activity,
): RegisterReading {
  switch (source.rule) {
    case '按期开赛率':
      return onTimeShare(registers.competitions.get(department) ?? []);
    case '参赛率':
      return attendance(criterion, department, registers.competitions.get(department) ?? []);
    case '按级别计篇':
      return articlesByLevel(registers.articles.get(department) ?? []);
    case '人次比':
      return volunteers(registers.services.get(department) ?? []);
    default:
      return activityRule(source, activitiesOf(source, department, registers, only), registers);
  }
}

function activitiesOf(
  source: Extract<Source, { kind: 'register' }>,
  department: Department,
  registers: Registers,
  only: Activity | undefined,
): readonly Activity[] {
  const led = only === undefined ? (registers.activities.get(department) ?? []) : [only];
  const { category } = source;
  return category === null
    ? led
    : led.filter((activity) => normaliseName(activity.category) === normaliseName(category));
}

function lines(rows: readonly EntryRow[], made: readonly Line[]): RegisterReading {
  const [first] = rows;
  if (first === undefined) return { entries: null, findings: [] };
  const place = { sheet: first.sheet, row: first.row, column: 0 };
  const entries = made.map(({ kind, quantity, due = blank }) => ({
    place,
    kind: kind ?? blank,
    quantity,
    due,
    subject: '',
    columns: { kind: 0, quantity: 0, due: 0, subject: 0, id: 0 },
    forAll: false,
    fromRegister: true,
  }));
  return { entries, findings: [] };
}

/** Rows held on the planned day, or moved with notice and held, of all rows with a planned day. */
function onTimeShare(competitions: readonly Competition[]): RegisterReading {
  const planned = competitions.filter((row) => row.planned !== blank);
  const open = planned.some((row) => row.planned === unread || row.held === unread || needsNotice(row));
  const onTime = planned.filter(
    (row) => isPresent(row.held) && (row.held === row.planned || row.changeReported === true),
  );
  return lines(planned, [{ quantity: open ? unread : onTime.length, due: planned.length }]);
}

/** Whether notice was given matters only where the day was moved. */
function needsNotice(row: Competition): boolean {
  return row.changeReported === unread && isPresent(row.held) && row.held !== row.planned;
}

/** Σ实际参赛人数 of Σ应参赛人数. A number that is still empty leaves the share open: blank is not 0. */
function attendance(
  criterion: Criterion,
  department: Department,
  competitions: readonly Competition[],
): RegisterReading {
  const reported = competitions.filter((row) => row.expected !== blank || row.attended !== blank);
  const gap = reported.find((row) => row.expected === blank || row.attended === blank);
  const made = lines(reported, [
    { quantity: total(reported.map((row) => row.attended)), due: total(reported.map((row) => row.expected)) },
  ]);
  if (gap === undefined) return made;
  const place = { sheet: gap.sheet, row: gap.row, column: 0 };
  const values = { id: criterion.id, department: department.name, name: gap.name };
  const unfilled = lines(reported, [{ quantity: unread }]);
  return { entries: unfilled.entries, findings: [finding('C5', 'error', place, 'c5.attendance', values)] };
}

function total(values: readonly Parsed<number>[]): Parsed<number> {
  let sum = 0;
  for (const value of values) {
    if (!isPresent(value)) return unread;
    sum += value;
  }
  return sum;
}

/** Each article once, at its highest level; no article at all is a count of none. */
function articlesByLevel(articles: readonly Article[]): RegisterReading {
  const groups = groupArticles(articles);
  const [first] = articles;
  if (first === undefined) return { entries: [], findings: [] };
  return lines(
    [first],
    groups.map((group) => ({ kind: group.level, quantity: 1 })),
  );
}

function volunteers(services: readonly Service[]): RegisterReading {
  return lines(services, [{ quantity: total(services.map((row) => row.volunteers)) }]);
}

function activityRule(
  source: Extract<Source, { kind: 'register' }>,
  activities: readonly Activity[],
  registers: Registers,
): RegisterReading {
  const covered = activities.filter((activity) => registers.covered.has(activity)).length;
  if (source.rule === '报道覆盖率') return lines(activities, [{ quantity: covered, due: activities.length }]);
  if (source.rule === '无报道活动数')
    return lines(activities, [{ kind: '无报道', quantity: activities.length - covered }]);
  const late = activities.map(daysLate);
  const days = late.filter((value): value is number => typeof value === 'number');
  const open = late.includes('unread');
  return lines(activities, [
    { kind: '迟一天', quantity: open ? unread : days.reduce((sum, value) => sum + value, 0) },
    { kind: '未传', quantity: late.filter((value) => value === 'never').length },
  ]);
}

/** Days from the activity's last day to 资料上传日期, 0 if earlier; an empty 资料上传日期 is 未传. */
function daysLate(activity: Activity): number | 'never' | 'unread' {
  if (activity.uploaded === blank) return 'never';
  const last = activity.end === blank ? activity.start : activity.end;
  if (!isPresent(activity.uploaded) || !isPresent(last)) return 'unread';
  return Math.max(0, daysBetween(last, activity.uploaded));
}
