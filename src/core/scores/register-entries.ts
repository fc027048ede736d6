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
import {
  activityUses,
  articleUses,
  attendanceUses,
  daysLate,
  isOnTime,
  onTimeUses,
  serviceUses,
} from './register-uses';
import type { RowUse } from './workings';

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
export type RegisterReading = {
  readonly entries: readonly RuleEntry[] | null;
  /** The department's rows, used and left out. */
  readonly rows: readonly RowUse[];
  readonly findings: readonly Finding[];
};

type Reading = Omit<RegisterReading, 'rows'>;

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
  const competitions = registers.competitions.get(department) ?? [];
  const articles = registers.articles.get(department) ?? [];
  const services = registers.services.get(department) ?? [];
  switch (source.rule) {
    case '按期开赛率':
      return { ...onTimeShare(competitions), rows: onTimeUses(competitions) };
    case '参赛率':
      return { ...attendance(criterion, department, competitions), rows: attendanceUses(competitions) };
    case '按级别计篇':
      return articlesByLevel(articles);
    case '人次比':
      return { ...volunteers(services), rows: serviceUses(services) };
    default: {
      const led = only === undefined ? (registers.activities.get(department) ?? []) : [only];
      const own = ofCategory(led, source.category);
      return { ...activityRule(source, own, registers), rows: activityUses(source.rule, led, own, registers.covered) };
    }
  }
}

/** An activity rule can be limited to one 活动类别. */
function ofCategory(led: readonly Activity[], category: string | null): readonly Activity[] {
  if (category === null) return led;
  return led.filter((activity) => normaliseName(activity.category) === normaliseName(category));
}

function lines(rows: readonly EntryRow[], made: readonly Line[]): Reading {
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
function onTimeShare(competitions: readonly Competition[]): Reading {
  const planned = competitions.filter((row) => row.planned !== blank);
  const open = planned.some((row) => row.planned === unread || row.held === unread || needsNotice(row));
  return lines(planned, [{ quantity: open ? unread : planned.filter(isOnTime).length, due: planned.length }]);
}

/** Whether notice was given matters only where the day was moved. */
function needsNotice(row: Competition): boolean {
  return row.changeReported === unread && isPresent(row.held) && row.held !== row.planned;
}

/** Σ实际参赛人数 of Σ应参赛人数. A number that is still empty leaves the share open: blank is not 0. */
function attendance(criterion: Criterion, department: Department, competitions: readonly Competition[]): Reading {
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
  if (first === undefined) return { entries: [], rows: [], findings: [] };
  const made = groups.map((group) => ({ kind: group.level, quantity: 1 }));
  return { ...lines([first], made), rows: articleUses(articles, groups) };
}

function volunteers(services: readonly Service[]): Reading {
  return lines(services, [{ quantity: total(services.map((row) => row.volunteers)) }]);
}

function activityRule(
  source: Extract<Source, { kind: 'register' }>,
  activities: readonly Activity[],
  registers: Registers,
): Reading {
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
