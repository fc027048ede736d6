import { settled } from '../settings/settled';
import { round, sum, zero } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Department } from '../names/department';
import { isPresent } from '../base/parsed';
import type { Rubric } from '../rubric/criterion';
import type { ScoringRules } from '../settings/settings';
import { creditOf, gradeOf, rankOf, rescaledOf, totalOf } from './standing';
import type { Refusals } from './refusals';
import type { CriterionScore, DepartmentScore, ItemScore } from './score';
import type { DepartmentCriteria } from './score-departments';

export type TotalOptions = {
  readonly rubric: Rubric;
  readonly rules: ScoringRules;
  readonly refusals: Refusals;
  readonly draft: boolean;
};

/**
 * Criterion → item → total → rank → grade → credit. A department with a missing criterion has no total unless a draft is asked for; a
 * draft totals what is there, and has no total either where nothing of the full mark is.
 */
export function totalDepartments(scored: DepartmentCriteria, options: TotalOptions): readonly DepartmentScore[] {
  const totals = [...scored.criteria].map(([department, criteria]) => totalOne(department, criteria, scored, options));
  const present = totals.flatMap(({ total }) => (total === null ? [] : [total]));
  const sorted = [...present].sort((left, right) => right.compare(left));
  return totals.map((score) => {
    if (score.total === null) return score;
    const rank = options.refusals.ranks ? null : rankOf(score.total, sorted, settled(options.rules).ties);
    const grade = options.refusals.grades ? null : gradeOf(score.total, score.vetoed, sorted, options.rules);
    return { ...score, rank, grade, credited: credit(score.total, options) };
  });
}

function totalOne(
  department: Department,
  criteria: readonly CriterionScore[],
  scored: DepartmentCriteria,
  { rubric, rules, refusals, draft }: TotalOptions,
): DepartmentScore {
  const missing = criteria.filter((score) => score.status === 'missing').map((score) => score.criterion.id);
  const vetoes = scored.vetoes.get(department) ?? [];
  missing.push(...vetoes.filter(({ state }) => state === 'open').map(({ criterion }) => criterion.id));
  const items = totalItems(rubric, criteria);
  const plain = sum(items.map((item) => item.score));
  const rescaled = rescale(plain, criteria, rubric, rules);
  const base = rescaled === null || rescaled === 'nothing-left' ? plain : rescaled;
  const bonus = sumOf(criteria, 'bonus');
  const penalty = sumOf(criteria, 'penalty');
  const unfinished = missing.length > 0 && (!draft || !criteria.some(isScoredInside));
  const open = unfinished || refusals.totals || refusals.all || rescaled === 'nothing-left';
  return {
    department,
    criteria,
    items,
    base,
    rescaled: rescaled === null || rescaled === 'nothing-left' ? null : rescaled.sub(plain),
    bonus,
    penalty,
    total: open ? null : totalOf({ base, bonus, penalty }, rules.cap),
    rank: null,
    grade: null,
    vetoed: scored.vetoed.has(department),
    vetoes,
    credited: null,
    missing:
      rescaled === 'nothing-left' && missing.length === 0 ? criteria.map((score) => score.criterion.id) : missing,
  };
}

/** Of the full mark, and earned by the department itself. */
function isScoredInside({ criterion, status }: CriterionScore): boolean {
  return criterion.part === 'inside' && status === 'scored';
}

function totalItems(rubric: Rubric, criteria: readonly CriterionScore[]): readonly ItemScore[] {
  const scores = new Map<string, Exact>();
  for (const { criterion, score } of criteria) {
    if (criterion.part === 'inside' && score !== null)
      scores.set(criterion.item, (scores.get(criterion.item) ?? zero).add(score));
  }
  return rubric.items.map(({ name, max }) => ({ name, max, score: scores.get(name) ?? zero }));
}

/** The base where 折算 leaves criteria out; null where it leaves none. */
function rescale(
  plain: Exact,
  criteria: readonly CriterionScore[],
  rubric: Rubric,
  rules: ScoringRules,
): Exact | null | 'nothing-left' {
  const out = criteria.filter((score) => score.status === 'not-applicable' && score.score === null);
  if (out.length === 0) return null;
  const left = sum(out.map((score) => score.criterion.max));
  if (left.compare(rubric.full) >= 0) return 'nothing-left';
  return rounded(rescaledOf({ items: plain, full: rubric.full, out: left }), rules);
}

function sumOf(criteria: readonly CriterionScore[], part: 'bonus' | 'penalty'): Exact {
  return sum(criteria.flatMap(({ criterion, score }) => (criterion.part === part && score !== null ? [score] : [])));
}

/** Null until the school gives 重大活动分值. */
function credit(total: Exact, { rubric, rules }: TotalOptions): Exact | null {
  const { eventPoints } = rules;
  if (!isPresent(eventPoints) || rubric.full.compare(0) <= 0) return null;
  return rounded(creditOf({ total, full: rubric.full, eventPoints }), rules);
}

function rounded(value: Exact, rules: ScoringRules): Exact {
  const { decimals, rounding } = settled(rules);
  return round(value, decimals, rounding);
}
