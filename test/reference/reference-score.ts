import { asNumber, compare, exact, greatest, least, minus, over, plus, round, sum, times, zero } from './rational';
import type { Rational } from './rational';
import { fullMark, vetoOf, rawScores, roundedScore, standIn } from './reference-criteria';
import type { CriterionScore } from './reference-criteria';
import { isOutside, scoredDepartments } from './reference-school';
import type { Department, ReferenceSchool } from './reference-school';

type DepartmentTotals = {
  readonly department: Department;
  readonly criteria: readonly CriterionScore[];
  readonly base: Rational;
  readonly bonus: Rational;
  readonly penalty: Rational;
  readonly total: Rational | null;
  readonly vetoed: boolean;
  readonly unfinished: boolean;
};

/** scoring.md in one pass over a plain school: the JSON of `total --json`, without findings. */
export function referenceScore(school: ReferenceSchool) {
  const departments = scoredDepartments(school);
  const columns = school.rubric
    .filter((criterion) => criterion.mode !== '否决')
    .map((criterion) => {
      const scores = rawScores(school, criterion, departments).map((raw) => roundedScore(school, criterion, raw));
      const instead = standIn(school, criterion, scores);
      return scores.map((one) => (one.status === 'not-applicable' ? { ...one, score: instead } : one));
    });
  const totals = departments.map((department, index) =>
    totalsOf(
      school,
      department,
      columns.flatMap((column) => column[index] ?? []),
    ),
  );
  return {
    complete: totals.every((one) => !one.unfinished),
    full: asNumber(fullMark(school)),
    departments: totals.map((one) => departmentJson(school, one, totals)),
  };
}

function totalsOf(
  school: ReferenceSchool,
  department: Department,
  criteria: readonly CriterionScore[],
): DepartmentTotals {
  const inside = criteria.filter(({ criterion }) => !isOutside(criterion));
  const dropped = inside.filter((one) => one.status === 'not-applicable' && one.score === null);
  const full = fullMark(school);
  const rest = minus(full, sum(dropped.map(({ criterion }) => exact(criterion.max))));
  const items = pointsOf(inside);
  const nothingLeft = compare(rest, zero) === 0;
  const base = dropped.length === 0 || nothingLeft ? items : round(over(times(items, full), rest), school.settings);
  const bonus = pointsOf(criteria.filter(({ criterion }) => criterion.item === '加分'));
  const penalty = pointsOf(criteria.filter(({ criterion }) => criterion.item === '扣分'));
  const raised = greatest(zero, minus(plus(base, bonus), penalty));
  const { cap } = school.settings;
  const total = cap === null ? raised : least(raised, exact(cap));
  const veto = vetoOf(school, department);
  const nothingScored = inside.every((one) => one.status !== 'scored');
  const unfinished = nothingLeft || veto.open || criteria.some((one) => one.status === 'missing');
  return {
    department,
    criteria,
    base,
    bonus,
    penalty,
    total: unfinished && !(school.draft && !nothingLeft && !nothingScored) ? null : total,
    vetoed: veto.vetoed,
    unfinished,
  };
}

const pointsOf = (criteria: readonly CriterionScore[]): Rational => sum(criteria.map((one) => one.score ?? zero));

function departmentJson(school: ReferenceSchool, one: DepartmentTotals, all: readonly DepartmentTotals[]) {
  const { total } = one;
  const higher = all.flatMap((other) =>
    total !== null && other.total !== null && compare(other.total, total) > 0 ? [other.total] : [],
  );
  const { creditPoints, skipRanks } = school.settings;
  const credited =
    total === null || creditPoints === null
      ? null
      : round(times(over(total, fullMark(school)), exact(creditPoints)), school.settings);
  return {
    name: one.department.name,
    criteria: one.criteria.map(({ criterion, score, status, counted }) => ({
      id: criterion.id,
      score: score === null ? null : asNumber(score),
      status,
      counted,
    })),
    items: itemsOf(one.criteria),
    base: asNumber(one.base),
    bonus: asNumber(one.bonus),
    penalty: asNumber(one.penalty),
    total: total === null ? null : asNumber(total),
    rank: total === null ? null : 1 + (skipRanks ? higher.length : new Set(higher.map(asNumber)).size),
    grade: total === null ? null : gradeOf(school, total, higher.length, one.vetoed, all),
    vetoed: one.vetoed,
    credited: credited === null ? null : asNumber(credited),
  };
}

function itemsOf(criteria: readonly CriterionScore[]) {
  const inside = criteria.filter(({ criterion }) => !isOutside(criterion));
  const names = [...new Set(inside.map(({ criterion }) => criterion.item))];
  return names.map((name) => {
    const parts = inside.filter(({ criterion }) => criterion.item === name);
    const max = sum(parts.map(({ criterion }) => exact(criterion.max)));
    return { name, score: asNumber(pointsOf(parts)), max: asNumber(max) };
  });
}

function gradeOf(
  { settings }: ReferenceSchool,
  total: Rational,
  above: number,
  vetoed: boolean,
  all: readonly DepartmentTotals[],
): string {
  const [excellent, good, fair] = settings.lines;
  const share = shareOf(settings.excellentShare);
  const withTotal = all.filter((one) => one.total !== null).length;
  const best =
    share === null
      ? compare(total, exact(excellent)) >= 0
      : compare(exact(above + 1), times(share, exact(withTotal))) <= 0;
  if (best && !vetoed) return '优秀';
  if (compare(total, exact(good)) >= 0) return '良好';
  return compare(total, exact(fair)) >= 0 ? '合格' : '不合格';
}

/** 15, 15% and 0.15 mean the same. */
function shareOf(share: string | number | null): Rational | null {
  if (share === null) return null;
  const text = String(share);
  const value = exact(Number(text.replace('%', '')));
  return text.endsWith('%') || compare(value, exact(1)) >= 0 ? over(value, exact(100)) : value;
}
