import type { Cell, Sheet } from '../base/cells';
import { isBlank, isRich, textOf } from '../base/cells';
import type { Change } from '../base/change';
import type { Message } from '../base/findings';
import { findObsolete, isUncertain } from '../book/find-obsolete';
import type { Obsolete } from '../book/find-obsolete';
import { readBook } from '../book/read-book';
import type { Book } from '../book/read-book';
import type { MarkingBlock, MarkingSheet } from '../judges/marking-sheet';
import { stripSpace } from '../names/normalise-name';
import { withRows } from '../memory/memory-rows';
import { memorySheet } from '../memory/memory-sheet';
import { lastWritten } from '../memory/written';
import { shiftLog } from '../memory/shift-log';
import type { Say } from '../../words/words';
import { clearColumns } from './clear-columns';
import { laidOutNow } from './laid-out';
import { together } from './obsolete-messages';
import type { Told } from './obsolete-messages';
import { pointedAt } from './pointed-at';
import type { PointedAt } from './pointed-at';

type Part = { readonly changes: readonly Change[]; readonly removed: readonly Told[] };

/** The changes of a removal, and what they remove, in words. */
export type Removal = { readonly changes: readonly Change[]; readonly removed: readonly Message[] };

/**
 * Removes the empty parts of what is laid out for things that are gone: rows and whole sheets are removed, the columns of a block are
 * emptied in place, because other blocks use the same columns. Marks, entries, notes and everything that a formula refers to stay.
 */
export function planRemoval(sheets: readonly Sheet[], say: Say): Removal {
  const book = readBook(sheets);
  if (isUncertain(book)) return { changes: [], removed: [{ id: 'prepare.uncertain', values: {} }] };
  const obsolete = findObsolete(book);
  const pointed = pointedAt(sheets, watchedSheets(book, obsolete), ownOutputs(book));
  const parts = [
    ...obsolete.marking.map(({ marking }) => markingRemoval(marking, book, pointed, say)),
    ledgerRemoval(book, obsolete, pointed),
    sheetRemoval(book, obsolete, pointed),
  ];
  const changes = parts.flatMap((part) => part.changes);
  if (changes.length === 0) return { changes: [], removed: [] };
  const gone = new Set(changes.flatMap((change) => (change.kind === 'removeSheet' ? [change.sheet] : [])));
  const memory = {
    ...book.memory,
    log: shiftLog(book.memory.log, changes),
    sheets: new Map([...book.memory.sheets].filter(([name]) => !gone.has(name))),
    rows: withRows(book.memory.rows, laidOutNow(book)),
  };
  const again: readonly Message[] =
    lastWritten(book.memory, 'total') === undefined ? [] : [{ id: 'prepare.totalAgain', values: {} }];
  return {
    changes: [...changes, { kind: 'sheet', content: memorySheet(memory) }],
    removed: [...together(parts.flatMap((part) => part.removed)), ...again],
  };
}

function watchedSheets({ found }: Book, { marking, sheets }: Obsolete): ReadonlySet<string> {
  const ledger = found.tables.get('ledger')?.sheet.name;
  return new Set([
    ...marking.map((one) => one.marking.sheet.name),
    ...sheets.map(({ sheet }) => sheet.name),
    ...(ledger === undefined ? [] : [ledger]),
  ]);
}

function ownOutputs({ memory }: Book): ReadonlySet<string> {
  return new Set([...memory.sheets].flatMap(([name, kind]) => (kind === 'marking' ? [] : [name])));
}

function markingRemoval(marking: MarkingSheet, book: Book, pointed: PointedAt, say: Say): Part {
  const { sheet, blocks } = marking;
  const rows = blocks.flatMap((block) =>
    block.goneRows.filter(({ at, marks }) => marks === 0 && isFree(sheet, at, block.idColumn, pointed)),
  );
  const removed = new Set(rows.map(({ at }) => at));
  const out = [...removed, ...blocks.flatMap((block) => frameOf(sheet, block, removed))];
  const columns = clearColumns(marking, out, book, say);
  const names = rows.map(({ written }) => written);
  const removals = removedRuns(sheet.name, out);
  return {
    changes: [...removals, ...columns.changes],
    removed: [{ id: 'prepare.removedRows', sheet: sheet.name, names }, ...columns.removed],
  };
}

