import { isBlank } from '../../base/cells';
import type { Cell, Range, Sheet } from '../../base/cells';

/** The part of a sheet that the core reads scores from. Rows and columns count from 0 on the sheet. */
export type InputArea = {
  readonly sheet: Sheet;
  readonly range: Range;
  /** Whether what stands there decides something that no formula follows, unless a formula asks for the cell. */
  readonly isWatched: (row: number, column: number) => boolean;
  /** Rows of which every cell is watched, also where a formula follows it. */
  readonly isFixed: (row: number) => boolean;
  /** Columns and heading rows in which nothing may be added outside the area either. */
  readonly columns: readonly number[];
  readonly headingRows: readonly number[];
  /** Where as many cells as before have to be like this, for COUNTIF and in the same words as a pattern. */
  readonly counted: readonly { readonly range: Range; readonly like: string; readonly isLike: RegExp }[];
};

/** The column of the last cell that says something; -1 where none does. */
export function lastFilled(cells: readonly Cell[]): number {
  return cells.reduce<number>((last, cell, column) => (isBlank(cell) ? last : column), -1);
}
