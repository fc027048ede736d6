import { hasFormula, isRich, scalarOf, type Cell, type Range, type Scalar } from '../core/base/cells';
import { groupBy } from '../core/base/group-by';
import type { Calculation, CellPlace } from '../calc/calculation';
import type { CellLook, SheetLooks } from '../workbook/looks/book-looks';
import { cellMark, type BookView, type ChangedCells, type RowBlock, type SheetFrame } from './grid-book';
import { looksAfter } from './sizes-after';
import { cellOf, columnStyle, sheetNamed, styleOf, type WorkingBook, type WorkingSheet } from './working-book';

export function bookView(
  { sheets, looks, conditional }: WorkingBook,
  status: Pick<BookView, 'canUndo' | 'canRedo' | 'unsaved'>,
): BookView {
  const tabs = sheets.map(({ name, read }) => ({
    name,
    visibility: read.entry.visibility,
    tabColor: read.looks.tabColor,
  }));
  return { sheets: tabs, looks, conditional, ...status };
}

export function sheetFrame(book: WorkingBook, sheet: WorkingSheet): SheetFrame {
  const { conditional } = sheet.read.looks;
  return {
    ...aroundCells(sheet.resized.reduce(looksAfter, sheet.read.looks)),
    tables: sheet.tables,
    ...extentOf(book, sheet),
    hasConditions: conditional.length > 0,
  };
}

function aroundCells({ styles: _styles, conditional: _conditional, ...looks }: SheetLooks) {
  return looks;
}

/** To the last cell that holds something, or that can be told from an empty sheet by its look. */
function extentOf(book: WorkingBook, { rows, styles, read, tables }: WorkingSheet) {
  const isSeen = book.looks.map(isSeenWhenEmpty);
  let rowCount = 0;
  let columnCount = 0;
  const include = (row: number, column: number): void => {
    rowCount = Math.max(rowCount, row + 1);
    columnCount = Math.max(columnCount, column + 1);
  };
  rows.forEach((cells, row) => {
    const last = lastWhere(cells, (cell) => cell !== null);
    if (last >= 0) include(row, last);
  });
  // Rows that look alike share their numbers.
  const lastSeen = new Map<Uint16Array, number>();
  styles.forEach((numbers, row) => {
    if (numbers === undefined) return;
    const last = lastSeen.get(numbers) ?? lastWhere(numbers, (style) => isSeen[style] === true);
    lastSeen.set(numbers, last);
    if (last >= 0) include(row, last);
  });
  for (const { bottom, right } of [...read.looks.merges, ...tables.map(({ range }) => range)]) include(bottom, right);
  return { rowCount, columnCount };
}

/** The place of the last item that counts, −1 where none does. */
function lastWhere<Item>(items: ArrayLike<Item>, counts: (item: Item) => boolean): number {
  let at = items.length - 1;
  for (; at >= 0; at--) {
    const item = items[at];
    if (item !== undefined && counts(item)) break;
  }
  return at;
}

function isSeenWhenEmpty({ fill, top, right, bottom, left }: CellLook): boolean {
  return [fill, top, right, bottom, left].some((one) => one !== undefined);
}

export function rowBlock(sheet: WorkingSheet, from: number, to: number, calculation: Calculation): RowBlock {
  const top = Math.max(0, from);
  const end = Math.max(top, Math.min(to, Math.max(sheet.rows.length, sheet.styles.length)));
  const starts = new Uint32Array(end - top + 1);
  const places: CellPlace[] = [];
  for (let row = top; row < end; row++) {
    const cells = sheet.rows[row] ?? [];
    const styles = sheet.styles[row];
    const width = Math.max(cells.length, styles?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const isStyled = styles?.[column] !== undefined && styles[column] !== columnStyle(sheet, column);
      if (isStyled || (cells[column] ?? null) !== null) places.push({ sheet: sheet.name, row, column });
    }
    starts[row - top + 1] = places.length;
  }
  const { columns, styles, values, marks } = drawnCells(sheet, places, calculation);
  return { top, starts, columns, styles, values, marks };
}

/** Single cells, for the view to draw anew. */
export function changedCells(
  book: WorkingBook,
  places: readonly CellPlace[],
  calculation: Calculation,
): readonly ChangedCells[] {
  return [...groupBy(places, ({ sheet }) => sheet)].map(([name, own]) =>
    drawnCells(sheetNamed(book, name), own, calculation),
  );
}

function drawnCells(sheet: WorkingSheet, places: readonly CellPlace[], calculation: Calculation): ChangedCells {
  return {
    sheet: sheet.name,
    rows: Uint32Array.from(places, ({ row }) => row),
    columns: Uint16Array.from(places, ({ column }) => column),
    styles: Uint16Array.from(places, ({ row, column }) => styleOf(sheet, row, column)),
    values: places.map(({ row, column }) => shownValue(cellOf(sheet, row, column))),
    marks: Uint8Array.from(places, (place) => marksOf(cellOf(sheet, place.row, place.column), place, calculation)),
  };
}

function shownValue(cell: Cell): Scalar {
  return isRich(cell) && cell.error !== undefined ? cell.error : scalarOf(cell);
}

function marksOf(cell: Cell, place: CellPlace, calculation: Calculation): number {
  const error = isRich(cell) && cell.error !== undefined ? cellMark.error : 0;
  const unknown = calculation.isUnknown(place) ? cellMark.unknown : 0;
  return (hasFormula(cell) ? cellMark.formula : 0) + error + unknown;
}

/** The smallest range that holds all these cells. */
export function rangeAround(places: readonly { readonly row: number; readonly column: number }[]): Range {
  const range = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of places) {
    range.top = Math.min(range.top, row);
    range.left = Math.min(range.left, column);
    range.bottom = Math.max(range.bottom, row);
    range.right = Math.max(range.right, column);
  }
  return places.length === 0 ? { top: 0, left: 0, bottom: 0, right: 0 } : range;
}
