import type { Range } from '../../../../src/core/base/cells';
import { shiftable } from '../../../../src/workbook/formulas/shift-formula';
import { withoutTable } from '../../../../src/workbook/formulas/without-table';
import type { Author, HostBook } from './host-book';
import { isFilled } from './host-sheet';
import type { HostCell, HostSheet, HostTable } from './host-sheet';

/**
 * What Excel does to tables of its own accord when cells are written, by hand or through the API (office-js #2093, #5909, #6745,
 * #1916). To be called before a range is written; what it returns, after.
 * - A table grows over rows that are written right beneath it, and over a column right beside it, where nothing stood.
 * - A formula in a column of a table in which nothing but formulas stands fills the whole column: of several that were written the
 *   last one counts. A column in which some cell holds data is left alone.
 */
export function tablesWatch(sheet: HostSheet, range: Range): (author: Author) => void {
  const before = sheet.tables.map((table) => ({
    table,
    below: rowIsEmpty(sheet, table, table.range.bottom + 1),
    beside: columnIsEmpty(sheet, table, table.range.right + 1),
  }));
  return (author) => {
    // The table does not grow at the other side, nor in a protected sheet (office-js #646).
    const grows = sheet.protectedBy === 'nobody' && author.kind !== 'remote';
    for (const { table, below, beside } of before) {
      if (grows && below) growDown(sheet, table, range);
      if (grows && beside) growRight(sheet, table, range);
      correctColumns(sheet, table, range);
    }
  };
}

function rowIsEmpty(sheet: HostSheet, { range }: HostTable, row: number): boolean {
  for (let column = range.left; column <= range.right; column++) if (isFilled(sheet.cell(row, column))) return false;
  return true;
}

function columnIsEmpty(sheet: HostSheet, { range }: HostTable, column: number): boolean {
  for (let row = range.top; row <= range.bottom; row++) if (isFilled(sheet.cell(row, column))) return false;
  return true;
}

function isFree(sheet: HostSheet, table: HostTable, { row, column }: { row?: number; column?: number }): boolean {
  return [...sheet.tables.filter((other) => other !== table).map((other) => other.range), ...sheet.merges].every(
    ({ top, left, bottom, right }) =>
      (row !== undefined && (row < top || row > bottom || table.range.left > right || table.range.right < left)) ||
      (column !== undefined &&
        (column < left || column > right || table.range.top > bottom || table.range.bottom < top)),
  );
}

function growDown(sheet: HostSheet, table: HostTable, written: Range): void {
  if (written.top > table.range.bottom + 1) return;
  for (let row = table.range.bottom + 1; row <= written.bottom; row++) {
    if (!someFilled(sheet, overlap(table.range, { ...written, top: row, bottom: row }, row))) return;
    if (!isFree(sheet, table, { row })) return;
    table.range = { ...table.range, bottom: row };
  }
}

/** The columns that a table and a written row share. */
function overlap(table: Range, written: Range, row: number): Range {
  return {
    top: row,
    bottom: row,
    left: Math.max(table.left, written.left),
    right: Math.min(table.right, written.right),
  };
}

function growRight(sheet: HostSheet, table: HostTable, written: Range): void {
  const column = table.range.right + 1;
  if (written.left > column || written.right < column || !isFree(sheet, table, { column })) return;
  const rows = { top: Math.max(written.top, table.range.top), bottom: Math.min(written.bottom, table.range.bottom) };
  if (!someFilled(sheet, { ...rows, left: column, right: column })) return;
  table.range = { ...table.range, right: column };
  const heading = sheet.cell(table.range.top, column);
  if (typeof heading.value === 'string') return;
  sheet.setCell(table.range.top, column, { ...heading, value: `列${String(column - table.range.left + 1)}` });
}

function someFilled(sheet: HostSheet, range: Range): boolean {
  let found = false;
  sheet.eachCell(range, (_row, _column, cell) => {
    found ||= isFilled(cell);
  });
  return found;
}

function correctColumns(sheet: HostSheet, { range }: HostTable, written: Range): void {
  const top = Math.max(range.top + 1, written.top);
  const bottom = Math.min(range.bottom, written.bottom);
  for (let column = Math.max(range.left, written.left); column <= Math.min(range.right, written.right); column++) {
    let last: { readonly row: number; readonly cell: HostCell } | undefined;
    for (let row = top; row <= bottom; row++) {
      const cell = sheet.cell(row, column);
      if (cell.formula !== undefined) last = { row, cell };
    }
    if (last !== undefined) fillColumn(sheet, range, column, last);
  }
}

function fillColumn(
  sheet: HostSheet,
  range: Range,
  column: number,
  { row, cell }: { readonly row: number; readonly cell: HostCell },
): void {
  const body = { top: range.top + 1, bottom: range.bottom, left: column, right: column };
  let holdsData = false;
  sheet.eachCell(body, (_row, _column, other) => {
    holdsData ||= other.formula === undefined && isFilled(other);
  });
  if (holdsData) return;
  const moved = shiftable(cell.formula ?? '');
  for (let at = body.top; at <= body.bottom; at++) {
    if (at === row) continue;
    sheet.setCell(at, column, { value: null, formula: moved(at - row, 0), look: sheet.cell(at, column).look });
  }
}

/** Formulas that named a table which is none any more name its cells. */
export function forgetTable(book: HostBook, home: HostSheet, { name, range }: HostTable): void {
  const headings: string[] = [];
  for (let column = range.left; column <= range.right; column++)
    headings.push(String(home.cell(range.top, column).value ?? ''));
  const table = { name, sheet: home.name, range, headings };
  for (const sheet of book.sheets) {
    sheet.rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (cell.formula === undefined) return;
        const formula = withoutTable(cell.formula, table, row);
        if (formula !== cell.formula) cells[column] = { ...cell, formula };
      });
    });
  }
  for (const defined of book.names) defined.refersTo = withoutTable(defined.refersTo, table, undefined);
}
