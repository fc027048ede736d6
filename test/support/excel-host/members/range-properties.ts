import type { Range } from '../../../../src/core/base/cells';
import { HostError } from '../host-error';
import { flagArgument, isRecord } from '../host-object';
import type { Members } from '../host-object';
import type { Place } from '../model/host-book';
import { lastColumn, lastRow } from '../model/host-sheet';
import type { HostCell, HostSheet } from '../model/host-sheet';
import { formatOf } from '../model/look';
import { restyle } from '../model/restyle';
import { cellText } from '../model/cell-text';
import { fromR1C1, toR1C1 } from '../model/r1c1';
import { demandWritable, enterCell, shown, valueType, writeBlock } from '../model/write-cells';
import { columnCount, fullAddress, rowCount } from './address';
import type { Scope } from './scope';

/** Excel gives no values for more cells than this. */
const mostCells = 5_000_000;

export function rangeProperties(scope: Scope, current: () => Place): NonNullable<Members['properties']> {
  const range = (): Range => current().range;
  const grid = (read: (cell: HostCell, row: number, column: number) => unknown) => (): unknown =>
    gridOf(current(), read);
  const fresh = (read: (cell: HostCell) => unknown) => (): unknown => {
    if (hasFormula(current())) scope.calculate();
    return gridOf(current(), read);
  };
  const write = (value: unknown, translate = (input: unknown, _row: number, _column: number) => input): void => {
    const { sheet } = current();
    const block = blockOf(value, range());
    const shaped = block.map((cells, row) =>
      cells.map((input, column) => translate(input, range().top + row, range().left + column)),
    );
    writeBlock(scope.book, sheet, range(), shaped, scope.author);
  };
  return {
    address: { get: () => fullAddress(current().sheet.name, range()) },
    rowIndex: { get: () => range().top },
    columnIndex: { get: () => range().left },
    rowCount: { get: () => rowCount(range()) },
    columnCount: { get: () => columnCount(range()) },
    cellCount: { get: () => Math.min(rowCount(range()) * columnCount(range()), 2 ** 31 - 1) },
    isEntireRow: { get: () => range().left === 0 && range().right === lastColumn },
    isEntireColumn: { get: () => range().top === 0 && range().bottom === lastRow },
    values: { get: fresh(shown), set: (value) => write(value) },
    formulas: { get: fresh(formulaOf), set: (value) => write(value) },
    formulasR1C1: {
      get: grid((cell, row, column) =>
        cell.formula === undefined ? formulaOf(cell) : `=${toR1C1(cell.formula, row, column)}`,
      ),
      set: (value) =>
        write(value, (input, row, column) =>
          typeof input === 'string' && input.startsWith('=') ? `=${fromR1C1(input.slice(1), row, column)}` : input,
        ),
    },
    valueTypes: { get: fresh(valueType) },
    text: { get: fresh((cell) => cellText(cell, scope.book.dayShift())) },
    hasSpill: { get: () => false },
    numberFormat: {
      get: grid((cell) => formatOf(cell.look)),
      set: (value) => writeFormats(scope, current(), value),
    },
    ...hiddenProperties(scope, current),
    hyperlink: {
      get: () => current().sheet.cell(range().top, range().left).link ?? null,
      set: (value) => writeLink(scope, current(), value),
    },
  };
}

function hiddenProperties(scope: Scope, current: () => Place): NonNullable<Members['properties']> {
  const rows = ({ sheet, range }: Place): boolean | null =>
    uniform(range.top, range.bottom, (row) => sheet.hiddenRows.has(row) || sheet.filteredRows.has(row));
  const columns = ({ sheet, range }: Place): boolean | null =>
    uniform(range.left, range.right, (column) => sheet.hiddenColumns.has(column));
  return {
    rowHidden: {
      get: () => rows(current()),
      set: (value) => hide(scope, current().sheet, current().sheet.hiddenRows, spanOf(current().range, 'rows'), value),
    },
    columnHidden: {
      get: () => columns(current()),
      set: (value) =>
        hide(scope, current().sheet, current().sheet.hiddenColumns, spanOf(current().range, 'columns'), value),
    },
    hidden: { get: () => rows(current()) === true || columns(current()) === true },
  };
}

