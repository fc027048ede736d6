import { isRich, type Cell, type RichCell } from '../core/base/cells';

/** True where two cells hold the same: value, error, formula, and how a number is shown. */
export function isSameCell(one: Cell, other: Cell): boolean {
  if (one === other) return true;
  return isRich(one) && isRich(other) && one.value === other.value && isSameBesides(one, other);
}

/** True where both hold one formula and results that Excel does not tell apart: equal to 15 digits, or nothing and an empty text. */
export function isSameResult(one: Cell, other: Cell): boolean {
  if (!isRich(one) || !isRich(other) || plainest(one) !== plainest(other)) return false;
  return isSameBesides(one, other) && one.formula !== undefined;
}

function isSameBesides(one: RichCell, other: RichCell): boolean {
  return (
    one.error === other.error &&
    one.date === other.date &&
    one.percent === other.percent &&
    one.formula === other.formula
  );
}

function plainest({ value }: RichCell): RichCell['value'] {
  if (value === '') return null;
  return typeof value === 'number' ? Number(value.toPrecision(15)) : value;
}
