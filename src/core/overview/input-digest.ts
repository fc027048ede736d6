import { isRich, textOf } from '../base/cells';
import type { Cell, Sheet } from '../base/cells';
import { makeDigest } from '../base/digest';
import type { Book } from '../book/read-book';

/**
 * Tells whether anything that was entered has changed: all cells of the input tables and of the marking sheets. Formulas of
 * marking sheets are labels and sums of ours, and are left out.
 */
export function inputDigest({ found, markingSheets }: Book): string {
  const digest = makeDigest();
  const add = (sheet: Sheet, text: (cell: Cell) => string) => {
    digest.add(sheet.name);
    for (const row of sheet.rows) digest.add(row.map(text).join('\u0001'));
  };
  for (const { sheet } of found.tables.values()) add(sheet, typedText);
  for (const { sheet } of markingSheets) add(sheet, (cell) => (isFormula(cell) ? '' : typedText(cell)));
  return digest.value();
}

function isFormula(cell: Cell): boolean {
  return isRich(cell) && cell.formula !== undefined;
}

/** `1` and the text "1" are not the same. */
function typedText(cell: Cell): string {
  return typeof cell === 'string' ? `'${cell}` : textOf(cell);
}
