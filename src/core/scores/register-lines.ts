import { addToList } from '../base/add-to-list';
import { unreadText } from '../base/cell-words';
import { serialOfDay } from '../base/day';
import type { Day } from '../base/day';
import { toNumber } from '../base/decimal';
import { onceFor } from '../base/once-for';
import { blank, isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { Activity, Competition, EntryRow } from '../entries/entry';
import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import type { Source } from '../rubric/criterion';
import { registerRules } from '../rules/register-rules';
import type { RegisterHeading, RegisterRule, RegisterRuleSpec } from '../rules/register-rules';
import type { Value } from '../rules/term';
import { exactly, valueOf } from '../rules/term-number';
import type { RuleEntry } from './outcome';
import { articleGroups } from './registers';
import type { Registers } from './registers';
import { valueRead } from './score-line';

/** One row of a register (of articles that are one, the first) with what the rule reads of it and what it yields. */
export type RegisterLine = {
  readonly row: EntryRow;
  readonly reads: Reads;
  readonly kind: Value;
  readonly quantity: Value;
  readonly due: Value;
};

type Reads = Partial<Readonly<Record<RegisterHeading, Value>>>;
export type RegisterSource = Extract<Source, { kind: 'register' }>;

/** The rows of a department that a rule reads, a line a row. `only` limits an activity rule to one activity (对象 活动). */
export function registerLines(
  { rule, category }: RegisterSource,
  department: Department,
  registers: Registers,
  only?: Activity,
): readonly RegisterLine[] {
  const line = lineMaker(registerRules[rule]);
  switch (registerRules[rule].table) {
    case 'competitions':
      return (registers.competitions.get(department) ?? []).map((row) => line(row, competitionReads(row)));
    case 'articles':
      return articleGroups(registers, department).map(({ articles, level }) => line(articles[0], { 级别: level }));
    case 'services':
      return (registers.services.get(department) ?? []).map((row) =>
        line(row, { 志愿者人次: valueRead(row.volunteers) }),
      );
    case 'activities':
      return ledActivities(department, registers, only)
        .filter((one) => category === null || normaliseName(one.category) === normaliseName(category))
        .map((row) => line(row, activityReads(row, registers)));
  }
}

/** The activities of a department that a rule is asked for, before it is limited to one 活动类别. */
export function ledActivities(department: Department, { activities }: Registers, only?: Activity): readonly Activity[] {
  return only === undefined ? (activities.get(department) ?? []) : [only];
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

const lineMaker = onceFor((spec: RegisterRuleSpec) => {
  const [kindOf, quantityOf, dueOf] = [valueOf(spec.kind), valueOf(spec.quantity), valueOf(spec.due)];
  return (row: EntryRow, reads: Reads): RegisterLine => {
    const from = { value: (heading: RegisterHeading) => reads[heading] ?? '' };
    return { row, reads, kind: kindOf(from), quantity: quantityOf(from), due: dueOf(from) };
  };
});

/** The lines as entries, those of one 事项 as one; none where no line says anything. */
export function registerEntries(rule: RegisterRule, lines: readonly RegisterLine[]): readonly RuleEntry[] {
  const spec: RegisterRuleSpec = registerRules[rule];
  const said = lines.filter(({ kind, quantity }) => kind !== '' || quantity !== '');
  const [first] = said;
  if (first === undefined) return [];
  const hasDue = spec.due.is !== 'constant' || spec.due.value !== '';
  const entryOf = (kind: Value, group: readonly RegisterLine[]): RuleEntry => ({
    table: null,
    sheet: first.row.sheet,
    row: (group[0] ?? first).row.row,
    kind: kind === '' ? blank : String(kind),
    quantity: added(group.map((line) => line.quantity)),
    due: hasDue ? added(group.map((line) => line.due)) : blank,
    subject: '',
    forAll: false,
    fromRegister: true,
  });
  if (spec.separate === true) return said.map((line) => entryOf(line.kind, [line]));
  const groups = new Map<Value, RegisterLine[]>(spec.kinds.map((kind) => [kind, []]));
  for (const line of said) addToList(groups, line.kind, line);
  return [...groups].map(([kind, group]) => entryOf(kind, group));
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

/** 参赛率: whether a row lacks one of its two numbers. */
export function hasGap({ reads }: RegisterLine): boolean {
  return (reads.应参赛人数 === '') !== (reads.实际参赛人数 === '');
}
