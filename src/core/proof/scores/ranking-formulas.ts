import type { LiveCell } from './formula';
import { departmentTable, departmentTop } from './live-tables';
import { totalsRow } from './result-places';
import { totalsRows } from './totals-context';
import type { TotalsContext } from './totals-context';
import type { TotalsField } from './totals-columns';

/** 名次序: each department's own place in the ranked list, ties in the order of 单位. */
export function orderCell(index: number, { scores, table }: TotalsContext): LiveCell {
  const [top, bottom] = totalsRows({ scores });
  const row = totalsRow(index);
  const own = table.ref(row, 'rank');
  const all = table.range('rank', top, bottom);
  const above = table.range('rank', top, row);
  const rank = scores.departments[index]?.rank ?? null;
  const isBefore = (other: number | null, at: number) =>
    rank !== null && other !== null && (other < rank || (other === rank && at <= index));
  const place = scores.departments.filter((one, at) => isBefore(one.rank, at)).length;
  return {
    formula: `IF(ISNUMBER(${own}),COUNTIF(${all},"<"&${own})+COUNTIF(${above},${own}),"")`,
    value: rank === null ? '' : place,
  };
}

/** A cell of the ranked list: what the department in that place has. */
export function rankingFormula(place: number, field: TotalsField['kind'], { scores, table }: TotalsContext): string {
  const order = departmentTable.range('名次序', departmentTop, departmentTop + scores.departments.length - 1);
  const from = table.range(field, ...totalsRows({ scores }));
  return `IFERROR(INDEX(${from},MATCH(${place},${order},0)),"")`;
}
