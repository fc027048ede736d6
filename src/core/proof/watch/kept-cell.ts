import { isRich, scalarOf } from '../../base/cells';
import type { Cell } from '../../base/cells';
import type { ContentCell, Style } from '../../base/sheet-content';

/** Where a workbook counts days from 1904, the format makes a day of its own system of it. */
export const dayStyle: Style = { format: 'yyyy-mm-dd' };

/** A cell as a working sheet keeps it. */
export function keptCell(cell: Cell): ContentCell {
  const value = scalarOf(cell);
  return isRich(cell) && cell.date === true ? { value, style: dayStyle } : { value };
}

export function isError(cell: Cell): boolean {
  return isRich(cell) && cell.error !== undefined;
}
