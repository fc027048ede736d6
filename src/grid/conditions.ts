import { isBlank, textOf, type Range } from '../core/base/cells';
import type { Calculation } from '../calc/calculation';
import type { ConditionalLook } from '../workbook/looks/book-looks';
import { intersects } from '../workbook/ranges';
import type { ConditionHit } from './grid-book';
import { numberIn, standsOut } from './standing-out';
import { addressOf, comparison, originOf } from './rule-formulas';
import { cellOf, type WorkingBook, type WorkingSheet } from './working-book';

type Place = { readonly row: number; readonly column: number };

/** Looks that conditions give within a range: of a cell the one that counts most first. */
export function conditionHits(
  book: WorkingBook,
  sheet: WorkingSheet,
  range: Range,
  calculation: Calculation,
): readonly ConditionHit[] {
  const numbers = new Map(book.conditional.map((look, at) => [look, at]));
  const stopped = new Set<string>();
  const hits: ConditionHit[] = [];
  for (const condition of sheet.read.looks.conditional) {
    const holds = holdsIn(sheet, condition, calculation);
    for (const { row, column } of placesIn(condition.ranges, range)) {
      if (stopped.has(`${row} ${column}`) || !holds({ row, column })) continue;
      hits.push({ row, column, look: numbers.get(condition.look) ?? 0 });
      if (condition.stops) stopped.add(`${row} ${column}`);
    }
  }
  return hits;
}

/** Places of ranges in which something may stand. */
function* filledPlaces({ rows }: WorkingSheet, ranges: readonly Range[]): Generator<Place> {
  for (const place of placesIn(ranges, { top: 0, left: 0, bottom: rows.length - 1, right: 16_383 }))
    if (place.column < (rows[place.row]?.length ?? 0)) yield place;
}

function* placesIn(ranges: readonly Range[], within: Range): Generator<Place> {
  for (const range of ranges) {
    if (!intersects(range, within)) continue;
    const [top, bottom] = [Math.max(range.top, within.top), Math.min(range.bottom, within.bottom)];
    const [left, right] = [Math.max(range.left, within.left), Math.min(range.right, within.right)];
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield { row, column };
  }
}

/** Whether the condition holds in a cell; kinds that are not known hold nowhere. */
function holdsIn(sheet: WorkingSheet, condition: ConditionalLook, calculation: Calculation): (place: Place) => boolean {
  const { type, formulas, ranges } = condition;
  if (type === 'duplicateValues' || type === 'uniqueValues')
    return repeatedIn(sheet, ranges, type === 'duplicateValues');
  if (type === 'containsBlanks') return ({ row, column }) => isBlank(cellOf(sheet, row, column));
  if (type === 'notContainsBlanks') return ({ row, column }) => !isBlank(cellOf(sheet, row, column));
  if (type === 'top10' || type === 'aboveAverage') {
    const numberAt = ({ row, column }: Place): number | undefined => numberIn(cellOf(sheet, row, column));
    const stands = standsOut(
      condition,
      [...filledPlaces(sheet, ranges)].flatMap((place) => numberAt(place) ?? []),
    );
    return (place) => stands(numberAt(place));
  }
  const origin = originOf(sheet.name, ranges);
  const formula =
    type === 'cellIs' ? comparison(condition.operator, addressOf(origin), formulas[0], formulas[1]) : formulas[0];
  if (formula === undefined) return () => false;
  return (place) => {
    const result = calculation.evaluate(formula, { sheet: sheet.name, ...place }, origin);
    return result === true || (typeof result === 'number' && result !== 0);
  };
}

function repeatedIn(sheet: WorkingSheet, ranges: readonly Range[], wanted: boolean): (place: Place) => boolean {
  const counts = new Map<string, number>();
  const textAt = ({ row, column }: Place): string => textOf(cellOf(sheet, row, column)).toLowerCase();
  for (const place of filledPlaces(sheet, ranges)) {
    const text = textAt(place);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return (place) => {
    const count = counts.get(textAt(place)) ?? 0;
    return count > 0 && count > 1 === wanted;
  };
}
