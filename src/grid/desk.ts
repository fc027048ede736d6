import { isRich } from '../core/base/cells';
import { groupBy } from '../core/base/group-by';
import type { Calculation, CellPlace } from '../calc/calculation';
import type { SayGrid } from '../words/grid-words';
import { bookView, changedCells } from './book-views';
import type { BookView, GridUpdate } from './grid-book';
import type { History } from './history';
import type { RecordEntry } from './record';
import { isSameResult } from './same-cell';
import { cellOf, sheetNamed, type WorkingBook, type WorkingSheet } from './working-book';

/** What all that is done to a workbook shares. */
export type Desk = {
  book: WorkingBook;
  /** True once formulas have been calculated of which the file stores no result. */
  isComplete: boolean;
  readonly history: History;
  readonly calculation: Calculation;
  readonly say: SayGrid;
  readonly tell: (update: GridUpdate) => void;
  readonly record: (entry: RecordEntry) => void;
};

export function viewOf({ book, history }: Desk): BookView {
  return bookView(book, history.status());
}

/** Calculates what depends on cells that are others now; gives them and all whose result is another one. */
export function calculated(desk: Desk, places: readonly CellPlace[]): readonly CellPlace[] {
  const results = places.length === 0 ? [] : desk.calculation.changed(places);
  for (const [name, own] of groupBy(results, ({ sheet }) => sheet)) {
    const sheet = sheetNamed(desk.book, name);
    sheet.touched = true;
    sheet.given = undefined;
    for (const { row, column } of own) keepStored(sheet, row, column);
  }
  return results;
}

/** A number that has come back to what the file stores, by all digits that Excel shows, is the stored one again. */
function keepStored({ rows, stored }: WorkingSheet, row: number, column: number): void {
  const was = stored[row]?.[column];
  const line = rows[row];
  if (line !== undefined && isRich(was) && was.value !== null && isSameResult(line[column] ?? null, was))
    line[column] = was;
}

/**
 * Calculates what follows from the file as it is, before anybody changes it: formulas without a stored result, the day of today. That is
 * nobody's doing, and none of it is written. Gives the places.
 */
export function complete(desk: Desk): readonly CellPlace[] {
  if (desk.isComplete) return [];
  desk.isComplete = true;
  const results = desk.calculation.changed([]);
  takeForStored(desk.book, results);
  return results;
}

/** What stands in these cells counts as what the file holds. */
export function takeForStored(book: WorkingBook, places: readonly CellPlace[]): void {
  for (const [name, own] of groupBy(places, ({ sheet }) => sheet)) {
    const sheet = sheetNamed(book, name);
    const rows = [...sheet.stored];
    for (const [row, cells] of groupBy(own, (place) => place.row)) {
      const line = [...(rows[row] ?? [])];
      for (const { column } of cells) line[column] = cellOf(sheet, row, column);
      rows[row] = line;
    }
    sheet.stored = rows;
    sheet.given = undefined;
  }
}

export function tellChanged(
  desk: Desk,
  places: readonly CellPlace[],
  reloaded: readonly string[],
  origin: GridUpdate['origin'],
): void {
  const known = new Map(places.map((place) => [`${place.row} ${place.column} ${place.sheet}`, place] as const));
  const left = [...known.values()].filter(({ sheet }) => !reloaded.includes(sheet));
  desk.tell({ view: viewOf(desk), reloaded, cells: changedCells(desk.book, left, desk.calculation), origin });
}

/** Hands the workbook to the calculation as it stands. */
export function load({ book, calculation }: Desk): void {
  calculation.load(book.sheets, book.read.names);
}
