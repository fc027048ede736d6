import { address, parseAddress, rangeAddress } from '../../../src/core/base/cells';
import type { ContentCell, SheetContent } from '../../../src/core/base/sheet-content';

/** The cell at `B7`; an empty one where nothing stands. */
export function cellOf(content: SheetContent, at: string): ContentCell {
  const place = parseAddress(at);
  return (place && content.cells[place.row]?.[place.column]) ?? { value: null };
}

/** Values of a row on paper (from 1), from column A. */
export function rowValues(content: SheetContent, row: number): readonly ContentCell['value'][] {
  return (content.cells[row - 1] ?? []).map((cell) => cell?.value ?? null);
}

/** The row on paper (from 1) whose first cell begins with this text; 0 where there is none. */
export function rowStarting(content: SheetContent, text: string): number {
  return content.cells.findIndex((row) => String(row[0]?.value ?? '').startsWith(text)) + 1;
}

export function mergesOf(content: SheetContent): readonly string[] {
  return (content.merges ?? []).map(rangeAddress);
}

/** Every formula of a sheet by its cell. */
export function formulasOf(content: SheetContent): Readonly<Record<string, string>> {
  const formulas = content.cells.flatMap((row, top) =>
    row.flatMap((cell, left) => (cell?.formula === undefined ? [] : [[address(top, left), cell.formula] as const])),
  );
  return Object.fromEntries(formulas);
}

/** The same of a heading row, on one line each. */
export function headingValues(content: SheetContent, row: number): readonly ContentCell['value'][] {
  return rowValues(content, row).map((value) => (typeof value === 'string' ? value.replaceAll('\n', '') : value));
}
