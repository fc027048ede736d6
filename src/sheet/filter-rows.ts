import type { Desk, SheetFilter } from './desk';
import { drawnCell } from './drawn-cell';
import type { CellSource } from './drawn-cell';
import { holds } from '../core/base/holds';
import { layRows } from './open-sheet';
import type { OpenSheet } from './open-sheet';
import { sourceFor } from './source-for';

/** Text by which a cell is filtered: what shows. */
export function filterText(source: CellSource, row: number, column: number): string {
  return drawnCell(source, row, column).text;
}

/** Rows that a filter does not let through. */
export function rowsFilteredOut(source: CellSource, filter: SheetFilter): ReadonlySet<number> {
  const out = new Set<number>();
  const columns = [...filter.columns];
  for (let row = filter.top; row <= filter.bottom; row++)
    if (columns.some(([column, texts]) => !texts.has(filterText(source, row, column)))) out.add(row);
  return out;
}

/** Rows that are filtered: those of the table or of the file's own filter, else all below the frozen ones. */
export function filteredRows(
  sheet: OpenSheet,
  row: number,
  column: number,
): { readonly top: number; readonly bottom: number } {
  const { tables, filter, freeze, rowCount } = sheet.frame;
  const table = tables.find(({ range }) => holds(range, row, column))?.range ?? filter;
  if (table !== null) return { top: table.top + 1, bottom: table.bottom };
  return { top: freeze.rows > 0 ? freeze.rows : 1, bottom: rowCount - 1 };
}

/** Hides what the sheet's filter does not let through; the file stays as it is. Rows that came or went are seen to. */
export async function applyFilter(desk: Desk, sheet: OpenSheet): Promise<void> {
  const before = desk.filters.get(sheet.name);
  if (before === undefined) sheet.filteredOut = new Set();
  else {
    const [first = 0] = before.columns.keys();
    const filter = { ...before, ...filteredRows(sheet, before.top, first) };
    desk.filters.set(sheet.name, filter);
    await sheet.store.load(filter.top, filter.bottom);
    sheet.filteredOut = rowsFilteredOut(sourceFor(desk, sheet), filter);
  }
  layRows(sheet);
}

/** Says that rows are hidden, for as long as they are. */
export function showFilterNote({ sheet, filters, parts, elements: { filterNote } }: Desk): void {
  const filter = sheet === null ? undefined : filters.get(sheet.name);
  filterNote.hidden = filter === undefined;
  if (filter === undefined || sheet === null) return;
  const count = filter.bottom - filter.top + 1;
  const text = parts.say('sheet.filtering', { shown: count - sheet.filteredOut.size, count });
  filterNote.firstElementChild?.replaceChildren(text);
}
