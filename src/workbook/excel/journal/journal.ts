import { trimSigns } from '../../../core/base/trim-signs';
import { isBlank, isRich, parseAddress, rangeAddress, scalarOf, textOf } from '../../../core/base/cells';
import type { Cell, Range, Sheet } from '../../../core/base/cells';
import type { LogEntry } from '../../../core/memory/log-entry';
import { isJournalKey, rowNamed, rowsIn } from '../../../core/memory/memory-rows';
import { memorySheet, memorySheetName, readMemory } from '../../../core/memory/memory-sheet';
import type { Memory } from '../../../core/memory/memory-sheet';
import type { PendingEdit } from '../../../core/memory/pending-edit';
import { rangeOf } from '../../reading/read-sheet';
import { withoutEdits } from './journal-edits';

/**
 * Excel does not roll back a batch that fails in the middle. So a job writes into the workbook's memory what it is about to do, and
 * the job that is done again finds out how far the first one came.
 */
export type Journal = {
  /** Sheets that were made and not finished: nothing in them counts. */
  readonly unfinished: ReadonlySet<string>;
  readonly insertions: readonly Insertion[];
  /** Cells that were about to be written, by sheet. */
  readonly edits: ReadonlyMap<string, readonly PendingEdit[]>;
  /** How many entries of the log were there before; of later ones only those count whose cell was written. */
  readonly logged: number | undefined;
};

/** Rows put in, or about to be; `below` is what stands where they go, to see whether they were. */
export type Insertion = {
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
  readonly below: string;
  readonly done: boolean;
};

export function readJournal({ rows }: Memory): Journal {
  const unfinished = new Set<string>();
  const insertions: Insertion[] = [];
  const edits = new Map<string, readonly PendingEdit[]>();
  for (const row of rowsIn(rows)) {
    if (row.kind === 'unfinished') unfinished.add(row.sheet);
    else if (row.kind === 'editing') edits.set(row.sheet, [...(edits.get(row.sheet) ?? []), ...row.edits]);
    else if (row.kind === 'inserting' || row.kind === 'inserted') {
      const { kind, sheet, at, count, below } = row;
      insertions.push({ sheet, at, count, below, done: kind === 'inserted' });
    }
  }
  return { unfinished, insertions, edits, logged: rowNamed(rows, 'logging')?.logged };
}

/** The workbook as it counts: as it was before a job that broke off, but for fixes that were made and are logged. */
export function settled(sheets: readonly Sheet[]): readonly Sheet[] {
  const memory = readMemory(sheets);
  if (![...memory.rows.keys()].some(isJournalKey)) return sheets;
  const journal = readJournal(memory);
  const counted = sheets.filter(({ name }) => !journal.unfinished.has(name));
  return counted.map((sheet) => {
    if (sheet.name === memorySheetName) return asSheet(sheet, settledMemory(sheets));
    const left = withoutInsertions(withoutEdits(sheet, journal.edits.get(sheet.name) ?? []), sheet, journal);
    const merges = rowNamed(memory.rows, 'merging', sheet.name)?.merges;
    return merges === undefined ? left : { ...left, merges: mergesOf(merges) };
  });
}

export function settledMemory(sheets: readonly Sheet[]): Memory {
  const memory = readMemory(sheets);
  const { logged } = readJournal(memory);
  const rows = new Map([...memory.rows].filter(([key]) => !isJournalKey(key)));
  const log = memory.log.filter((entry, at) => logged === undefined || at < logged || isDone(entry, sheets));
  return { ...memory, rows, log };
}

function isDone({ sheet, cell, after }: LogEntry, sheets: readonly Sheet[]): boolean {
  const place = parseAddress(cell);
  const rows = sheets.find(({ name }) => name === sheet)?.rows;
  return place !== undefined && scalarOf(rows?.[place.row]?.[place.column]) === (after === '' ? null : after);
}

/** Merged cells as one text: `A1:G1 A2:G2`. */
export function mergesText(merges: readonly Range[]): string {
  return merges.map(rangeAddress).join(' ');
}

function mergesOf(text: string): readonly Range[] {
  return text.split(' ').flatMap((reference) => rangeOf(reference) ?? []);
}

function asSheet(sheet: Sheet, memory: Memory): Sheet {
  const rows = memorySheet(memory).cells.map((row) =>
    row.map((cell): Cell => (cell === undefined || cell.value === '' ? null : cell.value)),
  );
  return { ...sheet, rows };
}

/** Takes out again, from the last to the first, what a broken job put in. */
function withoutInsertions(sheet: Sheet, raw: Sheet, journal: Journal): Sheet {
  return doneInsertions(journal, raw).reduceRight((left, { at, count }) => {
    const moved = (row: number): number => (row >= at + count ? row - count : row);
    return {
      ...left,
      rows: [...left.rows.slice(0, at), ...left.rows.slice(at + count)],
      merges: left.merges.map((merge) => ({ ...merge, top: moved(merge.top), bottom: moved(merge.bottom) })),
      hiddenRows: left.hiddenRows.filter((row) => row < at || row >= at + count).map(moved),
    };
  }, sheet);
}

/** Rows of this sheet that a job which broke off has put in. */
export function doneInsertions(journal: Journal, sheet: Sheet): readonly Insertion[] {
  return journal.insertions.filter((one) => one.sheet === sheet.name && (one.done || wasInserted(one, sheet)));
}

/** True where the rows are there: they are empty, and what stood in their place stands below them. */
function wasInserted({ at, count, below }: Insertion, sheet: Sheet): boolean {
  const empty = sheet.rows.slice(at, at + count).every((row) => row.every(isBlank));
  return empty && markOf(sheet.rows[at + count]) === below && below !== '';
}

/** What a row holds, without what is calculated: enough to know it again one place further down. */
export function markOf(row: readonly Cell[] | undefined): string {
  const typed = (row ?? []).map((cell) => (isRich(cell) && cell.formula !== undefined ? '=' : textOf(cell)));
  return trimSigns(typed.join('|'), '|').replace(/\s/g, ' ').slice(0, 200);
}
