import { exact, mean, toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Judge, Mark } from '../judges/judge';
import { dropsMarks, keptMean, meanOfMarks, weightedMean } from '../rules/marks';
import { markPoints } from '../judges/mark-scale';
import type { Criterion } from '../rubric/criterion';
import { blank, isPresent } from '../base/parsed';
import type { Message } from '../base/findings';
import { normaliseName } from '../names/normalise-name';
import { avoids } from './mark-book';
import type { SubjectMarks } from './mark-book';
import { missing, scored } from './outcome';
import type { Outcome } from './outcome';
import type { GroupWorking, SubjectWorking } from './workings';

/** How marks are aggregated: the rules of 活动设置 that concern judges. */
export type JudgingRules = {
  /** 去掉最高最低分的最少评委数 */
  readonly trimThreshold: number;
  /** Weights by normalised group; null where all judges count alike. */
  readonly groupWeights: ReadonlyMap<string, Exact> | null;
  /** 按评委总分: the judges whose marks are left out for this department; null with 逐项. */
  readonly leftOut: ReadonlySet<Judge> | null;
};

export type JudgedOutcome = {
  readonly outcome: Outcome;
  readonly markCount: number;
  readonly subjects: readonly SubjectWorking[];
};

type Aggregate = { readonly value: Exact; readonly basis: Message; readonly groups: readonly GroupWorking[] };

/**
 * 评委: marks of own-department judges and the cells 缺席, 回避, 不适用 are left out; an empty cell is 未评 and makes the criterion missing.
 * Teams, competitions and activities are aggregated each, unrounded; the plain mean of those that have marks counts, but one activity
 * without any makes the criterion missing. All cells that are left 不适用: not applicable.
 */
export function scoreJudged(subjects: readonly SubjectMarks[], rules: JudgingRules): JudgedOutcome {
  const judged = subjects.map((subject) => judgeSubject(subject, rules));
  return {
    outcome: outcomeOf(judged),
    markCount: countMarks(subjects),
    subjects: judged.map(({ subject, aggregate }) => ({
      ...{ subject, groups: aggregate?.groups ?? [], leftOut: rules.leftOut, value: aggregate?.value ?? null },
    })),
  };
}

type JudgedSubject = {
  readonly subject: SubjectMarks;
  /** Why it cannot be aggregated yet. */
  readonly open: 'basis.unmarked' | 'basis.unread' | null;
  readonly notApplicable: boolean;
  readonly aggregate: Aggregate | undefined;
};

function judgeSubject(subject: SubjectMarks, rules: JudgingRules): JudgedSubject {
  const { department } = subject.subject;
  const due = subject.marks.filter((mark) => !avoids(mark.judge, department));
  const notApplicable = due.some((mark) => mark.value === '不适用');
  const open = (id: JudgedSubject['open']) => ({ subject, open: id, notApplicable, aggregate: undefined });
  if (subject.without.some((judge) => !avoids(judge, department))) return open('basis.unmarked');
  if (due.some((mark) => mark.value === blank)) return open('basis.unmarked');
  if (due.some((mark) => !isPresent(mark.value))) return open('basis.unread');
  return { ...open(null), aggregate: aggregateMarks(due.filter(isNumberMark), subject.criterion, rules) };
}

function outcomeOf(judged: readonly JudgedSubject[]): Outcome {
  const fault = judged.find(({ open }) => open !== null)?.open ?? null;
  if (fault !== null) return missing({ id: fault, values: {} });
  const aggregates = judged.flatMap(({ aggregate }) => (aggregate === undefined ? [] : [aggregate]));
  const [first, second] = aggregates;
  if (first === undefined && judged.some(({ notApplicable }) => notApplicable)) {
    return { state: 'not-applicable', basis: { id: 'basis.notApplicable', values: {} } };
  }
  if (judged.some(isBare)) return missing({ id: 'basis.noMark', values: {} });
  if (first === undefined) {
    return missing({ id: judged.length === 0 ? 'basis.noSubject' : 'basis.noMark', values: {} });
  }
  if (second === undefined) return scored(first.value, first.basis);
  const values = aggregates.map(({ value }) => value);
  const parts = values.map((value) => Number(toNumber(value).toFixed(4))).join('、');
  return scored(mean(values), { id: 'basis.subjects', values: { count: values.length, parts } });
}

