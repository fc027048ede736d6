import { isBlank, isRich, textOf } from '../base/cells';
import type { Cell, Range, Sheet } from '../base/cells';

/** The cells of a sheet with merged areas filled: every cell of one holds what its first cell holds. */
export type SheetGrid = {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cell: (row: number, column: number) => Cell;
  /** '' where nothing stands. */
  readonly text: (row: number, column: number) => string;
  /** The merged area that a cell belongs to. */
  readonly area: (row: number, column: number) => Range | undefined;
};

/** No rubric has more rows: a sheet of formatted empty rows is not read to its end. */
const mostRows = 5000;
const mostColumns = 100;

export function sheetGrid({ name, rows, merges }: Sheet): SheetGrid {
  const areas = new Map<number, Range>();
  const rowCount = Math.min(rows.length, mostRows);
  for (const area of merges) {
    for (let row = area.top; row <= Math.min(area.bottom, rowCount - 1); row++) {
      for (let column = area.left; column <= Math.min(area.right, mostColumns - 1); column++) {
        areas.set(row * mostColumns + column, area);
      }
    }
  }
  const area = (row: number, column: number) => areas.get(row * mostColumns + column);
  const cell = (row: number, column: number): Cell => {
    const merged = area(row, column);
    return rows[merged?.top ?? row]?.[merged?.left ?? column] ?? null;
  };
  const text = (row: number, column: number): string => {
    const value = cell(row, column);
    if (isBlank(value) || (isRich(value) && value.error !== undefined)) return '';
    return textOf(value).trim();
  };
  const columnCount = Math.min(
    mostColumns,
    rows.slice(0, rowCount).reduce((most, row) => Math.max(most, row.length), 0),
  );
  return { name, rowCount, columnCount, cell, text, area };
}
