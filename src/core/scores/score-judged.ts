import { mean, toNumber, zero } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Message } from '../base/findings';
import { message } from '../base/message';
import { groupBy } from '../base/group-by';
import type { Judge } from '../judges/judge';
import { markPoints } from '../judges/mark-scale';
import { normaliseName } from '../names/normalise-name';
import type { Criterion } from '../rubric/criterion';
import { droppedOf, keptMean, meanOfMarks, weightedMean } from '../rules/marks';
import type { NumberMark, SubjectMarks } from './mark-book';
import { missing, notApplicableOutcome, scored } from './outcome';
import type { Outcome } from './outcome';

/** One group of judges (or all of them) aggregated. */
export type GroupWorking = {
  /** '' where judges are not grouped. */
  readonly name: string;
  readonly weight: Exact | null;
  /** The marks that were left for this group, before trimming. */
  readonly marks: readonly NumberMark[];
  /** The one highest and the one lowest that were dropped; null where nothing was trimmed. */
  readonly dropped: { readonly highest: NumberMark; readonly lowest: NumberMark } | null;
  /** Unrounded. */
  readonly value: Exact;
};

/** The marks on one department, team, competition or activity. */
export type SubjectWorking = {
  readonly subject: SubjectMarks;
  /** 按评委总分: judges left out for this department as a whole. */
  readonly leftOut: ReadonlySet<Judge> | null;
  readonly groups: readonly GroupWorking[];
  /** Unrounded; null where there is none (no mark, or one that is due and missing). */
  readonly value: Exact | null;
  /** How the value came about. */
  readonly basis: Message;
};

/** How marks are aggregated: the rules of 活动设置 that concern judges. */
export type JudgingRules = {
  /** 去掉最高最低分的最少评委数 */
  readonly trimThreshold: number;
  /** Weights by normalised group; null where all judges count alike. */
  readonly groupWeights: ReadonlyMap<string, Exact> | null;
  /** 按评委总分: the judges whose marks are left out for this department; null with 逐项. */
  readonly leftOut: ReadonlySet<Judge> | null;
};

/**
 * 评委: marks of own-department judges and the cells 缺席, 回避, 不适用 are left out; an empty cell is 未评 and makes the criterion missing.
 * Teams, competitions and activities are aggregated each, unrounded; the plain mean of those that have marks counts, but one activity
 * without any makes the criterion missing. All cells that are left 不适用: not applicable.
 */
export function scoreJudged(subjects: readonly SubjectMarks[], rules: JudgingRules) {
  const worked = subjects.map((subject): SubjectWorking => {
    return { subject, leftOut: rules.leftOut, ...aggregateMarks(subject, rules) };
  });
  return { outcome: outcomeOf(worked), subjects: worked };
}

function outcomeOf(worked: readonly SubjectWorking[]): Outcome {
  const fault = worked.find(({ subject }) => subject.open !== null)?.subject.open ?? null;
  if (fault !== null) return missing(fault);
  const valued = worked.flatMap(({ value, basis }) => (value === null ? [] : [{ value, basis }]));
  const [first, second] = valued;
  if (first === undefined && worked.some(({ subject }) => subject.notApplicable)) return notApplicableOutcome;
  if (worked.length === 0) return missing('basis.noSubject');
  if (first === undefined || worked.some(isBare)) return missing('basis.noMark');
  if (second === undefined) return scored(first.value, first.basis);
  const values = valued.map(({ value }) => value);
  const parts = values.map(shortNumber).join('、');
  return scored(mean(values), message('basis.subjects', { count: values.length, parts }));
}

/** An activity without any mark, though nobody called it 不适用. */
function isBare({ subject, value }: SubjectWorking): boolean {
  return value === null && subject.subject.kind === '活动' && !subject.notApplicable;
}

function shortNumber(value: Exact): number {
  return Number(toNumber(value).toFixed(4));
}

/** Marks that are left before trimming, over all teams. */
export function countMarks(subjects: readonly SubjectMarks[]): number {
  return subjects.reduce((count, { numbers }) => count + numbers.length, 0);
}

type Aggregate = Pick<SubjectWorking, 'groups' | 'value' | 'basis'>;

/** A subject that has no value (yet): no mark is left, or one is due and missing. */
export const unvalued: Aggregate = { groups: [], value: null, basis: message('basis.noMark') };

function aggregateMarks(subject: SubjectMarks, { groupWeights, leftOut, trimThreshold }: JudgingRules): Aggregate {
  const { open, numbers, criterion } = subject;
  if (open !== null || numbers.length === 0) return unvalued;
  if (groupWeights !== null) return groupedMean(subject, groupWeights, trimThreshold);
  if (leftOut !== null) return meanWithout(subject, leftOut);
  const group = { name: '', weight: null, ...trimmedMean(numbers, criterion, trimThreshold) };
  return { groups: [group], value: group.value, basis: trimmedBasis(group) };
}

function pointsOf(marks: readonly NumberMark[], criterion: Criterion): readonly Exact[] {
  return marks.map((mark) => markPoints(mark.value, criterion));
}

type Trimmed = Omit<GroupWorking, 'name' | 'weight'>;

/** The mean of `rules/marks.ts`, with the two marks that it drops. */
function trimmedMean(marks: readonly NumberMark[], criterion: Criterion, threshold: number): Trimmed {
  const value = meanOfMarks(pointsOf(marks, criterion), threshold);
  if (value === undefined) throw new Error('a mean is asked for only where there are marks');
  const dropped = droppedOf(marks, threshold, (one, other) => one.value > other.value);
  return { marks, dropped, value };
}

function trimmedBasis({ marks: { length: count }, dropped }: Trimmed): Message {
  if (dropped === null) return message('basis.mean', { count });
  return message('basis.trimmed', { count, high: dropped.highest.value, low: dropped.lowest.value });
}

/** 按评委总分: the mean of the judges that stay in. */
function meanWithout({ numbers, criterion }: SubjectMarks, leftOut: ReadonlySet<Judge>): Aggregate {
  const marks = numbers.filter(({ judge }) => !leftOut.has(judge));
  const value = keptMean(pointsOf(marks, criterion), []);
  if (value === undefined) return unvalued;
  const out = numbers.filter(({ judge }) => leftOut.has(judge)).map((mark) => `${mark.judge.name} ${mark.value}`);
  const basis = message('basis.judgesOut', { count: numbers.length, out: out.join('、') || '—' });
  return { groups: [{ name: '', weight: null, marks, dropped: null, value }], value, basis };
}

/** Each group is aggregated by itself; groups without marks do not weigh. */
function groupedMean(
  { numbers, criterion }: SubjectMarks,
  weights: ReadonlyMap<string, Exact>,
  threshold: number,
): Aggregate {
  const groups = [...groupBy(numbers, ({ judge }) => normaliseName(judge.group))].map(([group, marks]) => {
    const name = marks[0]?.judge.group ?? group;
    return { name, weight: weights.get(group) ?? zero, ...trimmedMean(marks, criterion, threshold) };
  });
  const value = weightedMean(groups);
  // Marks of groups without a weight alone: nobody can say how much they count (G1 tells).
  if (value === undefined) return unvalued;
  const parts = groups.map((one) => `${one.name} ${shortNumber(one.value)}×${toNumber(one.weight)}`).join('；');
  return { groups, value, basis: message('basis.groups', { count: numbers.length, parts }) };
}