/** An activity without any mark, though nobody called it 不适用. */
function isBare({ subject, aggregate, notApplicable }: JudgedSubject): boolean {
  return aggregate === undefined && subject.subject.kind === '活动' && !notApplicable;
}

/** Marks that are left before trimming, over all teams. */
export function countMarks(subjects: readonly SubjectMarks[]): number {
  let count = 0;
  for (const { subject, marks } of subjects) {
    for (const mark of marks) if (isNumberMark(mark) && !avoids(mark.judge, subject.department)) count++;
  }
  return count;
}

type NumberMark = Mark & { readonly value: number };

function isNumberMark(mark: Mark): mark is NumberMark {
  return typeof mark.value === 'number';
}

/** Undefined where no mark is left. */
function aggregateMarks(
  marks: readonly NumberMark[],
  criterion: Criterion,
  rules: JudgingRules,
): Aggregate | undefined {
  if (marks.length === 0) return undefined;
  if (rules.groupWeights !== null) return groupedMean(marks, criterion, rules.groupWeights, rules.trimThreshold);
  const { leftOut } = rules;
  if (leftOut === null) {
    const { basis, ...group } = trimmedMean(marks, criterion, rules.trimThreshold);
    return { value: group.value, basis, groups: [{ ...{ name: '', weight: null, marks }, ...group }] };
  }
  const kept = marks.filter((mark) => !leftOut.has(mark.judge));
  const value = keptMean(pointsOf(kept, criterion), []);
  if (value === undefined) return undefined;
  const out = marks.filter((mark) => leftOut.has(mark.judge));
  const names = out.map((mark) => `${mark.judge.name} ${mark.value}`).join('、') || '—';
  const group: GroupWorking = { name: '', weight: null, marks: kept, dropped: null, value };
  return { value, basis: { id: 'basis.judgesOut', values: { count: marks.length, out: names } }, groups: [group] };
}

function pointsOf(marks: readonly NumberMark[], criterion: Criterion): readonly Exact[] {
  return marks.map((mark) => markPoints(mark.value, criterion));
}

type Trimmed = Pick<GroupWorking, 'value' | 'dropped'> & { readonly basis: Message };

/** The mean of `rules/marks.ts`, with the two marks that it drops. */
function trimmedMean(marks: readonly NumberMark[], criterion: Criterion, threshold: number): Trimmed {
  const count = marks.length;
  const value = meanOfMarks(pointsOf(marks, criterion), threshold);
  if (value === undefined) throw new Error('a mean is asked for only where there are marks');
  if (!dropsMarks(count, threshold)) return { value, dropped: null, basis: { id: 'basis.mean', values: { count } } };
  const highest = marks.reduce((best, mark) => (mark.value > best.value ? mark : best));
  const rest = marks.filter((mark) => mark !== highest);
  const lowest = rest.reduce((least, mark) => (mark.value < least.value ? mark : least));
  const basis: Message = { id: 'basis.trimmed', values: { count, high: highest.value, low: lowest.value } };
  return { value, dropped: { highest, lowest }, basis };
}

/** Each group is aggregated by itself; groups without marks do not weigh. */
function groupedMean(
  marks: readonly NumberMark[],
  criterion: Criterion,
  weights: ReadonlyMap<string, Exact>,
  threshold: number,
): Aggregate | undefined {
  const groups = new Map<string, NumberMark[]>();
  for (const mark of marks) {
    const group = normaliseName(mark.judge.group);
    const list = groups.get(group);
    if (list === undefined) groups.set(group, [mark]);
    else list.push(mark);
  }
  const parts = [...groups].map(([group, list]) => {
    const { value, dropped } = trimmedMean(list, criterion, threshold);
    return { name: list[0]?.judge.group ?? group, weight: weights.get(group) ?? exact(0), marks: list, dropped, value };
  });
  const value = weightedMean(parts);
  // Marks of groups without a weight alone: nobody can say how much they count (G1 tells).
  if (value === undefined) return undefined;
  const text = parts
    .map((part) => `${part.name} ${Number(toNumber(part.value).toFixed(4))}×${toNumber(part.weight)}`)
    .join('；');
  return { value, basis: { id: 'basis.groups', values: { count: marks.length, parts: text } }, groups: parts };
}
