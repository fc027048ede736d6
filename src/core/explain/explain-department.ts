import type { Exact } from '../base/decimal';
import type { Evaluation } from '../evaluation';
import type { Department } from '../names/department';
import type { CriterionScore, DepartmentScore } from '../scores/score';

/** One criterion of a department: what was lost of it. */
export type DepartmentRow = {
  readonly score: CriterionScore;
  /** 分值 − 得分; in item 扣分 the points lost; null where there is no score, and in 加分, where nothing can be lost. */
  readonly lost: Exact | null;
  /** 得分 ÷ 分值; null outside the full mark and where there is no score of its own. */
  readonly share: Exact | null;
};

/** A department on all criteria, and where it is strongest and weakest. */
export type DepartmentExplanation = {
  readonly score: DepartmentScore;
  readonly rows: readonly DepartmentRow[];
  /** By share of 分值, of equal ones the one of more points, then the first; null where nothing is scored. */
  readonly strongest: DepartmentRow | null;
  /** Null also where nothing was lost. */
  readonly weakest: DepartmentRow | null;
};

/** Every criterion of a department with the points lost. Undefined where the workbook or the department is not scored. */
export function explainDepartment({ scores }: Evaluation, department: Department): DepartmentExplanation | undefined {
  if (typeof scores === 'string') return undefined;
  const score = scores.departments.find((one) => one.department === department);
  if (score === undefined) return undefined;
  const rows = score.criteria.map(rowOf);
  const shared = rows.filter((row): row is SharedRow => row.share !== null);
  const weakest = extremeOf(shared, -1);
  const lostNothing = weakest?.lost?.equals(0) === true;
  return { score, rows, strongest: extremeOf(shared, 1), weakest: lostNothing ? null : weakest };
}

function rowOf(score: CriterionScore): DepartmentRow {
  const { criterion, status } = score;
  if (score.score === null) return { score, lost: null, share: null };
  if (criterion.part !== 'inside')
    return { score, lost: criterion.part === 'penalty' ? score.score : null, share: null };
  const lost = criterion.max.sub(score.score);
  const hasShare = status === 'scored' && criterion.max.compare(0) > 0;
  return { score, lost, share: hasShare ? score.score.div(criterion.max) : null };
}

type SharedRow = DepartmentRow & { readonly share: Exact };

/** The row of the greatest share, with −1 of the least; of equal ones the one of more points, then the first. */
function extremeOf(rows: readonly SharedRow[], sign: 1 | -1): SharedRow | null {
  const max = ({ score }: SharedRow) => score.criterion.max;
  const sorted = [...rows].sort((one, other) => {
    return sign * other.share.compare(one.share) || max(other).compare(max(one));
  });
  return sorted[0] ?? null;
}
