import type { Resizing } from '../workbook/writing/set-sizes';
import type { Desk } from './desk';
import { drawnCell } from './drawn-cell';
import { columnWidth, fontOf } from './fonts';
import { cellPadding } from './grown-height';
import { mergeAt } from './merged';
import type { OpenSheet } from './open-sheet';
import { sourceFor } from './source-for';

/** Pixels of a column that Excel makes no wider. */
const widest = 1_790;
/** Pixels of one step of indent. */
const indentWidth = 9;

/** Gives columns the width of their longest line. Texts that wrap or lie over several cells ask for no width of their own. */
export async function fitColumns(desk: Desk, sheet: OpenSheet, from: number, to: number): Promise<void> {
  const { rowCount } = sheet.frame;
  await sheet.store.load(0, rowCount - 1);
  const resizings: Resizing[] = [];
  for (let column = from; column <= to; column++) {
    let pixels = 0;
    for (let row = 0; row < rowCount; row++) pixels = Math.max(pixels, pixelsOf(desk, sheet, row, column));
    const size = columnWidth(Math.min(pixels, widest), desk.view.looks[0] ?? {});
    if (pixels > 0) resizings.push({ sheet: sheet.name, which: 'columns', from: column, to: column, size });
  }
  await desk.parts.book.resize(resizings);
}

function pixelsOf(desk: Desk, sheet: OpenSheet, row: number, column: number): number {
  if (sheet.store.row(row)?.has(column) !== true || mergeAt(sheet.merged, row, column) !== undefined) return 0;
  const { text, look } = drawnCell(sourceFor(desk, sheet), row, column);
  if (text === '' || look.wrap === true) return 0;
  const measure = desk.measuring.measureIn(fontOf(look, desk.view.looks[0] ?? {}));
  const lines = text.split('\n').map(measure);
  return Math.ceil(Math.max(...lines)) + 2 * cellPadding + 1 + (look.indent ?? 0) * indentWidth;
}
