import { isBlank } from '../../base/cells';
import type { Cell } from '../../base/cells';

/** The column of the last cell that says something; -1 where none does. */
export function lastFilled(cells: readonly Cell[]): number {
  return cells.reduce<number>((last, cell, column) => (isBlank(cell) ? last : column), -1);
}
