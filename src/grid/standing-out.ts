import { isRich, scalarOf, type Cell } from '../core/base/cells';
import type { ConditionalLook } from '../workbook/looks/book-looks';

/** The number that a cell shows; undefined where it shows none. */
export function numberIn(cell: Cell): number | undefined {
  const value = isRich(cell) && cell.error !== undefined ? null : scalarOf(cell);
  return typeof value === 'number' ? value : undefined;
}

/** Whether a number is among the highest or lowest of all, or beyond their average, as Excel's conditions ask. */
export function standsOut(
  { highest, average }: Pick<ConditionalLook, 'highest' | 'average'>,
  all: readonly number[],
): (value: number | undefined) => boolean {
  const bound = highest === undefined ? averageBound(average, all) : rankBound(highest, all);
  const isBelow = highest?.isLowest ?? average?.isBelow ?? false;
  const orEqual = highest !== undefined || average?.orEqual === true;
  return (value) => {
    if (value === undefined || bound === undefined) return false;
    if (value === bound) return orEqual;
    return isBelow ? value < bound : value > bound;
  };
}

/** The last number that counts; those equal to it count too. */
function rankBound(
  { rank, isPercent, isLowest }: NonNullable<ConditionalLook['highest']>,
  all: readonly number[],
): number | undefined {
  const sorted = Float64Array.from(all).sort();
  const count = isPercent ? Math.max(1, Math.floor((all.length * rank) / 100)) : rank;
  const at = Math.min(count, all.length) - 1;
  return isLowest ? sorted[at] : sorted[all.length - 1 - at];
}

function averageBound(average: ConditionalLook['average'], all: readonly number[]): number | undefined {
  if (average === undefined || all.length === 0) return undefined;
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  if (average.deviations === 0) return mean;
  const squares = all.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, all.length - 1));
  return mean + (average.isBelow ? -1 : 1) * average.deviations * deviation;
}
