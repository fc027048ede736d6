import { unfinishedText } from '../../base/cell-words';
import { exact, mean, sum, toNumber } from '../../base/decimal';
import type { Exact } from '../../base/decimal';
import { hereRange } from './formula';
import { ruleRef } from './rule-cells';

/** 去掉最高最低分的最少评委数 as it is now. */
export const thresholdRef = ruleRef('trimThreshold');

/** 未完成 where a mark is due or cannot be read; `aggregate` over the numbers else, '' where there are none. */
export function markedFormula(range: string, aggregate: string): string {
  const open = `COUNTBLANK(${range})+COUNTIF(${range},"未读")>0,NOT(ISNUMBER(${thresholdRef}))`;
  return `IF(OR(${open}),"${unfinishedText}",${aggregate})`;
}

/** From the threshold on one highest and one lowest mark are dropped; '' where there is no number. `scale`: `*分值/N`, or ''. */
export function trimmedFormula(range: string, scale: string): string {
  const count = `COUNT(${range})`;
  const trimmed = `(SUM(${range})-MAX(${range})-MIN(${range}))/(${count}-2)${scale}`;
  return `IF(${count}=0,"",IF(${count}>=MAX(3,${thresholdRef}),${trimmed},SUM(${range})/${count}${scale}))`;
}

/** The same in numbers; '' over none. */
export function trimmedValue(points: readonly Exact[], threshold: number): number | '' {
  if (points.length === 0) return '';
  if (points.length < threshold || points.length < 3) return toNumber(mean(points));
  return toNumber(mean([...points].sort((left, right) => left.compare(right)).slice(1, -1)));
}

/** Groups with marks by their weights: `weights` and `values` are rows of equal width. Nobody can say how much a mark without a weight counts. */
export function weightedFormula(weights: string, values: string): string {
  const outside = `SUMPRODUCT((${weights}=0)*ISNUMBER(${values}))>0`;
  const mean = `SUMPRODUCT(${weights},${values})/SUMPRODUCT(${weights}*ISNUMBER(${values}))`;
  return `IF(COUNT(${values})=0,"",IF(${outside},"${unfinishedText}",${mean}))`;
}

export function weightedValue(values: readonly (number | '')[], weights: readonly number[]): number | string {
  const parts = values.flatMap((value, at) =>
    value === '' ? [] : [{ value: exact(value), weight: exact(weights[at] ?? 0) }],
  );
  if (parts.length === 0) return '';
  const total = sum(parts.map(({ value, weight }) => value.mul(weight)));
  if (parts.some(({ weight }) => weight.equals(0))) return unfinishedText;
  return toNumber(total.div(sum(parts.map(({ weight }) => weight))));
}

/** The mean of the judges that are not left out; `out` is the row of 1 and 0 of the department. */
export function keptFormula(range: string, out: string, scale: string): string {
  const count = `SUMPRODUCT((${out}=0)*ISNUMBER(${range}))`;
  return `IF(${count}=0,"",SUMPRODUCT(--(${out}=0),${range})/${count}${scale})`;
}

export function keptValue(points: readonly (Exact | null)[], out: readonly number[]): number | '' {
  const kept = points.flatMap((one, at) => (one !== null && out[at] !== 1 ? [one] : []));
  return kept.length === 0 ? '' : toNumber(mean(kept));
}

/** Whether the judges have left a criterion aside as a whole: then its marks are not summed. */
export function appliesFormula(block: string, excluded: string): string {
  const aside = `COUNTBLANK(${block})+COUNTIF(${block},"未读")=0,COUNT(${block})=0,COUNTIF(${block},"不适用")>0`;
  return `IF(OR(${excluded},AND(${aside})),0,1)`;
}

/** A judge's sum over all cells that apply, where each holds a number; '' else. `scale`: a column of 分值/N, or ''. */
export function judgeSumFormula(column: string, flags: string, scale: string): string {
  const whole = `SUM(${flags})>0,SUMPRODUCT(${flags}*ISNUMBER(${column}))=SUM(${flags})`;
  return `IF(AND(${whole}),ROUND(SUMPRODUCT(${flags},${column}${scale}),10),"")`;
}

/** 1 for the judge with the highest sum and for the one with the lowest of the rest; on ties the first. */
export function leftOutFormula(row: number, first: number, at: number, last: number): string {
  const own = hereRange(row, at, row, at).split(':')[0] ?? '';
  const all = hereRange(row, first, row, last);
  const before = hereRange(row, first - 1, row, at - 1);
  const highest = `MATCH(MAX(${all}),${all},0)=${at - first + 1}`;
  const lowest = `${own}=MIN(${all}),COUNTIF(${before},MIN(${all}))-(MAX(${all})=MIN(${all}))*1=0`;
  const enough = `AND(ISNUMBER(${thresholdRef}),COUNT(${all})>=MAX(3,${thresholdRef}))`;
  return `IF(ISNUMBER(${own}),IF(${enough},IF(${highest},1,IF(AND(${lowest}),1,0)),0),0)`;
}

export function leftOutValues(sums: readonly (number | '')[], threshold: number): readonly number[] {
  const numbers = sums.filter((value) => value !== '');
  if (numbers.length < threshold || numbers.length < 3) return sums.map(() => 0);
  const highest = sums.indexOf(Math.max(...numbers));
  const rest = numbers.filter((_, at) => at !== numbers.indexOf(Math.max(...numbers)));
  const lowest = sums.findIndex((value, at) => at !== highest && value === Math.min(...rest));
  return sums.map((_, at) => (at === highest || at === lowest ? 1 : 0));
}
