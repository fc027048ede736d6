import type { Range, Sheet } from '../../base/cells';
import type { ContentCell } from '../../base/sheet-content';
import { fixedRange } from './fixed-range';
import { keptCell } from './kept-cell';
import { changeOf, isKept } from './watch-kind';
import type { WatchBounds } from './watch-kind';
import { watchedRuns } from './watched-runs';
import type { WatchedCells } from './watched-runs';

/** Where the working sheet keeps the first of the cells as it was, from 0; the others stand beside and below it as on their own sheet. */
export type WatchPlace = { readonly row: number; readonly column: number };

/** An expression for the working sheet: 0 while nothing has changed, else a number above 0 or an error value. */
export type WatchedChange = { readonly range: Range; readonly formula: string };

export type Watch = {
  /** By row and column of the watched range: the cell as it is now, for the working sheet; undefined where none is kept. */
  readonly then: readonly (readonly (ContentCell | undefined)[])[];
  /** Each compares a whole stretch: linear, no array formulas. */
  readonly changes: readonly WatchedChange[];
};

/**
 * Watches cells by content, against what they are now. A row that was inserted, removed, sorted or moved shows itself by what stands at
 * its place, and by the size and place of its stretch (LibreOffice cuts unequal ranges to the shorter one).
 */
export function watchCells(cells: WatchedCells, place: WatchPlace, bounds: WatchBounds): Watch {
  const { sheet, range: whole } = cells;
  const [down, across] = [place.row - whole.top, place.column - whole.left];
  const then: (ContentCell | undefined)[][] = Array.from({ length: whole.bottom - whole.top + 1 }, () => []);
  const changes = watchedRuns(cells, bounds).map(({ kind, range }) => {
    const { top, left, bottom, right } = range;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = sheet.rows[row]?.[column] ?? null;
        const kept = then[row - whole.top];
        if (kept !== undefined && isKept(cell, kind)) kept[column - whole.left] = keptCell(cell);
      }
    }
    const kept = fixedRange({ top: top + down, left: left + across, bottom: bottom + down, right: right + across });
    const content = changeOf[kind](fixedRange(range, sheet.name), kept, bounds);
    return { range, formula: `${content}+${sizeChange(sheet, range)}+${placeChange(sheet, range, whole)}` };
  });
  return { then, changes };
}

/** 0 while the range is as high and wide as it is now. */
export function sizeChange({ name }: Sheet, range: Range): string {
  const now = fixedRange(range, name);
  return `ABS(ROWS(${now})-${range.bottom - range.top + 1})+ABS(COLUMNS(${now})-${range.right - range.left + 1})`;
}

/** 0 while the range lies in the whole where it lies now. */
function placeChange({ name }: Sheet, range: Range, whole: Range): string {
  const corner = ({ top, left }: Range) =>
    fixedRange({ top, left, bottom: top, right: left }, name).split(':')[0] ?? '';
  const distance = (axis: 'ROW' | 'COLUMN', by: number) =>
    `ABS(${axis}(${corner(range)})-${axis}(${corner(whole)})-${by})`;
  return `${distance('ROW', range.top - whole.top)}+${distance('COLUMN', range.left - whole.left)}`;
}
