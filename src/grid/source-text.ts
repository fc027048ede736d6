import { isRich, textOf, type Cell } from '../core/base/cells';
import { writtenFormula } from '../calc/newer-functions';
import { dayOfSerial } from '../core/base/day';
import type { CellLook } from '../workbook/looks/book-looks';
import { isSameCell } from './same-cell';
import { understandTyped } from './understand-typed';

/** What F2 shows of a cell; typed again it gives the same cell. */
export function sourceText(cell: Cell, look: CellLook): string {
  if (isRich(cell) && cell.formula !== undefined) return `=${writtenFormula(cell.formula)}`;
  if (isRich(cell) && cell.date === true && typeof cell.value === 'number') {
    const day = Number.isInteger(cell.value) && cell.value > 0 ? dayOfSerial(cell.value) : '';
    return isSameCell(understandTyped(day, look), cell) ? day : String(cell.value);
  }
  if (typeof cell !== 'string') return typeof cell === 'boolean' ? String(cell).toUpperCase() : textOf(cell);
  return isSameCell(understandTyped(cell, look), cell) ? cell : `'${cell}`;
}
