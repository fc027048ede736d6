import type { SheetContent } from '../base/sheet-content';
import type { Scores } from '../scores/score';
import { totalsName } from '../sheets/totals-sheet';
import { rankingColumns } from '../sheets/totals-ranking';
import type { TotalsColumn, TotalsField } from '../sheets/totals-columns';
import { departmentHeadings, departmentTop } from './department-steps';
import { columnRange, ref } from './formula';
import type { LiveCell } from './formula';
import { stepsName } from './live-names';
import { totalsColumn, totalsRow } from './totals-formulas';

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

/** First row of the ranked list on 考核汇总, from 0; undefined where it has none. */
export function rankingTop(content: SheetContent): number | undefined {
  const from = content.cells.findIndex((row, at) => at > 3 && row[0]?.value === '名次' && row[1]?.value === '单位');
  return from < 0 ? undefined : from + 1;
}

const fields: Readonly<Record<(typeof rankingColumns)[number]['heading'], TotalsField['kind']>> = {
  名次: 'rank',
  单位: 'department',
  总分: 'total',
  等次: 'grade',
};

/** The formulas of one line of the ranked list, by column. */
export function rankingFormulas(
  place: number,
  scores: Scores,
  columns: readonly TotalsColumn[],
): readonly { readonly column: number; readonly formula: string }[] {
  const bottom = scores.departments.length - 1;
  const order = columnRange(stepsName, departmentHeadings.indexOf('名次序'), departmentTop, departmentTop + bottom);
  return rankingColumns.map(({ heading, left }) => {
    const from = columnRange(totalsName, totalsColumn(columns, fields[heading]), totalsRow(0), totalsRow(bottom));
    return { column: left, formula: `IFERROR(INDEX(${from},MATCH(${place},${order},0)),"")` };
  });
}
