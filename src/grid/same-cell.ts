import { isRich, type Cell } from '../core/base/cells';

/** True where two cells hold the same: value, error, formula, and how a number is shown. */
export function isSameCell(one: Cell, other: Cell): boolean {
  if (one === other) return true;
  if (!isRich(one) || !isRich(other)) return false;
  return (
    one.value === other.value &&
    one.error === other.error &&
    one.date === other.date &&
    one.percent === other.percent &&
    one.formula === other.formula
  );
}
