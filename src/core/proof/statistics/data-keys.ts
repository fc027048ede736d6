import { address, quoteSheet, scalarOf } from '../../base/cells';
import type { Table } from '../../tables/find-tables';
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

/** How the rows of a table are told apart: by one column where what stands there stands there once, else by several. */
export type RowIdentity = (row: number) => readonly string[];

/** `deciding` begins with the column that names a row. */
export function rowIdentity(table: Table, [name, ...others]: readonly [string, ...string[]]): RowIdentity {
  const column = table.columns.get(name);
  const textAt = (row: number) => String(scalarOf(table.sheet.rows[row]?.[column ?? -1]) ?? '');
  const counts = new Map<string, number>();
  for (const row of table.rows) counts.set(textAt(row), (counts.get(textAt(row)) ?? 0) + 1);
  const [alone, all] = [[name], [name, ...others]];
  return (row) => (column !== undefined && textAt(row) !== '' && counts.get(textAt(row)) === 1 ? alone : all);
}
