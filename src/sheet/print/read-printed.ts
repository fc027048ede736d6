import type { BookView, ConditionHit, GridBook } from '../../grid/grid-book';
import { conditionsByPlace } from '../conditions-by-place';
import type { CellSource } from '../drawn-cell';
import { growRows } from '../grown-height';
import type { Measuring } from '../measure';
import { layRows, openSheet } from '../open-sheet';
import { makeRowStore } from '../row-store';

/** A sheet to be printed; rows that a filter hides are not. */
export type SheetToPrint = { readonly name: string; readonly filteredOut?: ReadonlySet<number> };

/** What laying works with; `pause` is called now and then, lets the page live, and may throw. */
export type Work = { readonly measuring: Measuring; readonly pause: () => Promise<void> };

/** Rows that are read at once. */
const step = 400;

/** Reads a whole sheet for printing. */
export async function readPrinted(
  book: GridBook,
  view: BookView,
  { name, filteredOut }: SheetToPrint,
  { measuring, pause }: Work,
): Promise<CellSource> {
  const frame = await book.frame(name);
  const { rowCount, columnCount, print } = frame;
  const store = makeRowStore(
    rowCount,
    (from, to) => book.rows(name, from, to),
    () => undefined,
  );
  const standard = view.looks[0] ?? {};
  const sheet = openSheet({ ...frame, gridLines: print.gridLines }, store, standard, (pixels) => pixels);
  if (filteredOut !== undefined) sheet.filteredOut = filteredOut;
  const hits: ConditionHit[] = [];
  for (let top = 0; top < rowCount; top += step) {
    const bottom = Math.min(rowCount, top + step) - 1;
    await store.load(top, bottom);
    growRows(sheet, view.looks, top, bottom + 1, measuring);
    if (frame.hasConditions)
      for (const hit of await book.conditions(name, { top, bottom, left: 0, right: columnCount })) hits.push(hit);
    await pause();
  }
  layRows(sheet);
  const { looks, conditional } = view;
  return { sheet, looks, conditional, conditions: conditionsByPlace(hits), pending: new Map() };
}
