import type { CellLook } from '../workbook/looks/book-looks';
import { sizeAt } from './axis';
import { fontOf, lineHeight, pixelsPerPoint } from './fonts';
import { mergeAt } from './merged';
import type { OpenSheet } from './open-sheet';
import { isEmptyCell } from './row-store';
import { shownText } from '../grid/shown-text';
import type { Measuring } from './measure';

/** Pixels between a cell's edge and its text. */
export const cellPadding = 3;

export type Looks = readonly CellLook[];

/**
 * Heights of rows that the file leaves open, as Excel finds them: the highest text that lies in one cell. True where a height changed.
 */
export function growRows(
  sheet: OpenSheet,
  looks: Looks,
  from: number,
  to: number,
  measuring: Pick<Measuring, 'wrapped'>,
): boolean {
  let changed = false;
  for (let row = from; row < to; row++) {
    if (sheet.frame.heights.has(row)) continue;
    const height = heightOf(sheet, looks, row, measuring);
    if (height === sheet.grownHeights.get(row)) continue;
    if (height === undefined) sheet.grownHeights.delete(row);
    else sheet.grownHeights.set(row, height);
    changed = true;
  }
  return changed;
}

function heightOf(
  sheet: OpenSheet,
  looks: Looks,
  row: number,
  measuring: Pick<Measuring, 'wrapped'>,
): number | undefined {
  const standard = looks[0] ?? {};
  const least = Math.round(sheet.frame.defaultHeight * pixelsPerPoint);
  let highest = least;
  for (const [column, cell] of sheet.store.row(row) ?? []) {
    const look = looks[cell.style] ?? standard;
    if (isEmptyCell(cell) || mergeAt(sheet.merged, row, column) !== undefined) continue;
    const line = lineHeight(look, standard);
    let lines = 1;
    if (look.wrap === true) {
      const width = sizeAt(sheet.geometry.columns, column) - 2 * cellPadding;
      const text = shownText(cell.value, look.format);
      lines = measuring.wrapped(text, width, fontOf(look, standard)).length;
    }
    if (lines > 1 || line > least) highest = Math.max(highest, lines * line + 4);
  }
  return highest === least ? undefined : highest;
}
