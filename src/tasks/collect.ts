import type { Cell, Sheet } from '../core/base/cells';
import { textOf } from '../core/base/cells';
import { dayOfSerial } from '../core/base/day';
import type { Message, Place } from '../core/base/findings';
import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import { isPresent } from '../core/base/parsed';
import { readBook } from '../core/book/read-book';
import type { Book } from '../core/book/read-book';
import type { RowTokens, Sender } from '../core/exchange/form';
import { awaitedSenders } from '../core/exchange/finished-judges';
import { decideBy } from '../core/exchange/decision';
import type { Take } from '../core/exchange/decision';
import { mergeReturns } from '../core/exchange/merge-returns';
import type { Collection, FileFinding, FileResult } from '../core/exchange/merge-returns';
import type { ReturnFile } from '../core/exchange/recognised';
import { withReturns } from '../core/exchange/remembered';
import { cellOfToken } from '../core/exchange/token';
import type { Token } from '../core/exchange/token';
import { collectTask } from '../core/memory/log-entry';
import type { LogEntry } from '../core/memory/log-entry';
import { memorySheet } from '../core/memory/memory-sheet';
import type { Memory } from '../core/memory/memory-sheet';
import { shiftLog } from '../core/memory/shift-log';
import type { Change } from '../core/base/change';
import { sheetsAfter } from '../workbook/memory-workbook';
import type { Workbook } from '../workbook/workbook';
import type { Say } from '../words/words';
import type { SayExchange } from '../words/exchange-words';
import { valuesInReturn } from './finding-in-return';
import { logOf } from './fixes';
import { coveringMemory, isMemory } from './covering-memory';
import { logChanges } from './log-changes';
import type { UnreadReturn } from './received-file';
import { withStart } from './with-start';

export type CollectOptions = {
  /** Which version is to stand where both were changed; without it such conflicts stay open, and the workbook as it is. */
  readonly take?: Take;
  /** What a person decided of single conflicts, by their keys: this goes before `take`. */
  readonly answers?: ReadonlyMap<string, Take>;
  /** False only tells what would be done. */
  readonly write: boolean;
  /** Lays 操作记录 too. */
  readonly log?: boolean;
  readonly now: string;
  readonly workbookId: string;
  readonly say: SayExchange;
};

export type ShownConflict = {
  /** By which an answer names it. */
  readonly key: string;
  /** True where it is about a whole row, which may be gone from one side. */
  readonly ofRow: boolean;
  readonly sheet: string;
  readonly cell: string | null;
  readonly base: string | null;
  readonly master: string | null;
  readonly return: string | null;
  readonly file: string;
};

/** What is told of a return; the finding's place is one in the workbook where the value came in, else in the file. */
export type ReturnFinding = FileFinding & {
  /** The cell in the return. */
  readonly from: Place | null;
  /** What the sentence names, with the rows of the return. */
  readonly values: Message['values'];
};

export type CollectResult = {
  readonly files: readonly FileResult[];
  readonly conflicts: readonly ShownConflict[];
  readonly missing: {
    readonly departments: readonly string[];
    readonly judges: readonly string[];
    readonly offices: readonly string[];
  };
  /** Those of the missing who have yet to send something: a judge whose marks all stand in the workbook has not. */
  readonly awaited: readonly string[];
  /** What to send to those who are awaited; '' where there are none. */
  readonly reminder: string;
  readonly findings: readonly ReturnFinding[];
  /** False where there is nothing to write. */
  readonly changes: boolean;
  /** True where the cells that are written can be taken back. */
  readonly undoable: boolean;
  /** Why they cannot, where there are too many of them. */
  readonly unlogged: Message | null;
};

/** What a collection comes to, and the one write that is left to do; the returns themselves are not needed for it any more. */
type PlannedCollection = { readonly result: CollectResult; readonly write: () => Promise<void> };

/** Merges returns into the workbook: one read, one write; nothing is written where nothing changes. */
export async function collect(
  workbook: Workbook,
  returns: readonly (ReturnFile | UnreadReturn)[],
  options: CollectOptions,
): Promise<CollectResult> {
  const { result, write } = await planCollection(workbook, returns, options);
  if (options.write) await write();
  return result;
}

/** Reads and merges, and writes nothing yet. */
export async function planCollection(
  workbook: Workbook,
  returns: readonly (ReturnFile | UnreadReturn)[],
  options: Omit<CollectOptions, 'write'>,
): Promise<PlannedCollection> {
  const sheets = await workbook.readAll();
  const book = readBook(sheets);
  const readable = returns.flatMap((one) => ('sheets' in one ? [one] : []));
  const collection = mergeReturns(book, readable, decideBy(options.answers ?? new Map(), options.take), options.now);
  const after = evaluate(collection.changes.length === 0 ? sheets : sheetsAfter(sheets, collection.changes));
  const changes = allChanges(collection, book, sheets, after, options);
  const unread = returns.flatMap((one) => ('sheets' in one ? [] : [unreadResult(one)]));
  return {
    result: resultOf(collection, { book, after, say: options.say, unread, changes: changes.length > 0 }),
    write: async () => {
      if (changes.length > 0) await workbook.apply(changes);
    },
  };
}

