import { address, quoteSheet, scalarOf } from '../../base/cells';
import { groupBy } from '../../base/group-by';
import type { Table } from '../../tables/table';
import type { Source } from './data-readings';

/** Cells of a table for formulas; undefined where the table lacks the column. */
export function sourceOf(table: Table, row: number, heading: string): Source | undefined {
  const column = table.columns.get(heading);
  if (column === undefined) return undefined;
  const { sheet } = table;
  return {
    reference: `${quoteSheet(sheet.name)}!${address(row, column)}`,
    cell: sheet.rows[row]?.[column] ?? null,
  };
}

/** Columns by which a row of a table is told from all others, as few as do. */
export type RowIdentity = (row: number) => readonly string[];

/** `telling` begins with the column that names a row. Rows that say the same in all of these columns have them all. */
export function rowIdentity(table: Table, telling: readonly string[]): RowIdentity {
  const columns = telling.map((heading) => table.columns.get(heading) ?? -1);
  const textOfFirst = (row: number, count: number) =>
    JSON.stringify(columns.slice(0, count).map((column) => scalarOf(table.sheet.rows[row]?.[column]) ?? ''));
  const countFirst = (count: number) => {
    const rows = groupBy(table.rows, (row) => textOfFirst(row, count));
    return (row: number) => rows.get(textOfFirst(row, count))?.length === 1;
  };
  const alone = [1, 2].map((count) => ({ count, isAlone: countFirst(count) }));
  return (row) => telling.slice(0, alone.find(({ isAlone }) => isAlone(row))?.count);
}
