import { unreadText } from '../../base/cell-words';
import type { Scalar } from '../../base/cells';
import { daysBetween, serialOfDay } from '../../base/day';
import type { Day } from '../../base/day';
import { blank, isPresent, unread } from '../../base/parsed';
import type { Parsed } from '../../base/parsed';
import type { Book } from '../../book/read-book';
import { groupArticles } from '../../entries/article-identity';
import type { ArticleGroup } from '../../entries/article-identity';
import type { Activity, Competition, EntryRow, Service } from '../../entries/entry';
import type { Department } from '../../names/department';
import { normaliseName } from '../../names/normalise-name';
import type { Criterion } from '../../rubric/criterion';
import { coveredActivities } from '../../scores/coverage';
import type { TableId } from '../../tables/table-columns';
import { cellOf, placeOf } from './entry-lines';
import type { LineContext } from './entry-lines';
import type { At, Line, LineHeading } from './line';
import type { StepValue } from './working-cells';
import { validPeople } from './input-cells';

/** The rows of the registers by department, as the register rules take them. */
export type RegisterRows = {
  readonly competitions: (department: Department) => readonly Competition[];
  readonly activities: (department: Department) => readonly Activity[];
  readonly groups: (department: Department) => readonly ArticleGroup[];
  readonly services: (department: Department) => readonly Service[];
  readonly reported: ReadonlySet<Activity>;
};

export function registerRows({ entries }: Book): RegisterRows {
  const activities = entries.activities.filter((activity) => activity.counts);
  const unlinked = activities.map((activity) => ({ ...activity, columnLink: '' }));
  const covered = coveredActivities(unlinked, entries.articles);
  const articles = groupBy(entries.articles, (row) => row.department);
  return {
    competitions: groupBy(entries.competitions, (row) => row.department),
    activities: groupBy(activities, (row) => row.leads[0]),
    groups: (department) => groupArticles(articles(department)),
    services: groupBy(entries.services, (row) => row.department),
    reported: new Set(activities.filter((_, index) => covered.has(unlinked[index] ?? never()))),
  };
}

function never(): never {
  throw new Error('both lists are of one length');
}

function groupBy<T extends EntryRow>(rows: readonly T[], of: (row: T) => Department | null | undefined) {
  const groups = new Map<Department, T[]>();
  for (const row of rows) {
    const department = of(row);
    if (!row.counts || department === null || department === undefined) continue;
    groups.set(department, [...(groups.get(department) ?? []), row]);
  }
  return (department: Department): readonly T[] => groups.get(department) ?? [];
}

/** The lines that a register gives a department; `only` limits an activity rule to one activity. */
export function registerLines(
  criterion: Criterion,
  department: Department,
  rows: RegisterRows,
  context: LineContext,
  only?: Activity,
): readonly Line[] {
  const { source } = criterion;
  if (source.kind !== 'register') return [];
  const make = maker(criterion, department, context);
  switch (source.rule) {
    case '按期开赛率':
      return rows.competitions(department).map((row) => onTimeLine(row, make('competitions', row)));
    case '参赛率':
      return rows.competitions(department).map((row) => attendanceLine(row, make('competitions', row)));
    case '按级别计篇':
      return rows.groups(department).map((group) => articleLine(group, make('articles', group.articles[0])));
    case '人次比':
      return rows.services(department).map((row) => {
        const row_ = make('services', row);
        return row_.line({ quantity: row_.people('志愿者人次', row.volunteers) });
      });
    default: {
      const { category } = source;
      const led = only === undefined ? rows.activities(department) : [only];
      const wanted = led.filter((one) => category === null || normaliseName(one.category) === normaliseName(category));
      return wanted.map((activity) => {
        const made = make('activities', activity);
        if (source.rule === '迟传天数') return lateLine(activity, made);
        return coverageLine(source.rule === '报道覆盖率', rows.reported.has(activity), activity, made);
      });
    }
  }
}

type Parts = {
  readonly kind?: StepValue | ((at: At) => StepValue);
  readonly quantity: StepValue | ((at: At) => StepValue);
  readonly due?: StepValue | ((at: At) => StepValue);
  readonly reads?: readonly StepValue[];
};

/** Makes the line of one register row; `people` is a formula for one of its cells. Days and words are watched: they are values. */
type RowMaker = {
  readonly line: (parts: Parts) => Line;
  readonly people: (heading: string, value: Parsed<number>) => StepValue;
};

function maker(criterion: Criterion, department: Department, { book, inputs, listOf }: LineContext) {
  return (id: TableId, row: EntryRow): RowMaker => {
    const table = book.found.tables.get(id);
    const people: RowMaker['people'] = (heading, value) => {
      const place = table === undefined ? undefined : placeOf(table, row.row, heading);
      if (table === undefined || place === undefined) return shown(value);
      return inputs.read('number', place, cellOf(table, row.row, heading), value, validPeople);
    };
    const call = (part: StepValue | ((at: At) => StepValue)) => (at: At) =>
      typeof part === 'function' ? part(at) : part;
    const line: RowMaker['line'] = ({ kind = '', quantity, due = null, reads = [] }) => ({
      list: listOf(criterion),
      department: department.name,
      hasSubject: false,
      origin: `${row.sheet} ${String(row.row + 1)}`,
      ...{ kind: call(kind), quantity: call(quantity), due: call(due) },
      ...{ reads, register: true, stray: false },
    });
    return { line, people };
  };
}

