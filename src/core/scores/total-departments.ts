import { settled } from '../settings/settled';
import { sum } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { groupBy } from '../base/group-by';
import type { Department } from '../names/department';
import { isPresent } from '../base/parsed';
import type { Rubric } from '../rubric/criterion';
import { creditOf, gradeOf, rankOf, rescaledOf, rounded, totalOf } from './standing';
import { isLeftOut, pointsLeftOut } from './score';
import type { CriterionScore, DepartmentScore, ItemScore } from './score';
import type { DepartmentCriteria } from './score-departments';
import type { Scoring } from './scoring';

/**
 * Criterion → item → total → rank → grade → credit. A department with a missing criterion has no total unless a draft is asked for; a
 * draft totals what is there, and has no total either where nothing of the full mark is.
 */
export function totalDepartments(
  scored: ReadonlyMap<Department, DepartmentCriteria>,
  scoring: Scoring,
): readonly DepartmentScore[] {
  const totals = [...scored].map(([department, made]) => totalOne(department, made, scoring));
  const present = totals.flatMap(({ total }) => (total === null ? [] : [total]));
  const sorted = present.sort((left, right) => right.compare(left));
  return totals.map((score) => {
    if (score.total === null) return score;
    const rank = scoring.refusals.ranks ? null : rankOf(score.total, sorted, settled(scoring.rules).ties);
    const grade = scoring.refusals.grades ? null : gradeOf(score.total, score.vetoed, sorted, scoring.rules);
    return { ...score, rank, grade, credited: credit(score.total, scoring) };
  });
}

function totalOne(
  department: Department,
  { criteria, vetoes }: DepartmentCriteria,
  { rubric, rules, refusals, draft }: Scoring,
): DepartmentScore {
  const open = [...criteria, ...vetoes].filter((score) => score.status === 'missing');
  const items = totalItems(rubric, criteria);
  const plain = sum(items.map((item) => item.score));
  const out = pointsLeftOut({ criteria });
  const isRescaled = criteria.some(isLeftOut) && out.compare(rubric.full) < 0;
  const base = isRescaled ? rounded(rescaledOf({ items: plain, full: rubric.full, out }), rules) : plain;
  const nothingLeft = criteria.some(isLeftOut) && !isRescaled;
  const bonus = sumOf(criteria, 'bonus');
  const penalty = sumOf(criteria, 'penalty');
  const unfinished = open.length > 0 && (!draft || !criteria.some(isScoredInside));
  const hasTotal = !unfinished && !refusals.totals && !refusals.all && !nothingLeft;
  const missing = open.length === 0 && nothingLeft ? criteria : open;
  return {
    department,
    criteria,
    items,
    base,
    rescaled: isRescaled ? base.sub(plain) : null,
    bonus,
    penalty,
    total: hasTotal ? totalOf({ base, bonus, penalty }, rules.cap) : null,
    rank: null,
    grade: null,
    vetoed: vetoes.some(({ vetoed }) => vetoed),
    vetoes,
    credited: null,
    missing: missing.map(({ criterion }) => criterion.id),
  };
}

/** Of the full mark, and earned by the department itself. */
function isScoredInside({ criterion, status }: CriterionScore): boolean {
  return criterion.part === 'inside' && status === 'scored';
}

function totalItems(rubric: Rubric, criteria: readonly CriterionScore[]): readonly ItemScore[] {
  const byItem = groupBy(criteria, ({ criterion }) => criterion.item);
  return rubric.items.map(({ name, max }) => ({ name, max, score: sumOf(byItem.get(name) ?? [], 'inside') }));
}

function sumOf(criteria: readonly CriterionScore[], part: 'inside' | 'bonus' | 'penalty'): Exact {
  return sum(criteria.flatMap(({ criterion, score }) => (criterion.part === part && score !== null ? [score] : [])));
}

/** Null until the school gives 重大活动分值. */
function credit(total: Exact, { rubric, rules }: Scoring): Exact | null {
  const { eventPoints } = rules;
  if (!isPresent(eventPoints) || rubric.full.compare(0) <= 0) return null;
  return rounded(creditOf({ total, full: rubric.full, eventPoints }), rules);
}
