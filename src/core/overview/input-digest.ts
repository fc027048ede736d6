import { isRich, textOf } from '../base/cells';
import type { Cell, Sheet } from '../base/cells';
import { makeDigest } from '../base/digest';
import type { Book } from '../book/read-book';

/**
 * Changes with everything that was entered: all cells of the input tables and of the marking sheets. Formulas on marking sheets are our own
 * labels and sums, and are left out.
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

/** The number 1 and the text "1" differ. */
function typedText(cell: Cell): string {
  return typeof cell === 'string' ? `'${cell}` : textOf(cell);
}
