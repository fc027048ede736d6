import { settled } from '../settings/settled';
import { mean, round, zero } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import type { Finding, Message } from '../base/findings';
import type { Subjects } from '../judges/subjects';
import { isPresent } from '../base/parsed';
import type { Criterion, Rubric } from '../rubric/criterion';
import type { ScoringRules } from '../settings/settings';
import { leftOutJudges } from './left-out-judges';
import type { MarkBook } from './mark-book';
import type { Outcome, RuleEntry } from './outcome';
import { refuses } from './refusals';
import type { Refusals } from './refusals';
import { saysNotApplicable } from './known-kinds';
import { scoreCriterion } from './score-criterion';
import type { EnteredData } from './score-entries';
import { countMarks, scoreJudged } from './score-judged';
import type { JudgingRules } from './score-judged';
import type { CriterionScore, VetoScore } from './score';
import type { Workings } from './workings';

export type ScoringInput = {
  readonly rubric: Rubric;
  readonly rules: ScoringRules;
  readonly refusals: Refusals;
  readonly data: EnteredData;
  readonly marks: MarkBook;
  readonly subjects: Subjects;
};

export type DepartmentCriteria = {
  readonly criteria: ReadonlyMap<Department, readonly CriterionScore[]>;
  /** Departments with a 否决 row. */
  readonly vetoed: ReadonlySet<Department>;
  readonly vetoes: ReadonlyMap<Department, readonly VetoScore[]>;
  readonly findings: readonly Finding[];
};

/** A score before the other departments are known. */
type Own = {
  readonly outcome: Exclude<Outcome, { state: 'nothing' }>;
  readonly markCount: number | null;
  readonly workings: Workings;
};

/** Every scored department on every criterion: rounded once, here. */
export function scoreDepartments(input: ScoringInput): DepartmentCriteria {
  const findings: Finding[] = [];
  const vetoed = new Set<Department>();
  const vetoes = new Map<Department, VetoScore[]>(input.data.departments.map((department) => [department, []]));
  const criteria = new Map<Department, CriterionScore[]>(input.data.departments.map((department) => [department, []]));
  const judged = scoreAllJudged(input);
  for (const criterion of input.rubric.criteria) {
    const own = new Set<Department>();
    const made = judged.get(criterion) ?? scoreEntered(criterion, input, findings, own);
    if (criterion.mode === '否决') {
      for (const [department, one] of made)
        vetoes.get(department)?.push(vetoScore(criterion, one, own.has(department)));
      for (const department of own) vetoed.add(department);
      continue;
    }
    for (const [department, score] of finish(criterion, made, input)) criteria.get(department)?.push(score);
  }
  return { criteria, vetoed, vetoes, findings };
}

/** A row that cannot be read leaves it open, whatever the others say. */
function vetoScore(criterion: Criterion, { outcome, workings }: Own, vetoed: boolean): VetoScore {
  const state = outcome.state === 'missing' ? 'open' : vetoed ? 'vetoed' : 'clear';
  return { criterion, state, basis: outcome.basis, workings };
}

function scoreEntered(
  criterion: Criterion,
  input: ScoringInput,
  findings: Finding[],
  vetoed: Set<Department>,
): ReadonlyMap<Department, Own> {
  const made = scoreCriterion(criterion, input.data);
  findings.push(...made.findings);
  for (const department of made.vetoed) vetoed.add(department);
  return new Map(
    [...made.outcomes].map(([department, { outcome, workings }]) => {
      return [department, { outcome, markCount: null, workings: { kind: 'entries', parts: workings } }];
    }),
  );
}

/**
 * What a judged criterion leaves out for a department: all of it by 不适用单位 or a 考核登记 row with 事项 不适用, or only the activity
 * that such a row names in 对象.
 */
function exclusionOf(
  criterion: Criterion,
  department: Department,
  data: EnteredData,
): { readonly whole: boolean; readonly activities: ReadonlySet<string>; readonly rows: readonly RuleEntry[] } {
  const own = data.ledger.get(criterion.id)?.get(department) ?? [];
  const rows = own.filter(saysNotApplicable);
  const named = criterion.subject === '活动' ? rows.filter((entry) => entry.subject !== '') : [];
  return {
    whole: criterion.notApplicableTo.includes(department) || rows.length > named.length,
    activities: new Set(named.map((entry) => normaliseName(entry.subject))),
    rows,
  };
}

function scoreAllJudged(input: ScoringInput): ReadonlyMap<Criterion, ReadonlyMap<Department, Own>> {
  const judged = input.rubric.criteria.filter((criterion) => criterion.mode === '评委');
  const outcomes = new Map<Criterion, Map<Department, Own>>(judged.map((criterion) => [criterion, new Map()]));
  const subjectsOf = subjectsByDepartment(input.subjects);
  for (const department of input.data.departments) {
    const cells = judged.map((criterion) => {
      const { whole, activities, rows } = exclusionOf(criterion, department, input.data);
      const all = subjectsOf.get(criterion.subject)?.get(department) ?? [];
      const subjects = all.filter((subject) => !activities.has(normaliseName(subject.name)));
      const excluded = whole || (all.length > 0 && subjects.length === 0);
      return { criterion, excluded, exclusions: rows, marks: input.marks.of(criterion, subjects) };
    });
    const rules = judgingRules(input, department, cells);
    for (const { criterion, excluded, exclusions, marks } of cells) {
      const own = excluded ? excludedScore(marks, exclusions) : judgeOne(marks, rules, exclusions);
      outcomes.get(criterion)?.set(department, own);
    }
  }
  return outcomes;
}

