import type { Calculation, CellPlace } from '../calc/calculation';
import type { SayGrid } from '../words/grid-words';
import { bookView, changedCells } from './book-views';
import type { BookView, GridUpdate } from './grid-book';
import type { History } from './history';
import type { RecordEntry } from './record';
import { sheetNamed, type WorkingBook } from './working-book';

/** What all that is done to a workbook shares. */
export type Desk = {
  book: WorkingBook;
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
  for (const name of new Set(results.map(({ sheet }) => sheet))) {
    const sheet = sheetNamed(desk.book, name);
    sheet.touched = true;
    sheet.given = undefined;
  }
  return results;
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
