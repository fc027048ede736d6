import type { Range } from '../core/base/cells';
import { holds } from '../core/base/holds';
import type { Desk, SheetFilter } from './desk';
import { drawnCell } from './drawn-cell';
import type { CellSource } from './drawn-cell';
import { tell } from './messages';
import { layRows } from './open-sheet';
import type { OpenSheet } from './open-sheet';
import { sourceFor } from './source-for';
import { sizeScroller } from './stage';

/** Text by which a cell is filtered: what shows. */
export function filterText(source: CellSource, row: number, column: number): string {
  return drawnCell(source, row, column).text;
}

/** Rows that a filter does not let through. */
export function rowsFilteredOut(source: CellSource, filter: SheetFilter): ReadonlySet<number> {
  const out = new Set<number>();
  const columns = [...filter.columns];
  for (let row = filter.top; row <= filter.bottom; row++)
    if (!filter.letThrough.has(row) && columns.some(([column, texts]) => !texts.has(filterText(source, row, column))))
      out.add(row);
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
    const { rowCount } = sheet.frame;
    // Where others have put rows in or taken them out, nobody knows which were let through.
    const letThrough = rowCount === before.rowCount ? before.letThrough : new Set<number>();
    const filter = { ...before, ...filteredRows(sheet, before.top, first), letThrough, rowCount };
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

/** As the filter is once rows were put in at `at`, which show, or taken out from there on (`count` below 0). */
export function filterAfter(filter: SheetFilter, at: number, count: number): SheetFilter {
  const letThrough = new Set(Array.from({ length: Math.max(0, count) }, (_, index) => at + index));
  for (const row of filter.letThrough)
    if (row < at) letThrough.add(row);
    else if (row >= at - Math.min(0, count)) letThrough.add(row + count);
  return { ...filter, letThrough, rowCount: filter.rowCount + count };
}

/** Shows a row that somebody goes to although the filter hides it: nothing is typed unseen. */
export function letThrough(desk: Desk, sheet: OpenSheet, row: number): void {
  if (!sheet.filteredOut.has(row)) return;
  desk.filters.get(sheet.name)?.letThrough.add(row);
  sheet.filteredOut = new Set([...sheet.filteredOut].filter((other) => other !== row));
  layRows(sheet);
  sizeScroller(desk);
  showFilterNote(desk);
  desk.draw();
  tell(desk, desk.parts.say('sheet.letThrough'), undefined, 8);
}

/** How many rows of a range the filter lets through. */
export function shownCount({ filteredOut }: OpenSheet, { top, bottom }: Pick<Range, 'top' | 'bottom'>): number {
  let count = bottom - top + 1;
  for (const row of filteredOut) if (top <= row && row <= bottom) count--;
  return count;
}

/** True, and told, where the filter hides rows of a range: they are not taken away unseen. */
export function isRefusedUnseen(desk: Desk, sheet: OpenSheet, { top, bottom }: Range): boolean {
  const count = bottom - top + 1 - shownCount(sheet, { top, bottom });
  if (count > 0)
    tell(desk, desk.parts.say('sheet.unseenKept', { from: top + 1, to: bottom + 1, count }), undefined, 12);
  return count > 0;
}
