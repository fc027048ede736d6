import { columnLetters, quoteSheet } from '../../base/cells';
import type { Range } from '../../base/cells';

/** `$A$2:$G$40`, two corners also where they are one cell: with a sheet's name, `'考核登记'!$A$2:$G$40`. */
export function fixedRange({ top, left, bottom, right }: Range, sheet?: string): string {
  const corners = `$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
  return sheet === undefined ? corners : `${quoteSheet(sheet)}!${corners}`;
}
