import type { CriterionScore, DepartmentScore, Scores } from '../../scores/score';
import { neighbours } from '../statistics/figure-cell';
import { laidTable } from './laid-table';
import { scoreDetailsHeadingRow, scoreDetailsHeadings, scoreDetailsName } from './result-places';
import type { ScoreDetailsHeading } from './result-places';

const detailsTable = laidTable(scoreDetailsName, scoreDetailsHeadings);

/**
 * Ranges of one column of 得分明细 over the criteria of a department that `wanted` picks, joined where they stand together; empty for none.
 */
export type DetailRanges = (
  department: DepartmentScore,
  heading: ScoreDetailsHeading,
  wanted: (score: CriterionScore) => boolean,
) => readonly string[];

/** The criteria of each department are contiguous, in the order of the rubric. */
export function detailRanges(scores: Scores): DetailRanges {
  const tops = new Map<DepartmentScore, number>();
  let next = scoreDetailsHeadingRow + 1;
  for (const department of scores.departments) {
    tops.set(department, next);
    next += department.criteria.length;
  }
  return (department, heading, wanted) => {
    const top = tops.get(department) ?? scoreDetailsHeadingRow + 1;
    const rows = department.criteria.flatMap((score, at) => (wanted(score) ? [top + at] : []));
    return neighbours(rows).map(({ first, last }) => detailsTable.range(heading, first, last));
  };
}

/** `COUNTIF(a,"未完成")+COUNTIF(b,"未完成")`; `0` over nothing. */
export function countText(ranges: readonly string[], text: string): string {
  return ranges.map((range) => `COUNTIF(${range},"${text}")`).join('+') || '0';
}

/** Numbers of several ranges added up, without binary noise. */
export function sumOf(ranges: readonly string[]): string {
  return ranges.length === 0 ? '0' : `ROUND(SUM(${ranges.join(',')}),6)`;
}
