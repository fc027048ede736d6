import { mean, sum } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { minus, most, over, reaches, read, same, times, when } from './term';
import type { Term, Test } from './term';
import { exactly, holds, valueOf } from './term-number';
import { formulaOf, testFormula } from './term-formula';

/**
 * How the marks of judges become one number (scoring.md, Judges): numbers and formulas of one statement. `threshold` is
 * 去掉最高最低分的最少评委数; `scale` is 分值 ÷ N where judges mark 0…N.
 */
type MarkName = 'count' | 'sum' | 'greatest' | 'least' | 'threshold' | 'scale';

const count = read<MarkName>('count');
const total = read<MarkName>('sum');

/** Whether there are marks enough to drop any: with fewer than three nothing would be left. */
const areEnough: Test<MarkName> = reaches(count, most<MarkName>(3, read('threshold')));

/** From the threshold on exactly one highest and one lowest mark are dropped; '' over none. 1.5 1.8 1.6 1.7 1.2 1.9 → 1.65. */
const trimmed: Term<MarkName> = when<MarkName>(
  same<MarkName>(count, 0),
  '',
  when<MarkName>(
    areEnough,
    over(minus<MarkName>(total, read('greatest'), read('least')), minus<MarkName>(count, 2)),
    over(total, count),
  ),
);

function readsOf(points: readonly Exact[], threshold: number) {
  const value = (name: MarkName) => {
    switch (name) {
      case 'count':
        return points.length;
      case 'sum':
        return sum(points);
      case 'greatest':
        return points.reduce((best, one) => (one.compare(best) > 0 ? one : best));
      case 'least':
        return points.reduce((best, one) => (one.compare(best) < 0 ? one : best));
      case 'threshold':
        return threshold;
      case 'scale':
        return 1;
    }
  };
  return { value };
}

const trimmedOf = valueOf(trimmed);
const dropsOf = holds(areEnough);

/** The mean of points; undefined over none. */
export function meanOfMarks(points: readonly Exact[], threshold: number): Exact | undefined {
  const value = trimmedOf(readsOf(points, threshold));
  return value === '' ? undefined : exactly(value);
}

/** The one highest and then, of the rest, the one lowest that are dropped; on ties the first. Null where none is. */
export function droppedOf<Of extends object>(
  all: readonly Of[],
  threshold: number,
  isAbove: (one: Of, other: Of) => boolean,
): { readonly highest: Of; readonly lowest: Of } | null {
  if (!dropsOf({ value: (name) => (name === 'count' ? all.length : threshold) })) return null;
  const highest = all.reduce((best, next) => (isAbove(next, best) ? next : best));
  const rest = all.filter((one) => one !== highest);
  return { highest, lowest: rest.reduce((best, next) => (isAbove(best, next) ? next : best)) };
}

/** The same over a range of marks; `scale` is the formula of 分值 ÷ N, '' where marks are points. */
export function meanFormula(range: string, threshold: string, scale: string): string {
  const term =
    scale === '' ? trimmed : when<MarkName>(same<MarkName>(count, 0), '', times<MarkName>(trimmed, read('scale')));
  return formulaOf(term, { of: (name) => markCells(range, threshold, scale)[name] });
}

function markCells(range: string, threshold: string, scale: string): Readonly<Record<MarkName, string>> {
  return {
    ...{ count: `COUNT(${range})`, sum: `SUM(${range})`, greatest: `MAX(${range})`, least: `MIN(${range})` },
    ...{ threshold, scale },
  };
}

/** Groups with marks by their weights; undefined where no group has any. */
export function weightedMean(parts: readonly { readonly value: Exact; readonly weight: Exact }[]): Exact | undefined {
  const weight = sum(parts.map((part) => part.weight));
  return weight.compare(0) <= 0 ? undefined : sum(parts.map((part) => part.value.mul(part.weight))).div(weight);
}

/** The same: `weights` and `values` are rows of equal width, a group without marks has no number. `open` stands where a group with marks has no weight. */
export function weightedFormula(weights: string, values: string, open: string): string {
  const outside = `SUMPRODUCT((${weights}=0)*ISNUMBER(${values}))>0`;
  const value = `SUMPRODUCT(${weights},${values})/SUMPRODUCT(${weights}*ISNUMBER(${values}))`;
  return `IF(COUNT(${values})=0,"",IF(${outside},"${open}",${value}))`;
}

/** 按评委总分: the mean of the judges that stay in; undefined over none. */
export function keptMean(points: readonly (Exact | null)[], out: readonly boolean[]): Exact | undefined {
  const kept = points.flatMap((one, at) => (one === null || out[at] === true ? [] : [one]));
  return kept.length === 0 ? undefined : mean(kept);
}

/** The same; `out` is the row of 1 and 0 of the judges. */
export function keptFormula(range: string, out: string, scale: string): string {
  const kept = `SUMPRODUCT((${out}=0)*ISNUMBER(${range}))`;
  const value = `SUMPRODUCT(--(${out}=0),${range})/${kept}`;
  return `IF(${kept}=0,"",${scale === '' ? value : `${value}*${scale}`})`;
}

/** 按评委总分: which of the sums are left out. Judges with gaps have no sum and stay in. */
export function leftOutSums(sums: readonly (Exact | null)[], threshold: number): readonly boolean[] {
  const complete = sums.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const out = droppedOf(complete, threshold, (one, other) => one.value.compare(other.value) > 0);
  return sums.map((_, at) => at === out?.highest.at || at === out?.lowest.at);
}

/** The same for one judge: 1 or 0. `own` is its sum, `all` the sums, `before` those in front of it, `place` its place among all from 1. */
export function leftOutFormula(
  own: string,
  { all, before, place }: { readonly all: string; readonly before: string; readonly place: number },
  threshold: string,
): string {
  const highest = `MATCH(MAX(${all}),${all},0)=${place}`;
  const lowest = `${own}=MIN(${all}),COUNTIF(${before},MIN(${all}))-(MAX(${all})=MIN(${all}))*1=0`;
  const enough = `AND(ISNUMBER(${threshold}),${testFormula(areEnough, { of: (name) => markCells(all, threshold, '')[name] })})`;
  return `IF(ISNUMBER(${own}),IF(${enough},IF(${highest},1,IF(AND(${lowest}),1,0)),0),0)`;
}
