import { isRich } from '../../../../src/core/base/cells';
import type { Cell, Sheet } from '../../../../src/core/base/cells';
import { marksOfFormat } from '../../../../src/workbook/reading/shown-as';
import type { HostBook } from './host-book';
import { isFilled } from './host-sheet';
import type { HostCell, HostSheet } from './host-sheet';
import { formatOf, plainLook } from './look';

const dayLook = { numberFormat: 'yyyy-mm-dd' };
const percentLook = { numberFormat: '0%' };

/** Fills a workbook with what the file adapter read. */
export function loadSheets(book: HostBook, sheets: readonly Sheet[]): void {
  for (const sheet of sheets) {
    const added = book.addSheet(sheet.name);
    added.visibility = sheet.visibility;
    added.merges = [...sheet.merges];
    added.hiddenRows = new Set(sheet.hiddenRows);
    sheet.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (cell !== null) added.setCell(row, column, hostCell(cell));
      });
    });
  }
  book.active = book.sheets.find((sheet) => sheet.visibility === 'visible');
  book.stale = true;
}

function hostCell(cell: Cell): HostCell {
  if (!isRich(cell)) return { value: cell, look: plainLook };
  const { date, percent, ...content } = cell;
  const look = percent === true ? percentLook : plainLook;
  return { ...content, look: date === true ? dayLook : look };
}

/** The workbook as the core sees it; empty cells at the ends of rows and sheets are left out. */
export function sheetsOf(book: HostBook): readonly Sheet[] {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    rows: rowsOf(sheet),
    merges: sheet.merges,
    hiddenRows: [...new Set([...sheet.hiddenRows, ...sheet.filteredRows])].sort((one, other) => one - other),
  }));
}

function rowsOf(sheet: HostSheet): readonly (readonly Cell[])[] {
  const rows = Array.from(sheet.rows, (cells = []) => {
    const row = Array.from(cells, (cell) => (cell === undefined ? null : coreCell(cell)));
    while (row.at(-1) === null) row.pop();
    return row;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function coreCell(cell: HostCell): Cell {
  if (!isFilled(cell)) return null;
  const marks = typeof cell.value === 'number' ? marksOfFormat(0, formatOf(cell.look)) : {};
  const isPlain = marks.date === undefined && marks.percent === undefined;
  if (cell.formula === undefined && cell.error === undefined && isPlain) return cell.value;
  return {
    value: cell.value,
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    ...(cell.error === undefined ? {} : { error: cell.error }),
    ...marks,
  };
}
