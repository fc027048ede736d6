import { isRich, type Cell } from '../core/base/cells';
import type { CellPlace } from '../calc/calculation';
import type { TableLook } from '../workbook/looks/book-looks';
import { rangeAround } from './book-views';
import { calculated, complete, tellChanged, type Desk } from './desk';
import type { PlacedCell } from './record';
import { soundHeadings, tablesAfter } from './tables-after';
import { cellOf, lookOf, numberOfLook, putCell, putStyle, sheetNamed, styleOf } from './working-book';

/** How a date is shown in a cell that shows none. */
const dateFormat = 'yyyy-mm-dd';

type Styled = { readonly row: number; readonly column: number; readonly cell: Cell; readonly style: number };
type State = { readonly cells: readonly Styled[]; readonly tables: readonly TableLook[]; readonly entered: boolean };

/** Cells that were put in place and can be taken out again, before anybody is told. */
export type Placing = {
  readonly keep: () => void;
  readonly revert: () => void;
};

/**
 * Puts cells into a sheet and calculates what depends on them. `keep` makes a deed of it that can be undone, records and tells it;
 * `revert` leaves nothing of it.
 */
export function placeCells(desk: Desk, name: string, wanted: readonly PlacedCell[]): Placing {
  const completed = complete(desk);
  const sheet = sheetNamed(desk.book, name);
  const placed = soundHeadings(sheet.tables, wanted);
  const before: State = {
    tables: sheet.tables,
    entered: sheet.entered,
    cells: placed.map(({ row, column }) => ({
      row,
      column,
      cell: cellOf(sheet, row, column),
      style: styleOf(sheet, row, column),
    })),
  };
  const after: State = {
    tables: tablesAfter(sheet.tables, placed),
    entered: true,
    cells: placed.map((one) => ({ ...one, style: styleFor(desk, name, one) })),
  };
  const tables = before.tables.some((table, at) => table.range.bottom !== after.tables[at]?.range.bottom);
  const changed = put(desk, name, after);
  const tell = (places: readonly CellPlace[]): void => tellChanged(desk, places, tables ? [name] : [], 'person');
  return {
    revert: () => put(desk, name, before),
    keep: () => {
      desk.history.add({
        where: { sheet: name, range: rangeAround(placed) },
        undo: () => tell(put(desk, name, before)),
        redo: () => tell(put(desk, name, after)),
        cells: before.cells.length + after.cells.length,
      });
      desk.record({ kind: 'cells', sheet: name, cells: placed.map(plainCell) });
      tell([...completed, ...changed]);
    },
  };
}

/** Of cells that are named twice the last counts, and the first when they are taken back. */
function put(desk: Desk, name: string, { cells, tables, entered }: State): readonly CellPlace[] {
  const sheet = sheetNamed(desk.book, name);
  const places = cells.map(({ row, column, cell, style }) => {
    if (styleOf(sheet, row, column) !== style) putStyle(sheet, row, column, style);
    putCell(sheet, row, column, cell);
    return { sheet: name, row, column };
  });
  sheet.tables = tables;
  sheet.entered ||= entered;
  return [...places, ...calculated(desk, places)];
}

function styleFor({ book }: Desk, name: string, { row, column, cell }: PlacedCell): number {
  const sheet = sheetNamed(book, name);
  const look = lookOf(book, sheet, row, column);
  return isRich(cell) && cell.date === true && look.date !== true
    ? numberOfLook(book, { ...look, format: dateFormat, date: true })
    : styleOf(sheet, row, column);
}

/** A formula that is spelt out when it is read would be lost where data is copied. */
function plainCell({ row, column, cell }: PlacedCell): PlacedCell {
  return { row, column, cell: isRich(cell) ? { ...cell } : cell };
}