function spanOf(range: Range, what: 'rows' | 'columns'): readonly [number, number] {
  return what === 'rows' ? [range.top, range.bottom] : [range.left, range.right];
}

function hide(
  scope: Scope,
  sheet: HostSheet,
  hidden: Set<number>,
  [first, last]: readonly [number, number],
  value: unknown,
): void {
  const flag = flagArgument(value);
  if (scope.book.readOnly || sheet.protectedBy !== 'nobody') throw new HostError('AccessDenied');
  for (let at = first; at <= last; at++) {
    if (flag) hidden.add(at);
    else hidden.delete(at);
  }
}

/** True or false where it holds for all, null where it is mixed. */
function uniform(first: number, last: number, test: (at: number) => boolean): boolean | null {
  const start = test(first);
  for (let at = first + 1; at <= Math.min(last, first + 100_000); at++) if (test(at) !== start) return null;
  return start;
}

function formulaOf(cell: HostCell): unknown {
  return cell.formula === undefined ? shown(cell) : `=${cell.formula}`;
}

function hasFormula({ sheet, range }: Place): boolean {
  let found = false;
  sheet.eachCell(range, (_row, _column, cell) => {
    found ||= cell.formula !== undefined;
  });
  return found;
}

/** Null for whole rows and columns and for more cells than Excel hands out. */
function gridOf(place: Place, read: (cell: HostCell, row: number, column: number) => unknown): unknown {
  const { sheet, range } = place;
  if (range.bottom === lastRow || range.right === lastColumn) return null;
  if (rowCount(range) * columnCount(range) > mostCells) return null;
  const rows: unknown[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const cells: unknown[] = [];
    for (let column = range.left; column <= range.right; column++) {
      cells.push(read(sheet.cell(row, column), row, column));
    }
    rows.push(cells);
  }
  return rows;
}

/** One value for all cells, or a 2-D array of exactly the range's shape. */
export function blockOf(value: unknown, range: Range): readonly (readonly unknown[])[] {
  const rows = rowCount(range);
  const columns = columnCount(range);
  if (!Array.isArray(value)) {
    if (isRecord(value)) throw new HostError('InvalidArgument');
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  }
  const block: (readonly unknown[])[] = [];
  for (const row of value) {
    if (!Array.isArray(row) || row.length !== columns) throw new HostError('InvalidArgument');
    block.push(row);
  }
  if (block.length !== rows) throw new HostError('InvalidArgument');
  return block;
}

function writeFormats(scope: Scope, { sheet, range }: Place, value: unknown): void {
  demandWritable(scope.book, sheet, range);
  if (!Array.isArray(value)) {
    if (typeof value !== 'string') throw new HostError('InvalidArgument');
    restyle(sheet, range, (look) => ({ ...look, numberFormat: value }));
    return;
  }
  blockOf(value, range).forEach((cells, row) => {
    cells.forEach((format, column) => {
      if (format === null) return;
      if (typeof format !== 'string') throw new HostError('InvalidArgument');
      const at = { top: range.top + row, left: range.left + column };
      const cell = { ...at, bottom: at.top, right: at.left };
      restyle(sheet, cell, (look) => ({ ...look, numberFormat: format }));
    });
  });
}

function writeLink(scope: Scope, { sheet, range }: Place, value: unknown): void {
  if (!isRecord(value)) throw new HostError('InvalidArgument');
  demandWritable(scope.book, sheet, range);
  const { textToDisplay, documentReference, address } = value;
  // Without a text Excel shows where the link leads; what is given is read as typing would be.
  const text = textToDisplay ?? documentReference ?? address;
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      enterCell(scope.book, sheet, row, column, text);
      sheet.setCell(row, column, { ...sheet.cell(row, column), link: value });
    }
  }
}
