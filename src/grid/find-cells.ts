import { shownAt } from './clip-range';
import type { FoundCell } from './grid-book';
import { cellOf, type WorkingBook, type WorkingSheet } from './working-book';

const mostFound = 1000;

/** Cells whose shown text holds this, in whatever case; of visible sheets, or of one. */
export function findCells(book: WorkingBook, text: string, name: string | null): readonly FoundCell[] {
  const wanted = text.toLowerCase();
  if (wanted === '') return [];
  const found: FoundCell[] = [];
  for (const sheet of book.sheets) {
    if (name === null ? sheet.read.entry.visibility !== 'visible' : sheet.name !== name) continue;
    for (const [row, cells] of sheet.rows.entries())
      for (const [column, cell] of cells.entries()) {
        if (cell === null) continue;
        const shown = shownAt(book, sheet, row, column, cell);
        if (!shown.toLowerCase().includes(wanted)) continue;
        found.push({ sheet: sheet.name, row, column, text: shown });
        if (found.length >= mostFound) return found;
      }
  }
  return found;
}

type Counted = { readonly text: string; readonly count: number };

/** What a column shows between two rows, `to` included, each text once, with its number of rows: numbers by size, then texts, then ''. */
export function distinctTexts(
  book: WorkingBook,
  sheet: WorkingSheet,
  column: number,
  from: number,
  to: number,
): readonly Counted[] {
  const counts = new Map<string, { count: number; readonly size: number }>();
  for (let row = from; row <= to; row++) {
    const cell = cellOf(sheet, row, column);
    const text = shownAt(book, sheet, row, column, cell);
    const known = counts.get(text);
    if (known === undefined) counts.set(text, { count: 1, size: sizeOf(cell, text) });
    else known.count++;
  }
  const order = new Intl.Collator('zh-CN', { numeric: true });
  return [...counts]
    .sort(([one, { size }], [other, { size: than }]) => (size === than ? order.compare(one, other) : size - than))
    .map(([text, { count }]) => ({ text, count }));
}

/** Numbers come before texts, and empty cells last. */
function sizeOf(cell: unknown, text: string): number {
  if (text === '') return Infinity;
  const value = typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : cell;
  return typeof value === 'number' ? value : Number.MAX_VALUE;
}
