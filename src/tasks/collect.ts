import type { Cell, Sheet } from '../core/base/cells';
import { textOf } from '../core/base/cells';
import { dayOfSerial } from '../core/base/day';
import type { Finding } from '../core/base/findings';
import { isPresent } from '../core/base/parsed';
import { readBook } from '../core/book/read-book';
import type { Book } from '../core/book/read-book';
import type { RowTokens, Sender } from '../core/exchange/form';
import type { Take } from '../core/exchange/merge-cell';
import { mergeReturns } from '../core/exchange/merge-returns';
import type { Collection, FileResult } from '../core/exchange/merge-returns';
import type { ReturnFile } from '../core/exchange/recognise';
import { withReturns } from '../core/exchange/remembered';
import { cellOfToken } from '../core/exchange/token';
import type { Token } from '../core/exchange/token';
import { memorySheet, memorySheetName } from '../core/memory/memory-sheet';
import type { Memory } from '../core/memory/memory-sheet';
import { shiftLog } from '../core/memory/shift-log';
import type { Change } from '../core/base/change';
import { sheetsAfter } from '../workbook/memory-workbook';
import type { Workbook } from '../workbook/workbook';
import type { ExchangeMessage, SayExchange } from '../words/exchange-words';
import { logOf } from './fixes';
import { withStart } from './with-start';

/** A file that could not be read, with the reason. */
export type UnreadReturn = { readonly file: string; readonly reason: ExchangeMessage };

export type CollectOptions = {
  /** Which version stays where both were changed. */
  readonly take: Take;
  /** False only tells what would be done. */
  readonly write: boolean;
  readonly now: string;
  readonly workbookId: string;
  readonly say: SayExchange;
};

export type ShownConflict = {
  readonly sheet: string;
  readonly cell: string | null;
  readonly base: string | null;
  readonly master: string | null;
  readonly return: string | null;
  readonly file: string;
};

export type CollectResult = {
  readonly files: readonly FileResult[];
  readonly conflicts: readonly ShownConflict[];
  readonly missing: {
    readonly departments: readonly string[];
    readonly judges: readonly string[];
    readonly offices: readonly string[];
  };
  /** What to send to those who are missing; '' where all have come. */
  readonly reminder: string;
  readonly findings: readonly Finding[];
};

/** Merges returns into the workbook: one read, one write; nothing is written where nothing changes. */
export async function collect(
  workbook: Workbook,
  returns: readonly (ReturnFile | UnreadReturn)[],
  options: CollectOptions,
): Promise<CollectResult> {
  const sheets = await workbook.readAll();
  const book = readBook(sheets);
  const readable = returns.flatMap((one) => ('sheets' in one ? [one] : []));
  const collection = mergeReturns(book, readable, options.take);
  const changes = allChanges(collection, book, sheets, options);
  const after = collection.changes.length === 0 ? book : readBook(sheetsAfter(sheets, collection.changes));
  if (options.write && changes.length > 0) await workbook.apply(changes);
  const unread = returns.flatMap((one) => ('sheets' in one ? [] : [unreadResult(one)]));
  return {
    files: [...collection.files, ...unread],
    conflicts: collection.conflicts.map((one) => ({
      sheet: one.sheet,
      cell: one.cell,
      base: shown(one.base),
      master: shown(one.master),
      return: shown(one.returned),
      file: one.file,
    })),
    missing: {
      departments: namesOf(collection.missing, 'department'),
      judges: namesOf(collection.missing, 'judge'),
      offices: namesOf(collection.missing, 'office'),
    },
    reminder: reminderOf(collection.missing, book, options.say),
    findings: [...collection.findings, ...broughtFindings(collection, after)],
  };
}

function allChanges(
  { changes, edits, merged, senders }: Collection,
  book: Book,
  sheets: readonly Sheet[],
  { now, workbookId, say }: CollectOptions,
): readonly Change[] {
  const { memory } = book;
  const rows = withReturns(book, senders, merged);
  const isKnown = rows.size === memory.rows.size && [...rows].every(([key, text]) => memory.rows.get(key) === text);
  if (changes.length === 0 && isKnown) return [];
  const inserts = changes.filter(({ kind }) => kind === 'insertRows');
  const log = logOf(edits, sheetsAfter(sheets, inserts), { task: 'collect', now });
  const id = memory.workbookId === '' ? workbookId : memory.workbookId;
  const next: Memory = { ...memory, workbookId: id, log: [...shiftLog(memory.log, changes), ...log], rows };
  const all = [...changes, { kind: 'sheet', content: covering(memorySheet(next), sheets) } as const];
  const after = sheetsAfter(sheets, all);
  return withStart(all, sheets, readBook(after), { workbookId: id, say });
}

/** The memory may have become shorter: what stood below it goes. */
function covering(content: ReturnType<typeof memorySheet>, sheets: readonly Sheet[]) {
  const before = sheets.find(({ name }) => name === memorySheetName)?.rows.length ?? 0;
  const more = Math.max(0, before - content.cells.length);
  const empty = Array.from({ length: more }, () => [{ value: null }, { value: null }]);
  return { ...content, cells: [...content.cells, ...empty] };
}

function unreadResult({ file, reason }: UnreadReturn): FileResult {
  return { file, form: null, of: null, state: 'refused', reason, added: 0, changed: 0, removed: 0 };
}

function namesOf(missing: readonly Sender[], kind: Sender['kind']): readonly string[] {
  return missing.flatMap((sender) => (sender.kind === kind ? [sender.name] : []));
}

function reminderOf(missing: readonly Sender[], { settings }: Book, say: SayExchange): string {
  if (missing.length === 0) return '';
  const names = [...new Set(missing.map(({ name }) => name))].join('、');
  return isPresent(settings.deadline)
    ? say('collect.reminder', { names, day: settings.deadline })
    : say('collect.reminderAsked', { names });
}

/** The findings of the cells that returns brought. */
function broughtFindings({ edits }: Collection, after: Book): readonly Finding[] {
  const brought = new Set(edits.map(({ sheet, row, column }) => `${sheet}\u0001${String(row)}\u0001${String(column)}`));
  return after.findings.filter(
    ({ place }) =>
      place !== null && brought.has(`${place.sheet}\u0001${String(place.row)}\u0001${String(place.column)}`),
  );
}

/** A version as a person reads it; a row as its cells in one line. */
function shown(version: Token | RowTokens): string | null {
  if (version === null) return null;
  if (!isRow(version)) return shownCell(cellOfToken(version));
  const texts = Object.values(version).map((token) => shownCell(cellOfToken(token)) ?? '');
  return texts.join(' | ');
}

function isRow(version: Token | RowTokens): version is RowTokens {
  if (typeof version !== 'object' || version === null) return false;
  return typeof Object.values(version)[0] !== 'number' || !('date' in version || 'percent' in version);
}

function shownCell(cell: Cell): string | null {
  const isDay = typeof cell === 'object' && cell !== null && cell.date === true && typeof cell.value === 'number';
  const text = isDay ? dayOfSerial(Number(cell.value)) : textOf(cell);
  return text === '' ? null : text;
}
