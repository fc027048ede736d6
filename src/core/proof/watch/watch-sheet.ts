import { columnLetters, isFilled, quoteSheet } from '../../base/cells';
import type { Range, Sheet } from '../../base/cells';
import { fixedRange } from './fixed-range';

/**
 * A sheet that appears, or gets another name, may be read as another table. 0 where there is, or is not, one of this name. The last cell
 * of a column holds no error of its own; ROWS of a sheet that is not there is 1 in LibreOffice.
 */
export function sheetChange(name: string, isThere: boolean): string {
  const found = `ISERROR(INDIRECT("${quoteSheet(name).replaceAll('"', '""')}!A1048576"))`;
  return isThere ? `IF(${found},1,0)` : `IF(${found},0,1)`;
}

/** Columns and rows of a sheet, as far as they reach, from 0. */
export type WholeLines = { readonly columns?: readonly number[]; readonly rows?: readonly number[] };

/** 0 while as many cells of these columns and rows say something as do now, those of `but` apart. */
export function filledChange(
  { name, rows: cells }: Sheet,
  { columns = [], rows = [] }: WholeLines,
  but?: Range,
): string {
  const quoted = quoteSheet(name);
  const all = [
    ...columns.map((column) => `${quoted}!$${columnLetters(column)}:$${columnLetters(column)}`),
    ...rows.map((row) => `${quoted}!$${row + 1}:$${row + 1}`),
  ];
  const within = but === undefined ? '' : `-COUNTA(${fixedRange(but, name)})`;
  const isCounted = (row: number, column: number) =>
    isFilled(cells[row]?.[column] ?? null) && (but === undefined || !isIn(but, row, column));
  let count = 0;
  for (const column of columns) cells.forEach((_, row) => (count += isCounted(row, column) ? 1 : 0));
  for (const row of rows) cells[row]?.forEach((_, column) => (count += isCounted(row, column) ? 1 : 0));
  return `ABS(COUNTA(${all.join(',')})${within}-${count})`;
}

function isIn({ top, left, bottom, right }: Range, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
