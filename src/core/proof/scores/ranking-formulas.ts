import { totalsName, totalsRow } from './result-places';
import type { Scores } from '../../scores/score';
import type { TotalsColumn, TotalsField } from './totals-columns';
import { departmentHeadings, departmentTop } from './department-steps';
import { columnRange, ref } from './formula';
import type { LiveCell } from './formula';
import { stepsName } from './live-names';
import { totalsColumn } from './totals-formulas';

/** 名次序: each department's own place in the ranked list, ties in the order of 单位. */
export function orderCell(index: number, scores: Scores, columns: readonly TotalsColumn[]): LiveCell {
  const column = totalsColumn(columns, 'rank');
  const own = ref({ sheet: totalsName, row: totalsRow(index), column });
  const all = columnRange(totalsName, column, totalsRow(0), totalsRow(scores.departments.length - 1));
  const above = columnRange(totalsName, column, totalsRow(0), totalsRow(index));
  const rank = scores.departments[index]?.rank ?? null;
  const ranks = scores.departments.map((one) => one.rank);
  const value =
    rank === null
      ? ''
      : ranks.filter((one) => one !== null && one < rank).length +
        ranks.slice(0, index + 1).filter((one) => one === rank).length;
  return { formula: `IF(ISNUMBER(${own}),COUNTIF(${all},"<"&${own})+COUNTIF(${above},${own}),"")`, value };
}

/** A cell of the ranked list: what the department in that place has. */
export function rankingFormula(
  place: number,
  field: TotalsField['kind'],
  scores: Scores,
  columns: readonly TotalsColumn[],
): string {
  const bottom = scores.departments.length - 1;
  const order = columnRange(stepsName, departmentHeadings.indexOf('名次序'), departmentTop, departmentTop + bottom);
  const from = columnRange(totalsName, totalsColumn(columns, field), totalsRow(0), totalsRow(bottom));
  return `IFERROR(INDEX(${from},MATCH(${place},${order},0)),"")`;
}
