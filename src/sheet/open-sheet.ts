import { holds } from '../core/base/holds';
import { rangesByRow } from '../core/base/ranges-by-row';
import type { SheetFrame } from '../grid/grid-book';
import type { CellLook, InputRule } from '../workbook/looks/book-looks';
import { makeAxis, sizeAt } from './axis';
import type { Axis } from './axis';
import { columnPixels, digitWidth, pixelsPerPoint } from './fonts';
import type { Geometry } from './geometry';
import type { Merged } from './merged';
import type { RowStore } from './row-store';

/** A sheet as the view holds it: its frame made ready for looking up, and its cells. */
export type OpenSheet = {
  readonly name: string;
  readonly frame: SheetFrame;
  readonly store: RowStore;
  readonly merged: Merged;
  /** By `placeKey`. */
  readonly notes: ReadonlyMap<number, string>;
  readonly links: ReadonlyMap<number, string>;
  readonly hidden: ReadonlySet<number>;
  /** Styles of whole columns. */
  readonly columnStyles: readonly number[];
  /** Heights that rows take by themselves, in pixels. */
  readonly grownHeights: Map<number, number>;
  /** What a filter of ours hides; it is not in the file. */
  filteredOut: ReadonlySet<number>;
  readonly rounded: Rounding;
  /** The look that widths are counted in digits of. */
  readonly standard: CellLook;
  geometry: Geometry;
};

/** Most rows and columns that Excel has. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;
/** Empty rows and columns beyond what is filled. */
const spareRows = 200;
const spareColumns = 12;
const leastColumns = 26;

export function placeKey(row: number, column: number): number {
  return row * mostColumns + column;
}

/** Pixels that heights are rounded to on a screen; paper has them as they are. */
export type Rounding = (pixels: number) => number;

export function openSheet(
  frame: SheetFrame,
  store: RowStore,
  standard: CellLook,
  rounded: Rounding = Math.round,
): OpenSheet {
  const columnStyles: number[] = [];
  for (const { from, to, style } of frame.columns)
    for (let column = from; column <= Math.min(to, frame.columnCount + spareColumns); column++)
      columnStyles[column] = style;
  const byPlace = <Item extends { row: number; column: number }>(
    items: readonly Item[],
    text: (item: Item) => string,
  ) => new Map(items.map((item) => [placeKey(item.row, item.column), text(item)]));
  const sheet = {
    name: frame.name,
    frame,
    store,
    merged: rangesByRow(frame.merges),
    notes: byPlace(frame.notes, ({ text }) => text),
    links: byPlace(frame.links, ({ location }) => location),
    hidden: new Set(frame.hiddenRows),
    columnStyles,
    grownHeights: new Map<number, number>(),
    filteredOut: new Set<number>(),
    rounded,
    standard,
  };
  const rowCount = Math.min(mostRows, frame.rowCount + spareRows);
  const rows = rowAxis(sheet, rowCount);
  const columnCount = Math.min(mostColumns, Math.max(leastColumns, frame.columnCount + spareColumns));
  const headWidth = Math.max(40, String(rowCount).length * 8 + 16);
  return { ...sheet, geometry: { rows, columns: columnAxis(sheet, columnCount), freeze: frame.freeze, headWidth } };
}

function columnAxis({ frame, standard }: Pick<OpenSheet, 'frame' | 'standard'>, count: number): Axis {
  const digit = digitWidth(standard);
  const widths: number[] = [];
  for (const { from, to, width, hidden } of frame.columns) {
    for (let column = from; column <= Math.min(to, count - 1); column++)
      widths[column] = hidden ? 0 : columnPixels(width ?? frame.defaultWidth, digit);
  }
  return makeAxis(count, (column) => widths[column] ?? columnPixels(frame.defaultWidth, digit));
}

function rowAxis(sheet: Omit<OpenSheet, 'geometry'>, count: number): Axis {
  const { heights, defaultHeight } = sheet.frame;
  const standard = sheet.rounded(defaultHeight * pixelsPerPoint);
  return makeAxis(count, (row) => {
    if (sheet.hidden.has(row) || sheet.filteredOut.has(row)) return 0;
    const points = heights.get(row);
    return points === undefined ? (sheet.grownHeights.get(row) ?? standard) : sheet.rounded(points * pixelsPerPoint);
  });
}

/** After rows have grown or were filtered; `rows` more where one goes beyond the end. */
export function layRows(sheet: OpenSheet, count = sheet.geometry.rows.count): void {
  sheet.geometry = { ...sheet.geometry, rows: rowAxis(sheet, count) };
}

/** After somebody has gone beyond the last column. */
export function layColumns(sheet: OpenSheet, count: number): void {
  sheet.geometry = { ...sheet.geometry, columns: columnAxis(sheet, count) };
}

/** The rule for what may be typed into a cell. */
export function ruleAt(sheet: OpenSheet, row: number, column: number): InputRule | undefined {
  return sheet.frame.rules.find(({ ranges }) => ranges.some((range) => holds(range, row, column)));
}

/** The row whose cell says what a column is about: of the table that a place lies in, else the last frozen one. */
export function headingRow(sheet: OpenSheet, row: number, column: number): number | null {
  const table = sheet.frame.tables.find(({ range }) => holds(range, row, column));
  if (table !== undefined) return table.range.top;
  const { filter, freeze } = sheet.frame;
  if (filter !== null && holds(filter, row, column)) return filter.top;
  return freeze.rows > 0 && row >= freeze.rows ? freeze.rows - 1 : null;
}

/** Whether a row shows at all. */
export function isShownRow(sheet: OpenSheet, row: number): boolean {
  return sizeAt(sheet.geometry.rows, row) > 0;
}