/** Headings and 合计 of a block without any criterion left, and the free row below it. */
function frameOf(sheet: Sheet, block: MarkingBlock, removed: ReadonlySet<number>): readonly number[] {
  const { headerRow, lastRow, totalRow, criteria, goneRows } = block;
  const isBare = criteria.length === 0 && goneRows.length > 0 && goneRows.every(({ at }) => removed.has(at));
  // A row that a person added between the criteria stays, and so do the headings.
  if (!isBare || lastRow - headerRow !== goneRows.length || (totalRow !== null && totalRow !== lastRow + 1)) return [];
  const label = stripSpace((sheet.rows[headerRow - 1] ?? []).map((cell) => textOf(cell)).join(''));
  const last = totalRow ?? lastRow;
  const free = (sheet.rows[last + 1] ?? []).every(isEmpty) && last + 1 < sheet.rows.length;
  return [
    ...(label === `按${block.kind}评分` ? [headerRow - 1] : []),
    headerRow,
    ...(totalRow === null ? [] : [totalRow]),
    ...(free ? [last + 1] : []),
  ];
}

/** True where nothing stands before the row's 编号, no merged cell touches it, and no formula refers to it. */
function isFree(sheet: Sheet, row: number, idColumn: number, pointed: PointedAt): boolean {
  const before = (sheet.rows[row] ?? []).slice(0, idColumn);
  return before.every(isEmpty) && !isMerged(sheet, row) && !pointed.row(sheet.name, row);
}

function isMerged({ merges }: Sheet, row: number): boolean {
  return merges.some(({ top, bottom }) => top <= row && row <= bottom);
}

function isEmpty(cell: Cell): boolean {
  return isBlank(cell) && !(isRich(cell) && cell.formula !== undefined);
}

/** Neighbouring rows are removed together, from the bottom up, so that row numbers stay valid. */
function removedRuns(sheet: string, rows: readonly number[]): readonly Change[] {
  const runs: { at: number; count: number }[] = [];
  for (const row of [...rows].sort((left, right) => left - right)) {
    const last = runs.at(-1);
    if (last !== undefined && last.at + last.count === row) last.count++;
    else runs.push({ at: row, count: 1 });
  }
  return runs.reverse().map(({ at, count }): Change => ({ kind: 'removeRows', sheet, at, count }));
}

function ledgerRemoval({ found }: Book, { ledger }: Obsolete, pointed: PointedAt): Part {
  const table = found.tables.get('ledger');
  if (table === undefined) return { changes: [], removed: [] };
  const { sheet } = table;
  const rows = ledger.filter(
    ({ row, holds }) => holds === 'nothing' && !isMerged(sheet, row) && !pointed.row(sheet.name, row),
  );
  if (rows.length === 0) return { changes: [], removed: [] };
  const names = rows.map(({ why, id, department }) => (why === 'criterion' ? id : department));
  return {
    changes: removedRuns(
      sheet.name,
      rows.map(({ row }) => row),
    ),
    removed: [{ id: 'prepare.removedRows', sheet: sheet.name, names }],
  };
}

/** True for a sheet that we made, unless it is the last visible one. */
function sheetRemoval({ memory }: Book, { sheets }: Obsolete, pointed: PointedAt): Part {
  const gone = sheets.filter(({ sheet, marks }) => {
    return marks === 0 && memory.sheets.get(sheet.name) === 'marking' && !pointed.sheet(sheet.name);
  });
  return {
    changes: gone.map(({ sheet }): Change => ({ kind: 'removeSheet', sheet: sheet.name })),
    removed: gone.map(({ sheet, owner }) => ({ id: 'prepare.removedSheet', sheet: sheet.name, names: [owner] })),
  };
}
