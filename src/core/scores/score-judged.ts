import { exact, mean, sum, toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Judge, Mark } from '../judges/judge';
import { blank, isPresent } from '../base/parsed';
import type { Message } from '../base/findings';
import { normaliseName } from '../names/normalise-name';
import { avoids } from './mark-book';
import type { SubjectMarks } from './mark-book';
import { missing, scored } from './outcome';
import type { Outcome } from './outcome';

/** How marks are aggregated: the rules of 活动设置 that concern judges. */
export type JudgingRules = {
  /** 去掉最高最低分的最少评委数 */
  readonly trimThreshold: number;
  /** Weights by normalised group; null where all judges count alike. */
  readonly groupWeights: ReadonlyMap<string, Exact> | null;
  /** 按评委总分: the judges whose marks are left out for this department; null with 逐项. */
  readonly leftOut: ReadonlySet<Judge> | null;
};

export type JudgedOutcome = { readonly outcome: Outcome; readonly markCount: number };

type Aggregate = { readonly value: Exact; readonly basis: Message };

/**
 * 评委: marks of own-department judges and the cells 缺席, 回避, 不适用 are left out; an empty cell is 未评 and makes the criterion missing.
 * Teams and competitions are aggregated each, unrounded; their plain mean counts. All cells that are left 不适用: not applicable.
 */
export function scoreJudged(subjects: readonly SubjectMarks[], rules: JudgingRules): JudgedOutcome {
  const values: Exact[] = [];
  let basis: Message = { id: 'basis.noMark', values: {} };
  const markCount = countMarks(subjects);
  let notApplicable = false;
  for (const { subject, marks, without } of subjects) {
    if (without.some((judge) => !avoids(judge, subject.department))) return open('basis.unmarked', markCount);
    const due = marks.filter((mark) => !avoids(mark.judge, subject.department));
    if (due.some((mark) => mark.value === blank)) return open('basis.unmarked', markCount);
    if (due.some((mark) => !isPresent(mark.value))) return open('basis.unread', markCount);
    const numbers = due.filter(isNumberMark);
    notApplicable ||= due.some((mark) => mark.value === '不适用');
    const aggregate = aggregateMarks(numbers, rules);
    if (aggregate === undefined) continue;
    values.push(aggregate.value);
    basis = aggregate.basis;
  }
  if (values.length === 0 && notApplicable) {
    return { outcome: { state: 'not-applicable', basis: { id: 'basis.notApplicable', values: {} } }, markCount };
  }
  if (values.length === 0) return open(subjects.length === 0 ? 'basis.noSubject' : 'basis.noMark', markCount);
  if (values.length === 1) return { outcome: scored(values[0] ?? exact(0), basis), markCount };
  const parts = values.map((value) => Number(toNumber(value).toFixed(4))).join('、');
  return {
    outcome: scored(mean(values), { id: 'basis.subjects', values: { count: values.length, parts } }),
    markCount,
  };
}

/** Marks that are left before trimming, over all teams. */
export function countMarks(subjects: readonly SubjectMarks[]): number {
  let count = 0;
  for (const { subject, marks } of subjects) {
    for (const mark of marks) if (isNumberMark(mark) && !avoids(mark.judge, subject.department)) count++;
  }
  return count;
}

function open(id: Message['id'], markCount: number): JudgedOutcome {
  return { outcome: missing({ id, values: {} }), markCount };
}

type NumberMark = Mark & { readonly value: number };

function isNumberMark(mark: Mark): mark is NumberMark {
  return typeof mark.value === 'number';
}

/** Undefined where no mark is left. */
function aggregateMarks(marks: readonly NumberMark[], rules: JudgingRules): Aggregate | undefined {
  if (marks.length === 0) return undefined;
  if (rules.groupWeights !== null) return weightedMean(marks, rules.groupWeights, rules.trimThreshold);
  const { leftOut } = rules;
  if (leftOut === null) return trimmedMean(marks, rules.trimThreshold);
  const kept = marks.filter((mark) => !leftOut.has(mark.judge));
  if (kept.length === 0) return undefined;
  const out = marks.filter((mark) => leftOut.has(mark.judge));
  const names = out.map((mark) => `${mark.judge.name} ${mark.value}`).join('、') || '—';
  return { value: mean(valuesOf(kept)), basis: { id: 'basis.judgesOut', values: { count: marks.length, out: names } } };
}

function valuesOf(marks: readonly NumberMark[]): readonly Exact[] {
  return marks.map((mark) => exact(mark.value));
}

/**
 * From `threshold` marks on, exactly one highest and one lowest are dropped and the rest averaged; below it the plain mean.
 * 1.5 1.8 1.6 1.7 1.2 1.9 with threshold 5 → 1.65.
 */
function trimmedMean(marks: readonly NumberMark[], threshold: number): Aggregate {
  const count = marks.length;
  if (count < threshold || count < 3)
    return { value: mean(valuesOf(marks)), basis: { id: 'basis.mean', values: { count } } };
  const numbers = marks.map((mark) => mark.value);
  const high = Math.max(...numbers);
  const low = Math.min(...numbers);
  const rest = sum(valuesOf(marks)).sub(exact(high)).sub(exact(low));
  return { value: rest.div(exact(count - 2)), basis: { id: 'basis.trimmed', values: { count, high, low } } };
}

/** Each group is aggregated by itself; groups without marks do not weigh. */
function weightedMean(marks: readonly NumberMark[], weights: ReadonlyMap<string, Exact>, threshold: number): Aggregate {
  const groups = new Map<string, NumberMark[]>();
  for (const mark of marks) {
    const group = normaliseName(mark.judge.group);
    const list = groups.get(group);
    if (list === undefined) groups.set(group, [mark]);
    else list.push(mark);
  }
  const parts = [...groups].map(([group, list]) => ({
    group: list[0]?.judge.group ?? group,
    weight: weights.get(group) ?? exact(0),
    value: trimmedMean(list, threshold).value,
  }));
  const weight = sum(parts.map((part) => part.weight));
  const value = sum(parts.map((part) => part.value.mul(part.weight))).div(weight);
  const text = parts
    .map((part) => `${part.group} ${Number(toNumber(part.value).toFixed(4))}×${toNumber(part.weight)}`)
    .join('；');
  return { value, basis: { id: 'basis.groups', values: { count: marks.length, parts: text } } };
}
