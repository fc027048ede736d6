import { columnLetters } from '../../base/cells';
import type { Scalar } from '../../base/cells';
import type { ContentCell } from '../../base/sheet-content';
import { fixedRange } from '../watch/fixed-range';

/** A computed cell: its formula, without `=`, and the value that the core found; '' where the cell shows nothing. */
export type LiveCell = { readonly formula: string; readonly value: Scalar };

/** A place on a sheet, from 0. */
export type CellPlace = { readonly sheet: string; readonly row: number; readonly column: number };

/** `$F$12` on the sheet itself. */
export function here(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** `$F$12:$J$20` on the sheet itself. */
export function hereRange(top: number, left: number, bottom: number, right: number): string {
  return fixedRange({ top, left, bottom, right });
}

/** A text of our own vocabulary inside a formula; texts of users are only ever referred to. */
export function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A text in pieces, because a formula holds none of more than 255 characters. */
export function longLiteral(text: string): string {
  const pieces = text.match(/[^]{1,200}/g) ?? [''];
  return pieces.map(literal).join('&');
}

/** The cell with a formula behind its value; its value and look stay. Undefined leaves it a constant. */
export function withFormula(cell: ContentCell | undefined, formula: string | undefined): ContentCell {
  const { value = null, ...rest } = cell ?? {};
  return formula === undefined ? { ...rest, value } : { ...rest, value, formula };
}
