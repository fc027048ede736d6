import { scoreDetailsHeadingRow, scoreDetailsHeadings, scoreDetailsName } from './result-places';
import type { CriterionScore, DepartmentScore, Scores } from '../../scores/score';
import { columnRange } from './formula';

type Heading = (typeof scoreDetailsHeadings)[number];

/** Where the criteria of each department stand on 得分明细: contiguous, in the order of the rubric. */
export type DetailRows = {
  readonly topOf: (department: DepartmentScore) => number;
  /** Ranges of one column over the criteria that `wanted` picks, joined where they stand together; empty for none. */
  readonly ranges: (
    department: DepartmentScore,
    heading: Heading,
    wanted: (score: CriterionScore) => boolean,
  ) => readonly string[];
};

export function detailRows(scores: Scores): DetailRows {
  const tops = new Map<DepartmentScore, number>();
  let next = scoreDetailsHeadingRow + 1;
  for (const department of scores.departments) {
    tops.set(department, next);
    next += department.criteria.length;
  }
  const topOf = (department: DepartmentScore) => tops.get(department) ?? scoreDetailsHeadingRow + 1;
  const ranges: DetailRows['ranges'] = (department, heading, wanted) => {
    const column = scoreDetailsHeadings.indexOf(heading);
    const top = topOf(department);
    return runs(department.criteria.map(wanted)).map(({ from, to }) =>
      columnRange(scoreDetailsName, column, top + from, top + to),
    );
  };
  return { topOf, ranges };
}

/** Stretches of `true`: [f, t, t, f, t] gives 1–2 and 4–4. */
function runs(flags: readonly boolean[]): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  flags.forEach((flag, at) => {
    const last = found[found.length - 1];
    if (!flag) return;
    if (last !== undefined && last.to === at - 1) last.to = at;
    else found.push({ from: at, to: at });
  });
  return found;
}

/** `COUNTIF(a,"未完成")+COUNTIF(b,"未完成")`; `0` over nothing. */
export function countText(ranges: readonly string[], text: string): string {
  return ranges.map((range) => `COUNTIF(${range},"${text}")`).join('+') || '0';
}

/** Numbers of several ranges added up, without binary noise. */
export function sumOf(ranges: readonly string[]): string {
  return ranges.length === 0 ? '0' : `ROUND(SUM(${ranges.join(',')}),6)`;
}
