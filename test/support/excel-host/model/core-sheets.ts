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
        if (cell !== null) added.setCell(row, column, hostCell(cell, book.dayShift()));
      });
    });
  }
  book.active = book.sheets.find((sheet) => sheet.visibility === 'visible');
  book.stale = true;
}

function hostCell(cell: Cell, dayShift: number): HostCell {
  if (!isRich(cell)) return { value: cell, look: plainLook };
  const { date, percent, ...content } = cell;
  if (date !== true) return { ...content, look: percent === true ? percentLook : plainLook };
  const { value } = content;
  return { ...content, value: typeof value === 'number' ? value - dayShift : value, look: dayLook };
}

/** The workbook as the core sees it; empty cells at the ends of rows and sheets are left out. */
export function sheetsOf(book: HostBook): readonly Sheet[] {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    rows: rowsOf(sheet, book.dayShift()),
    merges: sheet.merges,
    hiddenRows: [...new Set([...sheet.hiddenRows, ...sheet.filteredRows])].sort((one, other) => one - other),
  }));
}

function rowsOf(sheet: HostSheet, dayShift: number): readonly (readonly Cell[])[] {
  const rows = Array.from(sheet.rows, (cells = []) => {
    const row = Array.from(cells, (cell) => (cell === undefined ? null : coreCell(cell, dayShift)));
    while (row.at(-1) === null) row.pop();
    return row;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

function coreCell(cell: HostCell, dayShift: number): Cell {
  if (!isFilled(cell)) return null;
  const marks = typeof cell.value === 'number' ? marksOfFormat(0, formatOf(cell.look)) : {};
  const isPlain = marks.date === undefined && marks.percent === undefined;
  if (cell.formula === undefined && cell.error === undefined && isPlain) return cell.value;
  const day = marks.date === true && typeof cell.value === 'number';
  return {
    value: day ? Number(cell.value) + dayShift : cell.value,
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    ...(cell.error === undefined ? {} : { error: cell.error }),
    ...marks,
  };
}
