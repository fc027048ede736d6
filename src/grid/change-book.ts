import { isRich, type Cell } from '../core/base/cells';
import type { Change } from '../core/base/change';
import type { CellPlace } from '../calc/calculation';
import { appliedChanges } from './applied-changes';
import { calculated, complete, load, takeForStored, tellChanged, type Desk } from './desk';
import { differingPlaces, reloadedSheets } from './differences';
import type { Deed } from './grid-book';
import { cellOf, putCell, sheetNamed, type WorkingBook } from './working-book';

type KeptCell = CellPlace & { readonly cell: Cell };

/** Carries changes out in the package, as one deed that can be taken back: the package before is kept. */
export function changeBook(desk: Desk, changes: readonly Change[], origin: 'person' | 'task'): void {
  if (changes.length === 0) return;
  const completed = complete(desk);
  const before = desk.book;
  const after = appliedChanges(before, changes);
  const reloaded = reloadedSheets(before, after);
  const stays = after.sheets.filter(({ name }) => !reloaded.includes(name));
  const rowsBefore = new Map(stays.map(({ name, rows }) => [name, rows.map((row) => row.slice())]));
  desk.book = after;
  load(desk);
  const results = calculated(desk, [...differingPlaces(before, after), ...rowsAbove(changes)]);
  takeForStored(
    after,
    results.filter((place) => isWithoutResult(after, place)),
  );
  const kept = results.flatMap((place): readonly KeptCell[] => {
    const rows = rowsBefore.get(place.sheet);
    return rows === undefined ? [] : [{ ...place, cell: rows[place.row]?.[place.column] ?? null }];
  });
  let swapped: readonly KeptCell[] = kept;
  const swap = (book: WorkingBook): void => {
    const others = reloadedSheets(desk.book, book);
    desk.book = book;
    swapped = swapped.map((one) => exchanged(desk, one));
    for (const sheet of book.sheets) sheet.touched = true;
    for (const sheet of book.sheets) sheet.given = undefined;
    load(desk);
    // Whoever did it, a person takes it back: what knows of its own tasks alone must hear of it.
    tellChanged(desk, swapped, others, 'person');
  };
  desk.history.add({
    where: placeOf(changes, after, reloaded),
    undo: () => swap(before),
    redo: () => swap(after),
    cells: cellsOnlyIn(before, after),
  });
  desk.record({ kind: 'changes', origin, changes });
  tellChanged(desk, [...completed, ...results], reloaded, origin);
}

/** Cells of sheets that are others in `after`. */
function cellsOnlyIn(before: WorkingBook, after: WorkingBook): number {
  const shared = new Set(after.sheets.map(({ rows }) => rows));
  const own = before.sheets.filter(({ rows }) => !shared.has(rows));
  return own.reduce((all, { rows }) => rows.reduce((sum, row) => sum + row.length, all), 0);
}

/** True for a formula of which the parts hold no result: it is left so. */
function isWithoutResult(book: WorkingBook, { sheet, row, column }: CellPlace): boolean {
  const stored = sheetNamed(book, sheet).stored[row]?.[column];
  return isRich(stored) && stored.value === null && stored.error === undefined;
}

/** A range whose last rows were taken out ends on the row above them: what depends on that row depends on them. */
function rowsAbove(changes: readonly Change[]): readonly CellPlace[] {
  return changes.flatMap((change) =>
    change.kind === 'removeRows' && change.at > 0
      ? Array.from({ length: 256 }, (_, column) => ({ sheet: change.sheet, row: change.at - 1, column }))
      : [],
  );
}

function exchanged(desk: Desk, { cell, ...place }: KeptCell): KeptCell {
  const sheet = sheetNamed(desk.book, place.sheet);
  const now = cellOf(sheet, place.row, place.column);
  putCell(sheet, place.row, place.column, cell);
  return { ...place, cell: now };
}

function placeOf([change]: readonly Change[], { sheets }: WorkingBook, reloaded: readonly string[]): Deed {
  if (change?.kind === 'insertRows' || change?.kind === 'removeRows') {
    const { sheet, at, count } = change;
    return { sheet, range: { top: at, left: 0, bottom: at + count - 1, right: 0 } };
  }
  const seen = sheets.find(({ name, read }) => reloaded.includes(name) && read.entry.visibility === 'visible');
  return { sheet: (seen ?? sheets[0])?.name ?? '', range: { top: 0, left: 0, bottom: 0, right: 0 } };
}