type ResultParts = {
  readonly book: Book;
  readonly after: Evaluation;
  readonly say: Say;
  readonly unread: readonly FileResult[];
  readonly changes: boolean;
};

function resultOf(collection: Collection, { book, after, say, unread, changes }: ResultParts): CollectResult {
  const awaited = awaitedSenders(collection.missing, after);
  return {
    files: [...collection.files, ...unread],
    conflicts: collection.conflicts.map((one) => ({
      key: one.key,
      ofRow: [one.base, one.master, one.returned].some(isRow),
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
    awaited: awaited.map(({ name }) => name),
    reminder: reminderOf(awaited, book, say),
    findings: [...ownFindings(collection), ...broughtFindings(collection, after)],
    changes,
    ...undoing(collection),
  };
}

function allChanges(
  { changes, edits, merged, directory }: Collection,
  book: Book,
  sheets: readonly Sheet[],
  after: Evaluation,
  { now, workbookId, say, log: laysLog = false }: Omit<CollectOptions, 'write'>,
): readonly Change[] {
  const { memory } = book;
  const rows = withReturns(book, directory, merged, edits.length > 0 ? now : undefined);
  if (changes.length === 0 && rows === memory.rows && !laysLog) return [];
  const inserts = changes.filter(({ kind }) => kind === 'insertRows');
  const log = edits.length <= mostLogged ? logOf(edits, sheetsAfter(sheets, inserts), { task: collectTask, now }) : [];
  const id = memory.workbookId === '' ? workbookId : memory.workbookId;
  const next: Memory = { ...memory, workbookId: id, log: shortLog([...shiftLog(memory.log, changes), ...log]), rows };
  const laid = laysLog ? logChanges(sheets, next, { workbookId: id, say }) : [];
  const remembered = laid.some(isMemory) ? [] : [{ kind: 'sheet', content: memorySheet(next) } as const];
  const all = withStart(
    [...changes, ...laid, ...remembered],
    sheets,
    { ...after.book, memory: next },
    { workbookId: id, say },
  );
  return all.map((change) => coveringMemory(change, sheets));
}

function undoing({ edits: { length: count } }: Collection): Pick<CollectResult, 'undoable' | 'unlogged'> {
  if (count <= mostLogged) return { undoable: count > 0, unlogged: null };
  return { undoable: false, unlogged: { id: 'collect.unlogged', values: { count, limit: mostLogged } } };
}

/** Cells of collections that the log keeps: a file has room for few times as many. */
const mostLogged = 100_000;

/** Without the oldest collections where there are too many: they cannot be undone any more. */
function shortLog(log: readonly LogEntry[]): readonly LogEntry[] {
  const sizes = new Map<string, number>();
  for (const { task, at } of log) if (task === collectTask) sizes.set(at, (sizes.get(at) ?? 0) + 1);
  let room = mostLogged;
  const kept = new Set([...sizes].reverse().flatMap(([at, size]) => ((room -= size) >= 0 ? [at] : [])));
  return log.filter(({ task, at }) => task !== collectTask || kept.has(at));
}

function unreadResult({ file, reason }: UnreadReturn): FileResult {
  return { file, form: null, of: null, state: 'refused', reason, added: 0, changed: 0, removed: 0 };
}

function namesOf(missing: readonly Sender[], kind: Sender['kind']): readonly string[] {
  return missing.flatMap((sender) => (sender.kind === kind ? [sender.name] : []));
}

/** What to send to those who are awaited; '' where there are none. */
export function reminderOf(awaited: readonly Sender[], { settings }: Book, say: Say): string {
  if (awaited.length === 0) return '';
  const names = [...new Set(awaited.map(({ name }) => name))].join('、');
  return isPresent(settings.deadline)
    ? say('collect.reminder', { names, day: settings.deadline })
    : say('collect.reminderAsked', { names });
}

function ownFindings({ findings }: Collection): readonly ReturnFinding[] {
  return findings.map((one) => ({ ...one, from: one.finding.place, values: one.finding.message.values }));
}

/** The findings of the cells that returns brought. */
function broughtFindings({ brought }: Collection, { findings }: Evaluation): readonly ReturnFinding[] {
  return findings.flatMap((finding): ReturnFinding[] => {
    const source = finding.place === null ? undefined : brought.sourceOf(finding.place);
    return source === undefined ? [] : [{ ...source, finding, values: valuesInReturn(finding, source, brought) }];
  });
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
