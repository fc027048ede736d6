import { unreadText } from '../base/cell-words';
import { serialOfDay } from '../base/day';
import type { Day } from '../base/day';
import { isWhole, toNumber } from '../base/decimal';
import { onceFor } from '../base/once-for';
import { blank, isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { ArticleGroup } from '../entries/article-identity';
import type { Activity, Competition, EntryRow, Service, RuleEntry } from '../entries/entry';
import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import type { Source } from '../rubric/criterion';
import { registerRules } from '../rules/register-rules';
import type { RegisterHeading, RegisterRuleSpec } from '../rules/register-rules';
import type { Value } from '../rules/term';
import { exactly, valueOf } from '../rules/term-number';
import type { Reads } from '../rules/term-number';
import type { Registers } from './registers';
import { valueRead } from './score-line';

/** One row of a register (of articles that are one, the first) with what the rule reads of it and what it yields. */
export type RegisterLine = {
  readonly row: EntryRow;
  readonly reads: Partial<Readonly<Record<RegisterHeading, Value>>>;
} & Yield;

type Yield = { readonly kind: Value; readonly quantity: Value; readonly due: Value };
export type RegisterSource = Extract<Source, { kind: 'register' }>;

/** A row, and what it reads under a heading. */
type Visit = (row: EntryRow, from: Reads<RegisterHeading>) => void;

/** Shows the rows of a department that a rule reads. `only` limits an activity rule to one activity (对象 活动). */
function visitRows(
  { rule, category }: RegisterSource,
  department: Department,
  registers: Registers,
  only: Activity | undefined,
  visit: Visit,
): void {
  switch (registerRules[rule].table) {
    case 'competitions':
      return visitEach(registers.competitions.get(department) ?? [], itself, readCompetition, visit);
    case 'articles':
      return visitEach(registers.articles.get(department) ?? [], ({ articles }) => articles[0], readArticle, visit);
    case 'services':
      return visitEach(registers.services.get(department) ?? [], itself, readService, visit);
    case 'activities': {
      const led = ledActivities(department, registers, only);
      const wanted = category === null ? null : normaliseName(category);
      const own = wanted === null ? led : led.filter((one) => normaliseName(one.category) === wanted);
      return visitEach(own, itself, activityReader(registers), visit);
    }
  }
}

/** One `from` for all rows: it runs over all registers for each criterion, and an object a row takes most of the time. */
function visitEach<Row>(
  rows: readonly Row[],
  entryOf: (row: Row) => EntryRow,
  read: (row: Row, heading: RegisterHeading) => Value,
  visit: Visit,
): void {
  let [current] = rows;
  const from = { value: (heading: RegisterHeading) => (current === undefined ? '' : read(current, heading)) };
  for (const row of rows) {
    current = row;
    visit(entryOf(row), from);
  }
}

const itself = (row: EntryRow) => row;

/** The activities of a department that a rule is asked for, before it is limited to one 活动类别. */
export function ledActivities(department: Department, { activities }: Registers, only?: Activity): readonly Activity[] {
  return only === undefined ? (activities.get(department) ?? []) : [only];
}

function readCompetition(row: Competition, heading: RegisterHeading): Value {
  switch (heading) {
    case '计划日期':
      return serialRead(row.planned);
    case '实际日期':
      return serialRead(row.held);
    case '变更已报备':
      return isPresent(row.changeReported) ? (row.changeReported ? '是' : '否') : valueRead<Value>(row.changeReported);
    case '应参赛人数':
      return valueRead(row.expected);
    case '实际参赛人数':
      return valueRead(row.attended);
    default:
      return '';
  }
}

function activityReader({ reported }: Registers) {
  return (row: Activity, heading: RegisterHeading): Value => {
    switch (heading) {
      case '专栏链接':
        return row.columnLink === '' ? 0 : 1;
      case '有报道':
        return reported.has(row) ? 1 : 0;
      case '资料上传日期':
        return serialRead(row.uploaded);
      case '结束日期':
        return serialRead(row.end);
      case '开始日期':
        return serialRead(row.start);
      default:
        return '';
    }
  };
}

function readArticle({ level }: ArticleGroup, heading: RegisterHeading): Value {
  return heading === '级别' ? level : '';
}

function readService({ volunteers }: Service, heading: RegisterHeading): Value {
  return heading === '志愿者人次' ? valueRead(volunteers) : '';
}

function serialRead(day: Parsed<Day>): Value {
  return isPresent(day) ? serialOfDay(day) : valueRead<Value>(day);
}

const ruleOf = onceFor((spec: RegisterRuleSpec) => {
  return { kind: valueOf(spec.kind), quantity: valueOf(spec.quantity), due: valueOf(spec.due) };
});

/** The rows of a department that a rule reads, a line a row, for those who ask what it made of each. */
export function registerLines(
  source: RegisterSource,
  department: Department,
  registers: Registers,
  only?: Activity,
): readonly RegisterLine[] {
  const spec: RegisterRuleSpec = registerRules[source.rule];
  const { kind, quantity, due } = ruleOf(spec);
  const lines: RegisterLine[] = [];
  visitRows(source, department, registers, only, (row, from) => {
    const reads = Object.fromEntries(spec.reads.map(([heading]) => [heading, from.value(heading)]));
    lines.push({ row, reads, kind: kind(from), quantity: quantity(from), due: due(from) });
  });
  return lines;
}

/** The rows as entries, those of one 事项 as one; none where no row says anything. */
export function registerEntries(
  source: RegisterSource,
  department: Department,
  registers: Registers,
  only?: Activity,
): readonly RuleEntry[] {
  const spec: RegisterRuleSpec = registerRules[source.rule];
  const { kind: kindOf, quantity: quantityOf, due: dueOf } = ruleOf(spec);
  const made: Sum[] = [];
  const byKind = new Map<Value, Sum>();
  const sumFor = (kind: Value): Sum => {
    const known = spec.separate === true ? undefined : byKind.get(kind);
    if (known !== undefined) return known;
    const sum = { kind, row: null, quantity: 0, due: 0 };
    byKind.set(kind, sum);
    made.push(sum);
    return sum;
  };
  for (const kind of spec.kinds) sumFor(kind);
  const said: { first: EntryRow | null } = { first: null };
  visitRows(source, department, registers, only, (row, from) => {
    const kind = kindOf(from);
    const quantity = quantityOf(from);
    if (kind === '' && quantity === '') return;
    said.first ??= row;
    const sum = sumFor(kind);
    sum.row ??= row;
    sum.quantity = plus(sum.quantity, quantity);
    sum.due = plus(sum.due, dueOf(from));
  });
  const hasDue = spec.due.is !== 'constant' || spec.due.value !== '';
  const { first } = said;
  return first === null ? [] : made.map((sum) => entryOf(sum, first, hasDue));
}

/** What rows of one 事项 come to; `row` is the first of them. */
type Sum = { readonly kind: Value; row: EntryRow | null; quantity: Parsed<number>; due: Parsed<number> };

/** A number that cannot be read leaves the sum open. */
function plus(sum: Parsed<number>, value: Value): Parsed<number> {
  if (sum === unread || value === unreadText) return unread;
  return typeof value === 'string' || !isPresent(sum) ? sum : sum + (isWhole(value) ? value : toNumber(exactly(value)));
}

function entryOf({ kind, row, quantity, due }: Sum, first: EntryRow, hasDue: boolean): RuleEntry {
  return {
    table: null,
    sheet: first.sheet,
    row: (row ?? first).row,
    kind: kind === '' ? blank : String(kind),
    quantity,
    due: hasDue ? due : blank,
    subject: '',
    forAll: false,
  };
}

/** 参赛率: whether a row lacks one of its two numbers. */
export function hasGap({ reads }: RegisterLine): boolean {
  return (reads.应参赛人数 === '') !== (reads.实际参赛人数 === '');
}
