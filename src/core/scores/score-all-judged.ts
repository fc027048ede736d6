import { sum } from '../base/decimal';
import { isPresent } from '../base/parsed';
import { groupBy } from '../base/group-by';
import type { Judge } from '../judges/judge';
import { markPoints } from '../judges/mark-scale';
import { subjectsOf } from '../judges/subjects';
import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import type { Criterion } from '../rubric/criterion';
import { leftOutSums } from '../rules/marks';
import { settled } from '../settings/settled';
import { saysNotApplicable } from './known-kinds';
import { avoids, isNumberMark } from './mark-book';
import type { SubjectMarks } from './mark-book';
import { notApplicableOutcome } from './outcome';
import type { OwnScore } from './score';
import { countMarks, scoreJudged, unvalued } from './score-judged';
import type { JudgingRules } from './score-judged';
import type { Scoring } from './scoring';

/** Every judged criterion for every scored department, before rounding. */
export function scoreAllJudged(scoring: Scoring): ReadonlyMap<Criterion, ReadonlyMap<Department, OwnScore>> {
  const judged = scoring.rubric.criteria.filter((criterion) => criterion.mode === '评委');
  const scores = new Map(judged.map((criterion) => [criterion, new Map<Department, OwnScore>()]));
  for (const department of scoring.book.scored) {
    const cells = judged.map((criterion) => judgedCells(criterion, department, scoring));
    const rules = judgingRules(scoring, department, cells);
    for (const one of cells) scores.get(one.criterion)?.set(department, scoreCells(one, rules));
  }
  return scores;
}

/**
 * The marks that are asked for of a department. A judged criterion leaves out for it all of it, by 不适用单位 or a 考核登记 row with 事项 不适用, or only the activity that
 * such a row names in 对象.
 */
function judgedCells(criterion: Criterion, department: Department, { book, ledger, marks }: Scoring) {
  const all = subjectsOf(department, criterion.subject, book.subjects);
  const exclusions = ledger(criterion, department).filter(saysNotApplicable);
  const named = criterion.subject === '活动' ? exclusions.filter(({ subject }) => subject !== '') : [];
  const out = new Set(named.map(({ subject }) => normaliseName(subject)));
  const subjects = out.size === 0 ? all : all.filter(({ name }) => !out.has(normaliseName(name)));
  const isWhole = criterion.notApplicableTo.includes(department) || exclusions.length > named.length;
  const excluded = isWhole || (all.length > 0 && subjects.length === 0);
  return { criterion, excluded, exclusions, marks: marks(criterion, subjects) };
}

type JudgedCells = ReturnType<typeof judgedCells>;

function scoreCells({ marks, excluded, exclusions }: JudgedCells, rules: JudgingRules): OwnScore {
  const { outcome, subjects } = excluded
    ? { outcome: notApplicableOutcome, subjects: marks.map((subject) => ({ subject, leftOut: null, ...unvalued })) }
    : scoreJudged(marks, rules);
  return { outcome, markCount: countMarks(marks), workings: { kind: 'marks', subjects, exclusions, excluded } };
}

function judgingRules({ rules, book }: Scoring, department: Department, cells: readonly JudgedCells[]) {
  const { trimThreshold } = settled(rules);
  const groupWeights = isPresent(rules.groupWeights) ? rules.groupWeights : null;
  if (rules.trimming !== 'per-judge') return { trimThreshold, groupWeights, leftOut: null };
  const due = cells.flatMap((cell) => (cell.excluded || isCalledNotApplicable(cell.marks) ? [] : cell.marks));
  return { trimThreshold, groupWeights, leftOut: leftOutJudges(due, book.judges, department, trimThreshold) };
}

/** A criterion that the judges themselves left as 不适用 is not summed either. */
function isCalledNotApplicable(marks: readonly SubjectMarks[]): boolean {
  const isBare = marks.every(({ open, numbers }) => open === null && numbers.length === 0);
  return isBare && marks.some(({ notApplicable }) => notApplicable);
}

/**
 * 去极值方式 按评委总分, for one department: of the judges who have a number in every one of their judged cells, if they are at least
 * `threshold`, one with the highest sum and then, of the rest, one with the lowest is left out; on ties the first in 评委.
 * `cells` holds the judged criteria that apply to the department.
 */
function leftOutJudges(
  cells: readonly SubjectMarks[],
  judges: readonly Judge[],
  department: Department,
  threshold: number,
): ReadonlySet<Judge> {
  const gaps = cells.flatMap(({ marks, without }) => {
    return [...without, ...marks.filter((mark) => !isNumberMark(mark)).map(({ judge }) => judge)];
  });
  const silent = new Set([...gaps, ...judges.filter((judge) => avoids(judge, department))]);
  const given = cells.flatMap(({ criterion, numbers }) => {
    return numbers.map(({ judge, value }) => ({ judge, points: markPoints(value, criterion) }));
  });
  const byJudge = groupBy(given, ({ judge }) => judge);
  const sums = judges.map((judge) => {
    const own = silent.has(judge) ? undefined : byJudge.get(judge);
    return own === undefined ? null : sum(own.map(({ points }) => points));
  });
  const out = leftOutSums(sums, threshold);
  return new Set(judges.filter((_, at) => out[at] === true));
}
