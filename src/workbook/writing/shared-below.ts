import type { SheetContent } from '../../core/base/sheet-content';
import { shiftable } from '../formulas/shift-formula';

/** How a formula is written: for all cells down to `last`, or as the copy of one above. */
export type SharedFormula = { readonly group: number; readonly last?: number };

/** Shorter formulas are written out. */
const least = 40;

/**
 * Formulas that are copies of the one above them, cell by cell from the top: a long list of alike formulas then takes a fraction of the
 * space. Excel shares none that lead to other sheets.
 */
export function sharedBelow(
  { cells }: SheetContent,
  firstGroup: number,
): (row: number, column: number) => SharedFormula | undefined {
  const open = new Map<number, { readonly group: number; readonly last: number }>();
  let next = firstGroup;
  return (row, column) => {
    const current = open.get(column);
    if (current !== undefined && row <= current.last) return { group: current.group };
    const formula = cells[row]?.[column]?.formula;
    if (formula === undefined || formula.length < least || formula.includes('!')) return undefined;
    const shift = shiftable(formula);
    let last = row;
    while (cells[last + 1]?.[column]?.formula === shift(last + 1 - row, 0)) last++;
    if (last === row) return undefined;
    const group = next++;
    open.set(column, { group, last });
    return { group, last };
  };
}
