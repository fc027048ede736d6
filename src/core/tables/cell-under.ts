import type { Cell } from '../base/cells';
import type { Table } from './find-tables';
import type { Heading } from './table-spec';

/** The cell of a row under a heading; null where nothing stands, or where the sheet lacks the column. */
export function cellUnder({ sheet, columns }: Pick<Table, 'sheet' | 'columns'>, row: number, heading: Heading): Cell {
  const column = columns.get(heading);
  return column === undefined ? null : (sheet.rows[row]?.[column] ?? null);
}
