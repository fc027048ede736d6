import type { Refusals } from '../../scores/refusals';
import type { CriterionScore, DepartmentScore, Scores } from '../../scores/score';
import type { ScoringRules } from '../../settings/settings';
import { neighbours } from '../statistics/figure-cell';
import { laidTable } from './laid-table';
import { scoreDetailsHeadingRow, scoreDetailsHeadings, scoreDetailsName, totalsName, totalsRow } from './result-places';
import type { ScoreDetailsHeading } from './result-places';
import { totalsColumns } from './totals-columns';

const detailsTable = laidTable(scoreDetailsName, scoreDetailsHeadings);

type Wanted = (score: CriterionScore) => boolean;

/** What the rows of departments are computed from, on 考核汇总 and on 计分过程. */
export function totalsContext(scores: Scores, rules: ScoringRules, refusals: Refusals) {
  const columns = totalsColumns(scores, rules.notApplicable === 'rescale');
  const kinds = columns.map(({ field }) => field.kind);
  // The criteria of each department are contiguous, in the order of the rubric.
  const tops = new Map<DepartmentScore, number>();
  let next = scoreDetailsHeadingRow + 1;
  for (const department of scores.departments) {
    tops.set(department, next);
    next += department.criteria.length;
  }
  const ranges = (department: DepartmentScore, heading: ScoreDetailsHeading, wanted: Wanted): readonly string[] => {
    const top = tops.get(department) ?? scoreDetailsHeadingRow + 1;
    const rows = department.criteria.flatMap((score, at) => (wanted(score) ? [top + at] : []));
    return neighbours(rows).map(({ first, last }) => detailsTable.range(heading, first, last));
  };
  return {
    ...{ scores, rules, refusals },
    /** The columns of 考核汇总. */
    table: laidTable(totalsName, kinds),
    /** The rows of 考核汇总 that hold departments, from 0. */
    rows: [totalsRow(0), totalsRow(scores.departments.length - 1)] as const,
    /** Ranges of one column of 得分明细 over the criteria of a department, joined where they stand together; empty for none. */
    ranges,
    /** `COUNTIF(a,"未完成")+COUNTIF(b,"未完成")` of 状态; `0` over nothing. */
    count: (department: DepartmentScore, text: string, wanted: Wanted) =>
      ranges(department, '状态', wanted)
        .map((range) => `COUNTIF(${range},"${text}")`)
        .join('+') || '0',
    /** 得分 added up, without binary noise. */
    sum: (department: DepartmentScore, wanted: Wanted) => {
      const points = ranges(department, '得分', wanted);
      return points.length === 0 ? '0' : `ROUND(SUM(${points.join(',')}),6)`;
    },
  };
}

export type TotalsContext = ReturnType<typeof totalsContext>;