type Cells = ReturnType<MarkBook['of']>;
type DepartmentCells = readonly { readonly excluded: boolean; readonly marks: Cells }[];

function excludedScore(marks: Cells, exclusions: readonly RuleEntry[]): Own {
  const basis: Message = { id: 'basis.notApplicable', values: {} };
  const subjects = marks.map((subject) => ({ subject, groups: [], leftOut: null, value: null }));
  const workings: Workings = { kind: 'marks', subjects, exclusions };
  return { outcome: { state: 'not-applicable', basis }, markCount: countMarks(marks), workings };
}

function judgeOne(marks: Cells, rules: JudgingRules, exclusions: readonly RuleEntry[]): Own {
  const { outcome, markCount, subjects } = scoreJudged(marks, rules);
  if (outcome.state === 'nothing') throw new Error('judged criteria are scored, missing or not applicable');
  return { outcome, markCount, workings: { kind: 'marks', subjects, exclusions } };
}

/** A criterion that the judges themselves left as 不适用 is not summed either. */
function allNotApplicable(marks: Cells, input: ScoringInput): boolean {
  return (
    scoreJudged(marks, { trimThreshold: input.marks.judges.length + 3, groupWeights: null, leftOut: null }).outcome
      .state === 'not-applicable'
  );
}

function judgingRules(input: ScoringInput, department: Department, cells: DepartmentCells): JudgingRules {
  const { rules, marks } = input;
  const trimThreshold = settled(rules).trimThreshold;
  const groupWeights = isPresent(rules.groupWeights) ? rules.groupWeights : null;
  if (rules.trimming !== 'per-judge') return { trimThreshold, groupWeights, leftOut: null };
  const applying = cells.filter((cell) => !cell.excluded && !allNotApplicable(cell.marks, input));
  const due = applying.flatMap((cell) => cell.marks);
  return { trimThreshold, groupWeights, leftOut: leftOutJudges(due, marks.judges, department, trimThreshold) };
}

function subjectsByDepartment(subjects: Subjects) {
  const byKind = new Map<Criterion['subject'], Map<Department, NonNullable<ReturnType<Subjects['get']>>[number][]>>();
  for (const [kind, list] of subjects) {
    const byDepartment = new Map<Department, (typeof list)[number][]>();
    for (const subject of list) {
      const own = byDepartment.get(subject.department);
      if (own === undefined) byDepartment.set(subject.department, [subject]);
      else own.push(subject);
    }
    byKind.set(kind, byDepartment);
  }
  return byKind;
}

/** Rounds, and gives those to whom the criterion does not apply what 不适用指标 says. */
function finish(
  criterion: Criterion,
  made: ReadonlyMap<Department, Own>,
  input: ScoringInput,
): ReadonlyMap<Department, CriterionScore> {
  const { rules, refusals } = input;
  const decimals = settled(rules).decimals;
  const rounding = settled(rules).rounding;
  const scores = new Map<Department, CriterionScore>();
  const ownScores: Exact[] = [];
  for (const [department, { outcome, markCount, workings }] of made) {
    if (outcome.state !== 'scored' || refuses(refusals, criterion, department)) continue;
    const score = round(outcome.points, decimals, rounding);
    ownScores.push(score);
    scores.set(department, {
      criterion,
      status: 'scored',
      score,
      unrounded: outcome.points,
      markCount,
      basis: outcome.basis,
      workings,
    });
  }
  const substitute = substituteScore(criterion, ownScores, input, (value) => round(value, decimals, rounding));
  for (const [department, { outcome, markCount, workings }] of made) {
    if (scores.has(department)) continue;
    const refused = refuses(refusals, criterion, department);
    const open = { criterion, unrounded: null, markCount, workings };
    if (outcome.state === 'not-applicable' && !refused && !(refusals.notApplicable && criterion.part === 'inside')) {
      scores.set(department, { ...open, status: 'not-applicable', ...substitute });
    } else {
      const lost = refusals.unread(criterion, department);
      const refusal: Message = { id: lost ? 'basis.unread' : 'basis.refused', values: {} };
      const basis = refused || outcome.state === 'not-applicable' ? refusal : outcome.basis;
      scores.set(department, { ...open, status: 'missing', score: null, basis });
    }
  }
  return scores;
}

/** The score of a department to whom the criterion does not apply; null where 折算 leaves it out. */
function substituteScore(
  criterion: Criterion,
  ownScores: readonly Exact[],
  { rules }: ScoringInput,
  rounded: (value: Exact) => Exact,
): Pick<CriterionScore, 'score' | 'basis'> {
  if (criterion.part !== 'inside') return { score: zero, basis: { id: 'basis.notApplicable', values: {} } };
  if (rules.notApplicable === 'zero') return { score: zero, basis: { id: 'basis.zeroed', values: {} } };
  if (rules.notApplicable === 'rescale' || ownScores.length === 0)
    return { score: null, basis: { id: 'basis.rescaled', values: {} } };
  return { score: rounded(mean(ownScores)), basis: { id: 'basis.meanOfOthers', values: { count: ownScores.length } } };
}
