import { unreadText } from '../base/cell-words';
import { serialOfDay } from '../base/day';
import type { Day } from '../base/day';
import { toNumber } from '../base/decimal';
import { finding } from '../base/finding';
import { blank, isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { ArticleGroup } from '../entries/article-identity';
import type { Activity, Article, Competition, EntryRow, Service } from '../entries/entry';
import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import type { Criterion, Source } from '../rubric/criterion';
import { registerRules } from '../rules/register-rules';
import type { RegisterHeading, RegisterRule, RegisterRuleSpec } from '../rules/register-rules';
import type { Value } from '../rules/term';
import { exactly, valueOf } from '../rules/term-number';
import type { RuleEntry } from './outcome';
import { valueRead } from './score-line';

/** The registers' rows by department, made once per evaluation. */
export type Registers = {
  readonly competitions: ReadonlyMap<Department, readonly Competition[]>;
  /** By first lead. */
  readonly activities: ReadonlyMap<Department, readonly Activity[]>;
  readonly articles: ReadonlyMap<Department, readonly Article[]>;
  /** The articles that count, those that are one together; empty where no rule reads them. */
  readonly groups: ReadonlyMap<Department, readonly ArticleGroup[]>;
  readonly services: ReadonlyMap<Department, readonly Service[]>;
  /** Activities that a counted article names. */
  readonly reported: ReadonlySet<Activity>;
};

/** One row of a register (of articles that are one, the first) with what the rule reads of it and what it yields. */
export type RegisterLine = {
  readonly row: EntryRow;
  readonly reads: Reads;
  readonly kind: Value;
  readonly quantity: Value;
  readonly due: Value;
  /** How many rows it stands for. */
  readonly rows: number;
};

type Reads = Partial<Readonly<Record<RegisterHeading, Value>>>;
type RegisterSource = Extract<Source, { kind: 'register' }>;

/** The rows of a department that a rule reads, a line a row. `only` limits an activity rule to one activity (对象 活动). */
export function registerLines(
  { rule, category }: RegisterSource,
  department: Department,
  registers: Registers,
  only?: Activity,
): readonly RegisterLine[] {
  const line = lineMaker(rule);
  switch (registerRules[rule].table) {
    case 'competitions':
      return (registers.competitions.get(department) ?? []).map((row) => line(row, competitionReads(row)));
    case 'articles':
      return (registers.groups.get(department) ?? []).map(({ articles, level }) =>
        line(articles[0], { 级别: level }, articles.length),
      );
    case 'services':
      return (registers.services.get(department) ?? []).map((row) =>
        line(row, { 志愿者人次: valueRead(row.volunteers) }),
      );
    case 'activities':
      return ledActivities(department, registers, category, only).map((row) =>
        line(row, activityReads(row, registers)),
      );
  }
}

/** An activity rule can be limited to one 活动类别. */
function ledActivities(department: Department, { activities }: Registers, category: string | null, only?: Activity) {
  const led = only === undefined ? (activities.get(department) ?? []) : [only];
  return category === null ? led : led.filter((one) => normaliseName(one.category) === normaliseName(category));
}

function competitionReads({ planned, held, changeReported, expected, attended }: Competition): Reads {
  return {
    计划日期: serialRead(planned),
    实际日期: serialRead(held),
    变更已报备: isPresent(changeReported) ? (changeReported ? '是' : '否') : valueRead(changeReported),
    应参赛人数: valueRead(expected),
    实际参赛人数: valueRead(attended),
  };
}

function activityReads(activity: Activity, { reported }: Registers): Reads {
  const { columnLink, uploaded, end, start } = activity;
  // Without spreads: it runs for every activity, and they take many times as long.
  return {
    专栏链接: columnLink === '' ? 0 : 1,
    有报道: reported.has(activity) ? 1 : 0,
    资料上传日期: serialRead(uploaded),
    结束日期: serialRead(end),
    开始日期: serialRead(start),
  };
}

function serialRead(day: Parsed<Day>): Value {
  return isPresent(day) ? serialOfDay(day) : valueRead(day);
}

type LineMaker = (row: EntryRow, reads: Reads, rows?: number) => RegisterLine;
const makers = new Map<RegisterRule, LineMaker>();

function lineMaker(rule: RegisterRule): LineMaker {
  const known = makers.get(rule);
  if (known !== undefined) return known;
  const { kind, quantity, due } = registerRules[rule];
  const [kindOf, quantityOf, dueOf] = [
    valueOf<RegisterHeading>(kind),
    valueOf<RegisterHeading>(quantity),
    valueOf<RegisterHeading>(due),
  ];
  const maker: LineMaker = (row, reads, rows = 1) => {
    const from = { value: (heading: RegisterHeading) => reads[heading] ?? '' };
    return { row, reads, kind: kindOf(from), quantity: quantityOf(from), due: dueOf(from), rows };
  };
  makers.set(rule, maker);
  return maker;
}

/** The lines as entries, those of one 事项 as one; null where none says anything. */
export function registerEntries(rule: RegisterRule, lines: readonly RegisterLine[]): readonly RuleEntry[] | null {
  const spec: RegisterRuleSpec = registerRules[rule];
  const said = lines.filter(({ kind, quantity }) => kind !== '' || quantity !== '');
  const [first] = said;
  if (first === undefined) return null;
  const groups = new Map<Value | RegisterLine, RegisterLine[]>(spec.kinds.map((kind) => [kind, []]));
  for (const line of said) {
    const key = spec.separate === true ? line : line.kind;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups].map(([key, group]): RuleEntry => {
    const kind = typeof key === 'object' && 'row' in key ? key.kind : key;
    return {
      place: { sheet: first.row.sheet, row: (group[0] ?? first).row.row, column: 0 },
      columns: { kind: 0, quantity: 0, due: 0, subject: 0, id: 0 },
      kind: kind === '' ? blank : String(kind),
      quantity: added(group.map((line) => line.quantity)),
      due: spec.due.is === 'constant' && spec.due.value === '' ? blank : added(group.map((line) => line.due)),
      subject: '',
      forAll: false,
      fromRegister: true,
    };
  });
}

/** A number that cannot be read leaves the sum open. */
function added(values: readonly Value[]): Parsed<number> {
  let total = 0;
  for (const value of values) {
    if (value === unreadText) return unread;
    if (typeof value !== 'string') total += toNumber(exactly(value));
  }
  return total;
}

/** C5: a row of 参赛率 that lacks one of its two numbers. */
export function gapFinding(criterion: Criterion, department: Department, lines: readonly RegisterLine[]) {
  const gap = lines.find(({ reads }) => (reads.应参赛人数 === '') !== (reads.实际参赛人数 === ''));
  if (gap === undefined || criterion.source.kind !== 'register' || criterion.source.rule !== '参赛率') return [];
  const place = { sheet: gap.row.sheet, row: gap.row.row, column: 0 };
  const name = 'name' in gap.row && typeof gap.row.name === 'string' ? gap.row.name : '';
  return [finding('C5', 'error', place, 'c5.attendance', { id: criterion.id, department: department.name, name })];
}