/** What the core read. */
function shown(value: Parsed<Scalar>): Scalar {
  return isPresent(value) ? value : value === blank ? '' : unreadText;
}

/** A day as a serial number that counts from 1900: it is compared with others of this sheet only. */
function shownDay(day: Parsed<Day>): Scalar {
  return shown(isPresent(day) ? serialOfDay(day) : day);
}

/** 1 where it was held on the planned day, or moved with notice; a row without a planned day is none. */
function onTimeLine(row: Competition, { line }: RowMaker): Line {
  const notice = isPresent(row.changeReported) ? (row.changeReported ? '是' : '否') : row.changeReported;
  const reads = [shownDay(row.planned), shownDay(row.held), shown(notice)];
  const needsNotice = row.changeReported === unread && isPresent(row.held) && row.held !== row.planned;
  const open = row.planned === unread || row.held === unread || needsNotice;
  const onTime = isPresent(row.held) && (row.held === row.planned || row.changeReported === true);
  const value = row.planned === blank ? '' : open ? '未读' : onTime ? 1 : 0;
  return line({
    reads,
    quantity: (at) => {
      const [p, h, n] = [at('读数一'), at('读数二'), at('读数三')];
      const moved = `AND(${n}="未读",ISNUMBER(${h}),${h}<>${p})`;
      const formula = `IF(${p}="","",IF(OR(${p}="未读",${h}="未读",${moved}),"未读",IF(AND(ISNUMBER(${h}),OR(${h}=${p},${n}="是")),1,0)))`;
      return { formula, value };
    },
    due: (at) => ({ formula: `IF(${at('读数一')}="","",1)`, value: row.planned === blank ? '' : 1 }),
  });
}

/** 实际参赛人数 of 应参赛人数; one without the other leaves the share open. */
function attendanceLine(row: Competition, { line, people }: RowMaker): Line {
  const reads = [people('应参赛人数', row.expected), people('实际参赛人数', row.attended)];
  const none = row.expected === blank && row.attended === blank;
  const value = isPresent(row.expected) && isPresent(row.attended) ? row.attended : '未读';
  return line({
    reads,
    quantity: (at) => {
      const [due, took] = [at('读数一'), at('读数二')];
      const formula = `IF(AND(${due}="",${took}=""),"",IF(AND(ISNUMBER(${due}),ISNUMBER(${took})),${took},"未读"))`;
      return { formula, value: none ? '' : value };
    },
    due: (at) => ({
      formula: `IF(ISNUMBER(${at('读数一')}),${at('读数一')},"")`,
      value: isPresent(row.expected) ? row.expected : '',
    }),
  });
}

/** Of rows that are one article only the core can tell: its highest level. */
function articleLine({ level }: ArticleGroup, { line }: RowMaker): Line {
  return line({ kind: level, quantity: 1 });
}

/** Whether an activity has a 专栏链接, and whether an article names it. */
function coverageLine(counts: boolean, reported: boolean, activity: Activity, { line }: RowMaker): Line {
  const linked = activity.columnLink !== '';
  const covered = linked || reported ? 1 : 0;
  const sum = (at: At) => `MIN(1,${at('读数一')}+${at('读数二')})`;
  return line({
    reads: [linked ? 1 : 0, reported ? 1 : 0],
    ...(counts ? {} : { kind: '无报道' }),
    quantity: (at) => ({ formula: counts ? sum(at) : `1-${sum(at)}`, value: counts ? covered : 1 - covered }),
    due: counts ? 1 : null,
  });
}

/** Days from the last day to 资料上传日期; without one it is 未传. */
function lateLine(activity: Activity, { line }: RowMaker): Line {
  const reads = [shownDay(activity.uploaded), shownDay(activity.end), shownDay(activity.start)];
  const never = activity.uploaded === blank;
  const last = activity.end === blank ? activity.start : activity.end;
  const days =
    isPresent(activity.uploaded) && isPresent(last) ? Math.max(0, daysBetween(last, activity.uploaded)) : '未读';
  return line({
    reads,
    kind: (at) => ({ formula: `IF(${at('读数一')}="","未传","迟一天")`, value: never ? '未传' : '迟一天' }),
    quantity: (at) => ({ formula: lateFormula(at), value: never ? 1 : days }),
  });
}

function lateFormula(at: (heading: LineHeading) => string): string {
  const [sent, end, start] = [at('读数一'), at('读数二'), at('读数三')];
  const last = `IF(${end}="",${start},IF(AND(ISNUMBER(${end}),ISNUMBER(${start}),${end}<${start}),"未读",${end}))`;
  return `IF(${sent}="",1,IF(AND(ISNUMBER(${sent}),ISNUMBER(${last})),MAX(0,${sent}-${last}),"未读"))`;
}
