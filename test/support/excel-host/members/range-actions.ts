import type { Range } from '../../../../src/core/base/cells';
import { rangeAddress } from '../../../../src/core/base/cells';
import { HostError } from '../host-error';
import type { HostObject, Members } from '../host-object';
import type { Place } from '../model/host-book';
import { insertRows, removeRows } from '../model/insert-rows';
import { isFilled, lastColumn, usedRange } from '../model/host-sheet';
import type { HostCell } from '../model/host-sheet';
import { demandWritable, valueType } from '../model/write-cells';
import { columnCount, intersection, rowCount, wholeSheet } from './address';
import { cellPropertyMethods } from './cell-properties';
import { clearRange } from './clear-range';
import { copyInto } from './copy-range';
import { rangeAreasOrNull } from './range-areas-object';
import { rangeObject } from './range-object';
import type { Scope } from './scope';

export function rangeActions(scope: Scope, current: () => Place): NonNullable<Members['methods']> {
  const { book } = scope;
  const specialCells = (args: readonly unknown[]): HostObject | null =>
    rangeAreasOrNull(scope, current().sheet, findSpecialCells(current(), args[0], args[1]));
  return {
    clear: ([what]) => clearRange(scope, current(), what),
    select: () => {
      const { sheet, range } = current();
      if (sheet.visibility !== 'visible') throw new HostError('InvalidOperation');
      book.demandFocus();
      book.active = sheet;
      book.selection = current();
      const address = rangeAddress(range);
      book.events.push({ kind: 'selected', author: scope.author, sheet: sheet.id, address, changeType: '' });
    },
    calculate: () => {
      scope.calculate();
    },
    insert: ([shift]) => {
      const { sheet, range } = current();
      // Moving only some columns down tears tables apart; the add-in never does it and it is not played.
      const wholeRows = range.left === 0 && range.right === lastColumn;
      if (shift !== 'Down' || !wholeRows) throw new HostError('NotImplemented');
      const fresh = { ...range };
      insertRows(book, sheet, range.top, rowCount(range), scope.author);
      return rangeObject(scope, sheet, fresh);
    },
    delete: ([shift]) => {
      const { sheet, range } = current();
      const wholeRows = range.left === 0 && range.right === lastColumn;
      if (shift !== 'Up' || !wholeRows) throw new HostError('NotImplemented');
      removeRows(book, sheet, range.top, rowCount(range), scope.author);
    },
    merge: ([across]) => merge(scope, current(), across === true),
    unmerge: () => {
      const { sheet, range } = current();
      demandWritable(book, sheet, range);
      sheet.merges = sheet.merges.filter((other) => intersection(other, range) === undefined);
    },
    getSpecialCellsOrNullObject: specialCells,
    getSpecialCells: (args) => {
      const found = specialCells(args);
      if (found === null) throw new HostError('ItemNotFound');
      return found;
    },
    copyFrom: ([source, what, skipBlanks, transpose]) =>
      copyInto(scope, current(), source, [what, skipBlanks, transpose]),
    // The client asks for this before it cuts a large array up.
    _ValidateArraySize: ([rows, columns]) => {
      const { range } = current();
      if (rows !== rowCount(range) || columns !== columnCount(range)) throw new HostError('InvalidArgument');
    },
    ...cellPropertyMethods(scope, current),
  };
}

function merge(scope: Scope, { sheet, range }: Place, across: boolean): void {
  demandWritable(scope.book, sheet, range);
  // Tables cannot hold merged cells.
  if (sheet.tables.some((table) => intersection(table.range, range) !== undefined)) {
    throw new HostError('InvalidOperation');
  }
  const parts: Range[] = [];
  if (across) for (let row = range.top; row <= range.bottom; row++) parts.push({ ...range, top: row, bottom: row });
  else parts.push(range);
  sheet.merges = sheet.merges.filter((other) => intersection(other, range) === undefined);
  for (const part of parts) {
    if (rowCount(part) * columnCount(part) === 1) continue;
    sheet.merges.push(part);
    keepFirst({ sheet, range: part });
  }
  scope.book.stale = true;
}

/** Of merged cells only the first value is left. */
function keepFirst({ sheet, range }: Place): void {
  sheet.eachCell(range, (row, column, cell) => {
    if (row === range.top && column === range.left) return;
    if (isFilled(cell)) sheet.setCell(row, column, { value: null, look: cell.look });
  });
}

/** Rectangles of the formulas, constants or visible rows within a range, as Excel lists them. */
function findSpecialCells({ sheet, range: asked }: Place, kind: unknown, valueKind: unknown): readonly Range[] {
  // Excel refuses in protected sheets, and takes a single cell for the whole sheet.
  if (sheet.protectedBy !== 'nobody') throw new HostError('AccessDenied');
  const single = rowCount(asked) * columnCount(asked) === 1;
  const range = single ? (usedRange(sheet, wholeSheet, false) ?? asked) : asked;
  if (kind === 'Visible') {
    return runs(range.top, Math.min(range.bottom, Math.max(range.top, sheet.rows.length - 1)), (row) => {
      return !sheet.hiddenRows.has(row) && !sheet.filteredRows.has(row);
    }).map(([top, bottom]) => ({ ...range, top, bottom }));
  }
  if (kind !== 'Formulas' && kind !== 'Constants') throw new HostError('NotImplemented');
  const areas: Range[] = [];
  for (let row = range.top; row <= Math.min(range.bottom, sheet.rows.length - 1); row++) {
    const last = Math.min(range.right, (sheet.rows[row]?.length ?? 0) - 1);
    const found = runs(range.left, last, (column) => {
      const cell = sheet.cell(row, column);
      const right = (cell.formula !== undefined) === (kind === 'Formulas');
      return right && isFilled(cell) && isOfKind(cell, valueKind);
    });
    for (const [left, right] of found) addArea(areas, { top: row, left, bottom: row, right });
  }
  return areas;
}

/** `Numbers`, `LogicalText`, `ErrorsNumbers`: the name lists what counts. */
function isOfKind(cell: HostCell, kind: unknown): boolean {
  if (kind === undefined || kind === null || kind === 'All') return true;
  const wanted = { Error: 'Errors', Boolean: 'Logical', Double: 'Number', String: 'Text', Empty: 'Text' } as const;
  return String(kind).includes(wanted[valueType(cell)]);
}

function addArea(areas: Range[], area: Range): void {
  const above = areas.findIndex(
    (other) => other.bottom === area.top - 1 && other.left === area.left && other.right === area.right,
  );
  const upper = areas[above];
  if (upper === undefined) areas.push(area);
  else areas[above] = { ...upper, bottom: area.bottom };
}

function runs(first: number, last: number, test: (at: number) => boolean): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let at = first; at <= last; at++) {
    if (!test(at)) continue;
    const open = found.at(-1);
    if (open?.[1] === at - 1) open[1] = at;
    else found.push([at, at]);
  }
  return found;
}
