import type { Range } from '../../core/base/cells';
import type { CellLook } from '../../workbook/looks/book-looks';
import { indexAt, lengthOf, startAt } from '../axis';
import { drawnCell } from '../drawn-cell';
import type { CellSource } from '../drawn-cell';
import { mergeAt } from '../merged';
import { placeText } from '../place-text';
import { isEmptyCell } from '../row-store';
import type { Work } from './read-printed';

/** So many empty rows that look alike are a form's spare lines: neither they nor what is below is printed, as in LibreOffice. */
const spareRows = 84;

/** What is printed of a sheet: its areas, else all that holds or looks like something, with texts that reach beyond. */
export async function printedAreas(source: CellSource, work: Work): Promise<readonly Range[]> {
  const { rowCount, columnCount, print } = source.sheet.frame;
  if (print.areas.length > 0)
    return print.areas.map(({ top, left, bottom, right }) => ({
      ...{ top, left },
      bottom: Math.min(bottom, Math.max(top, rowCount - 1)),
      right: Math.min(right, Math.max(left, columnCount - 1)),
    }));
  const bottom = lastRow(source);
  const right = Math.max(lastColumn(source, bottom), await lastReached(source, work, bottom));
  return bottom < 0 || right < 0 ? [] : [{ top: 0, left: 0, bottom, right }];
}

function lastRow(source: CellSource): number {
  const { frame } = source.sheet;
  let found = frame.rowCount - 1;
  while (found >= 0 && contentEnd(source, found) < 0) found--;
  const seen = source.looks.map(seenLook);
  let run = { look: '', from: found + 1 };
  for (let row = found + 1; row < frame.rowCount; row++) {
    const look = seenInRow(source, seen, row);
    if (look !== run.look) {
      if (run.look !== '') found = row - 1;
      run = { look, from: row };
    }
    if (row - run.from + 1 >= spareRows) return found;
  }
  return run.look === '' ? found : frame.rowCount - 1;
}

/** The last column of a row in which something stands, −1 where none does. */
function contentEnd({ sheet }: CellSource, row: number): number {
  let end = -1;
  for (const [column, cell] of sheet.store.row(row) ?? []) if (!isEmptyCell(cell)) end = Math.max(end, column);
  return end;
}

/** What is seen of an empty cell. */
function seenLook({ fill, top, right, bottom, left }: CellLook): string {
  const seen = [fill, top, right, bottom, left];
  return seen.every((one) => one === undefined) ? '' : JSON.stringify(seen);
}

function seenInRow({ sheet }: CellSource, seen: readonly string[], row: number): string {
  return [...(sheet.store.row(row) ?? [])]
    .flatMap(([column, { style }]) => ((seen[style] ?? '') === '' ? [] : [`${String(column)} ${seen[style] ?? ''}`]))
    .join('|');
}

function lastColumn(source: CellSource, bottom: number): number {
  const { sheet } = source;
  const seen = source.looks.map((look) => seenLook(look) !== '');
  let last = -1;
  for (let row = 0; row <= bottom; row++)
    for (const [column, cell] of sheet.store.row(row) ?? [])
      if (column > last && (!isEmptyCell(cell) || seen[cell.style] === true)) last = column;
  for (const { top, right } of sheet.frame.merges) if (top <= bottom) last = Math.max(last, right);
  return last;
}

/** The last column that a text reaches which begins before it. */
async function lastReached(source: CellSource, { measuring, pause }: Work, bottom: number): Promise<number> {
  const { sheet } = source;
  const { columns, rows } = sheet.geometry;
  let end = 0;
  for (let row = 0; row <= bottom; row++) {
    if (row % 100 === 0) await pause();
    const last = contentEnd(source, row);
    if (last < 0 || mergeAt(sheet.merged, row, last) !== undefined) continue;
    const [x, y] = [startAt(columns, last), startAt(rows, row)];
    const area = { x, y, width: startAt(columns, last + 1) - x, height: startAt(rows, row + 1) - y };
    if (area.height === 0 || area.width === 0) continue;
    const place = { row, column: last, area, merged: false };
    const { lines, right } = placeText(source, measuring, drawnCell(source, row, last), place);
    for (const line of lines) end = Math.max(end, Math.min(right, line.x + line.width));
  }
  return end === 0 ? -1 : indexAt(columns, Math.min(end, lengthOf(columns)) - 0.5);
}
