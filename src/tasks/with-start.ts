import type { Sheet } from '../core/base/cells';
import { insertionOf } from '../core/base/change';
import type { Change } from '../core/base/change';
import type { Book } from '../core/book/read-book';
import { readMemory } from '../core/memory/memory-sheet';
import { placeSheets } from '../core/start/place-sheets';
import { startSheet } from '../core/start/start-sheet';
import { isStartName, startNameFor } from '../core/tables/work-order';
import { sheetsAfter } from '../workbook/memory-workbook';
import type { Say } from '../words/words';
import { isMemory } from './covering-memory';
import { outputChanges } from './output-sheets';

export type StartTask = { readonly workbookId: string; readonly say: Say };

/** What 开始 is called in this workbook; undefined where there is none of ours. */
export function startNameIn(sheets: readonly Sheet[], { memory }: Pick<Book, 'memory'>): string | undefined {
  return sheets.find(({ name }) => isStartName(name) && memory.sheets.has(name))?.name;
}

/**
 * The changes of a job with 开始 as they leave the workbook, and with the places of new sheets. 开始 is rewritten where there is one
 * of ours; only preparing makes it. `book` is the workbook as it is read after the changes.
 */
export function withStart(
  changes: readonly Change[],
  sheets: readonly Sheet[],
  book: Book,
  { workbookId, say }: StartTask,
): readonly Change[] {
  const name = startNameIn(sheets, book);
  return name === undefined
    ? placeSheets(changes, sheets, book)
    : withStartNamed(name, changes, sheets, book, { workbookId, say });
}

/** The same, and makes 开始 where it is missing. */
export function withNewStart(
  changes: readonly Change[],
  sheets: readonly Sheet[],
  book: Book,
  task: StartTask,
): readonly Change[] {
  const name = startNameIn(sheets, book) ?? startNameFor(new Set(sheets.map((sheet) => sheet.name)));
  return withStartNamed(name, changes, sheets, book, task);
}

function withStartNamed(
  name: string,
  changes: readonly Change[],
  sheets: readonly Sheet[],
  book: Book,
  { workbookId, say }: StartTask,
): readonly Change[] {
  const after = sheetsAfter(sheets, changes);
  const memory = readMemory(after);
  const options = { name, sheets: new Map(after.map((sheet) => [sheet.name, sheet])), say };
  const start = outputChanges([startSheet({ ...book, memory }, options)], after, memory, workbookId);
  const remembers = start.some(isMemory);
  const others = remembers ? changes.filter((change) => !isMemory(change)) : changes;
  // Rows and sheets move before 开始 points at them; in a new workbook, where none do, it is the sheet in front.
  const moves = others.filter(movesPlaces);
  const first = start.filter((change) => !isMemory(change));
  const last = others.filter((change) => !movesPlaces(change));
  return placeSheets([...moves, ...first, ...last, ...start.filter(isMemory)], sheets, book);
}

function movesPlaces(change: Change): boolean {
  return insertionOf(change) !== undefined || change.kind === 'removeSheet';
}
