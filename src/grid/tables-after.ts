import { textOf, type Cell } from '../core/base/cells';
import type { TableLook } from '../workbook/looks/book-looks';
import { intersects } from '../workbook/ranges';
import type { PlacedCell } from './record';

/**
 * What is entered into the headings of tables as a table takes it, and as the file adapter would write it: a text of which there is no
 * other in the table.
 */
export function soundHeadings(tables: readonly TableLook[], placed: readonly PlacedCell[]): readonly PlacedCell[] {
  if (!tables.some(({ headed }) => headed)) return placed;
  const named = new Map(tables.map((table) => [table, [...table.columns]]));
  return placed.map((one) => {
    const table = tables.find((other) => isHeading(other, one));
    const names = table === undefined ? undefined : named.get(table);
    if (table === undefined || names === undefined) return one;
    const at = one.column - table.range.left;
    const others = names.filter((_, index) => index !== at);
    const cell = distinct(textOf(one.cell) || `列${at + 1}`, others);
    names[at] = cell;
    return { ...one, cell };
  });
}

function isHeading({ headed, range }: TableLook, { row, column }: PlacedCell): boolean {
  return headed && row === range.top && column >= range.left && column <= range.right;
}

function distinct(text: string, others: readonly string[]): string {
  const taken = new Set(others.map((other) => other.toLowerCase()));
  let name = text;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${text}${number}`;
  return name;
}

/** Tables after cells were entered: headings name their columns, and what is entered directly below belongs to the table. */
export function tablesAfter(tables: readonly TableLook[], placed: readonly PlacedCell[]): readonly TableLook[] {
  return tables.map((table) => {
    const others = tables.filter((other) => other !== table);
    const columns = [...table.columns];
    for (const one of placed) if (isHeading(table, one)) columns[one.column - table.range.left] = textOf(one.cell);
    const bottom = table.headed && !table.totals ? grownBottom(table, others, placed) : table.range.bottom;
    return { ...table, columns, range: { ...table.range, bottom } };
  });
}

function grownBottom({ range }: TableLook, others: readonly TableLook[], placed: readonly PlacedCell[]): number {
  const isIn = ({ column, cell }: { readonly column: number; readonly cell: Cell }): boolean =>
    cell !== null && cell !== '' && column >= range.left && column <= range.right;
  const filled = new Set(placed.filter(isIn).map(({ row }) => row));
  let { bottom } = range;
  const isFree = (row: number): boolean =>
    !others.some((other) => intersects(other.range, { ...range, top: row, bottom: row }));
  while (filled.has(bottom + 1) && isFree(bottom + 1)) bottom++;
  return bottom;
}
