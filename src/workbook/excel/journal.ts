import { isBlank, isRich, parseAddress, scalarOf, textOf } from '../../core/base/cells';
import type { Cell, Sheet } from '../../core/base/cells';
import { emptyMemory, memorySheet, memorySheetName, readMemory } from '../../core/memory/memory-sheet';
import type { LogEntry, Memory } from '../../core/memory/memory-sheet';

/**
 * Excel takes nothing back when a batch breaks off in the middle. So the workbook's memory says beforehand what is about to be
 * done, and the job that is done again finds out how far the first one came.
 */
export type Journal = {
  /** Sheets that were made and not finished: nothing in them counts. */
  readonly unfinished: ReadonlySet<string>;
  readonly insertions: readonly Insertion[];
  /** How many entries of the log were there before; of later ones only those count whose cell was written. */
  readonly logged: number | undefined;
};

/** Rows about to be put in; `below` tells what stands where they go, to see later whether they were. */
export type Insertion = { readonly sheet: string; readonly at: number; readonly count: number; readonly below: string };

const unfinishedKey = 'unfinished:';
const insertionKey = 'inserting:';
const loggedKey = 'logging';

export function readJournal({ others }: Memory): Journal {
  const unfinished = new Set<string>();
  const insertions: Insertion[] = [];
  for (const [key, value] of others) {
    if (key.startsWith(unfinishedKey)) unfinished.add(key.slice(unfinishedKey.length));
    else if (key.startsWith(insertionKey)) insertions.push(...insertionOf(value));
  }
  const logged = others.get(loggedKey);
  return { unfinished, insertions, logged: logged === undefined ? undefined : Number(logged) };
}

function insertionOf(text: string): readonly Insertion[] {
  const [sheet, at, count, below]: readonly (string | undefined)[] = text.split('\t');
  if (sheet === undefined || below === undefined) return [];
  return [{ sheet, at: Number(at), count: Number(count), below }];
}

function isJournal(key: string): boolean {
  return key.startsWith(unfinishedKey) || key.startsWith(insertionKey) || key === loggedKey;
}

/** The workbook as it counts: without what a broken job left unfinished, and without its journal. */
export function settled(sheets: readonly Sheet[]): readonly Sheet[] {
  const memory = readMemory(sheets);
  if (![...memory.others.keys()].some(isJournal)) return sheets;
  const { unfinished } = readJournal(memory);
  const counted = sheets.filter(({ name }) => !unfinished.has(name));
  return counted.map((sheet) => (sheet.name === memorySheetName ? asSheet(sheet, settledMemory(sheets)) : sheet));
}

export function settledMemory(sheets: readonly Sheet[]): Memory {
  const memory = readMemory(sheets);
  const { logged } = readJournal(memory);
  const others = new Map([...memory.others].filter(([key]) => !isJournal(key)));
  const log = memory.log.filter((entry, at) => logged === undefined || at < logged || isDone(entry, sheets));
  return { ...memory, others, log };
}

function isDone({ sheet, cell, after }: LogEntry, sheets: readonly Sheet[]): boolean {
  const place = parseAddress(cell);
  const rows = sheets.find(({ name }) => name === sheet)?.rows;
  return place !== undefined && scalarOf(rows?.[place.row]?.[place.column]) === (after === '' ? null : after);
}

function asSheet(sheet: Sheet, memory: Memory): Sheet {
  const rows = memorySheet(memory).cells.map((row) =>
    row.map((cell): Cell => (cell === undefined || cell.value === '' ? null : cell.value)),
  );
  return { ...sheet, rows };
}

/** What is about to be done. */
export type Intent = {
  readonly newSheets: readonly string[];
  readonly insertions: readonly Insertion[];
  /** True where input cells are edited. */
  readonly edits: boolean;
};

/**
 * The memory to be written before anything else: what was true before, and what is about to be done. A sheet of ours that grows is
 * ours as far as it will reach, one that shrinks as far as it reached.
 */
export function provisionalMemory(before: Memory, after: Memory, intent: Intent): Memory {
  const fresh = new Set(intent.newSheets);
  const others = new Map(before.others);
  for (const [key, value] of after.others) {
    const name = /^extent:(.*)$/s.exec(key)?.[1];
    if (name !== undefined && !fresh.has(name)) others.set(key, larger(before.others.get(key), value));
  }
  for (const name of intent.newSheets) others.set(unfinishedKey + name, 'new');
  intent.insertions.forEach(({ sheet, at, count, below }, index) => {
    others.set(`${insertionKey}${index + 1}`, [sheet, at, count, below].join('\t'));
  });
  const logs = intent.edits && after.log.length > before.log.length;
  if (logs) others.set(loggedKey, String(before.log.length));
  const ours = [...after.sheets].filter(([name]) => !fresh.has(name));
  return {
    ...(before === emptyMemory ? { ...emptyMemory, workbookId: after.workbookId } : before),
    ...{ sheets: new Map([...before.sheets, ...ours]), log: logs ? after.log : before.log, others },
  };
}

function larger(one: string | undefined, other: string): string {
  const [rows = 0, columns = 0] = (one ?? '').split('x').map(Number);
  const [otherRows = 0, otherColumns = 0] = other.split('x').map(Number);
  return `${Math.max(rows, otherRows)}x${Math.max(columns, otherColumns)}`;
}

/** What a row holds, without what is calculated: enough to know it again one place further down. */
export function markOf(row: readonly Cell[] | undefined): string {
  const typed = (row ?? []).map((cell) => (isRich(cell) && cell.formula !== undefined ? '=' : textOf(cell)));
  return typed.join('|').replace(/\|+$/, '').replace(/\s/g, ' ').slice(0, 200);
}

/** True where these rows were put in by a job that broke off: they are empty, and what stood there stands below them. */
export function isInserted(journal: Journal, sheet: Sheet, at: number, count: number): boolean {
  const planned = journal.insertions.find(
    (one) =>
      one.sheet === sheet.name && one.at === at && one.count === count && one.below === markOf(sheet.rows[at + count]),
  );
  return planned !== undefined && sheet.rows.slice(at, at + count).every((row) => row.every(isBlank));
}
