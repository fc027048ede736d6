import { address, isRich, quoteSheet, scalarOf } from '../../base/cells';
import type { Cell } from '../../base/cells';
import type { Table } from '../../tables/table';
import type { Source } from './data-readings';

/** A row as it was when the statistics ran, and an expression that is TRUE while it still reads so. */
export type RowKey = { readonly text: string; readonly same: (keyCell: string) => string };

/** Cells of a table for formulas; undefined where the table lacks the column. */
export function sourceOf(table: Table, row: number, heading: string): Source | undefined {
  const column = table.columns.get(heading);
  return column === undefined ? undefined : cellSource(table, row, column);
}

function cellSource(table: Table, row: number, column: number): Source {
  const { sheet } = table;
  return {
    reference: `${quoteSheet(sheet.name)}!${address(row, column)}`,
    cell: sheet.rows[row]?.[column] ?? null,
  };
}

/**
 * Joins the cells of a row that the core decides by: who, what, when. While they read as they did the numbers are live; where
 * one changes, the statistics must run again.
 */
export function rowKey(table: Table, row: number, headings: readonly string[]): RowKey {
  const columns = headings.flatMap((heading) => table.columns.get(heading) ?? []);
  const sources = columns.map((column) => cellSource(table, row, column));
  const text = sources.map(({ cell }) => joined(cell)).join('|');
  const parts = sources.map(({ reference, cell }) => (isError(cell) ? `IF(ISERROR(${reference}),"#","")` : reference));
  // A text cell holds 32767 characters; a row that says more is compared by its beginning.
  const expression = `""&${parts.join('&"|"&')}`;
  const compared = text.length > longest ? `LEFT(${expression},${longest})` : expression;
  return { text: text.slice(0, longest), same: (keyCell) => `EXACT(${compared},${keyCell})` };
}

const longest = 30_000;

/** Every heading of the table: for rows of which any cell may decide. */
export function allHeadings(table: Table): readonly string[] {
  return [...table.columns.keys()];
}

function isError(cell: Cell): boolean {
  return isRich(cell) && cell.error !== undefined;
}

/** The text that a spreadsheet joins for a cell: at most 15 digits, TRUE and FALSE. */
function joined(cell: Cell): string {
  if (isError(cell)) return '#';
  const value = scalarOf(cell);
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value ?? '';
}
