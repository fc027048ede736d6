import { address } from '../base/cells';
import type { Change } from '../base/change';
import type { ExchangeMessage } from '../../words/exchange-words';
import type { CellEdit, Finding } from '../base/findings';
import type { Book } from '../book/read-book';
import type { Table } from '../tables/table';
import type { TableId } from '../tables/table-columns';
import type { BaseRow, FormKind, RowTokens, Sender } from './form';
import type { Take } from './merge-cell';
import { mergeMarks } from './merge-marks';
import { mergeTable } from './merge-table';
import type { TableMerge } from './merge-table';
import { placeRows } from './place-rows';
import { recognise } from './recognise';
import type { Recognised, ReturnFile } from './recognise';
import { compareRanks, rememberedReturns } from './remembered';
import type { Rank, Remembered } from './remembered';
import { originOf } from './row-owner';
import { sendersOf } from './senders';
import type { Token } from './token';

export type ReturnState = 'merged' | 'unchanged' | 'superseded' | 'refused';

export type FileResult = {
  readonly file: string;
  readonly form: FormKind | null;
  readonly of: string | null;
  readonly state: ReturnState;
  readonly reason: ExchangeMessage | null;
  /** Rows. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
};

/** Two versions that contradict each other; `cell` is null where the workbook has no such row. */
export type Conflict = {
  readonly sheet: string;
  readonly cell: string | null;
  readonly base: Token | RowTokens;
  readonly master: Token | RowTokens;
  readonly returned: Token | RowTokens;
  readonly file: string;
};

export type Collection = {
  readonly files: readonly FileResult[];
  readonly conflicts: readonly Conflict[];
  /** Rows and marks that are not taken. */
  readonly findings: readonly Finding[];
  readonly changes: readonly Change[];
  /** The cells that are written, where they stand afterwards. */
  readonly edits: readonly CellEdit[];
  /** What to remember of the senders. */
  readonly merged: ReadonlyMap<Sender, Remembered>;
  /** Those of whom nothing has come, in this or an earlier collection. */
  readonly missing: readonly Sender[];
  readonly senders: readonly Sender[];
};

type Latest = { readonly known: Recognised; readonly rank: Rank };

/** Merges returns into the workbook: the same returns in any order give the same workbook, and once more they change nothing. */
export function mergeReturns(book: Book, returns: readonly ReturnFile[], take: Take): Collection {
  const senders = sendersOf(book);
  const remembered = rememberedReturns(book, senders);
  const results = new Map<ReturnFile, FileResult>();
  const latest = latestOf(returns, book, senders, remembered, results);
  const sums: Sums = { tables: new Map(), conflicts: [], findings: [], edits: [] };
  const merged = new Map<Sender, Remembered>();
  for (const sender of senders) {
    const one = latest.get(sender);
    if (one === undefined) continue;
    const earlier = remembered.get(sender);
    const outcome =
      sender.kind === 'judge' ? marksOf(one, sender, book, earlier, take) : rowsOf(one, sender, book, earlier, take);
    const { file } = one.known;
    if (outcome.kind === 'refused') {
      results.set(file, refusal(file, sender, outcome.reason));
      continue;
    }
    sums.findings.push(...outcome.findings);
    merged.set(sender, { ...one.rank, base: outcome.base });
    results.set(
      file,
      stateOf(one.known, outcome.kind === 'marks' ? addMarks(one, outcome, sums) : addRows(one, outcome, sums)),
    );
  }
  const changes: Change[] = sums.edits.length === 0 ? [] : [{ kind: 'cells', edits: [...sums.edits] }];
  for (const { table, sent } of sums.tables.values()) changes.push(...placeTable(table, sent, sums));
  const missing = senders.filter((sender) => !merged.has(sender) && !remembered.has(sender));
  const files = returns.flatMap((file) => results.get(file) ?? []);
  const { conflicts, findings, edits } = sums;
  return { files, conflicts, findings, changes, edits, merged, missing, senders };
}

type Sent = { readonly one: Latest; readonly merge: TableMerge };

type Sums = {
  readonly tables: Map<TableId, { readonly table: Table; readonly sent: Sent[] }>;
  readonly conflicts: Conflict[];
  readonly findings: Finding[];
  readonly edits: CellEdit[];
};

function addMarks({ known }: Latest, outcome: Extract<Outcome, { kind: 'marks' }>, sums: Sums): Counts {
  sums.edits.push(...outcome.edits);
  const { file } = known.file;
  sums.conflicts.push(...outcome.conflicts.map((conflict) => ({ ...conflict, file })));
  return { added: 0, changed: outcome.edits.length, removed: 0 };
}

function addRows(one: Latest, { merges }: Extract<Outcome, { kind: 'rows' }>, { tables }: Sums): Counts {
  for (const merge of merges) {
    const { table } = merge;
    const entry = tables.get(table.spec.id) ?? { table, sent: [] };
    tables.set(table.spec.id, entry);
    entry.sent.push({ one, merge });
  }
  return merges.reduce((sum, { counts }) => addCounts(sum, counts), { added: 0, changed: 0, removed: 0 });
}

function placeTable(table: Table, sent: readonly Sent[], { edits, conflicts }: Sums): readonly Change[] {
  const placed = placeRows(
    table,
    sent.map(({ one, merge }) => ({ origin: originOf(one.known.sender), rows: merge.rows, removed: merge.removed })),
  );
  edits.push(...placed.edits);
  for (const { one, merge } of sent)
    for (const { at, heading, base, master, returned } of merge.conflicts) {
      const column = table.columns.get(heading ?? merge.keyHeading) ?? 0;
      const cell = at === undefined ? null : address(placed.after(at), column);
      conflicts.push({ sheet: table.sheet.name, cell, base, master, returned, file: one.known.file.file });
    }
  return placed.changes;
}

/** The latest return of each sender; the others get their state. */
function latestOf(
  returns: readonly ReturnFile[],
  book: Book,
  senders: readonly Sender[],
  remembered: ReadonlyMap<Sender, Remembered>,
  results: Map<ReturnFile, FileResult>,
): ReadonlyMap<Sender, Latest> {
  const bySender = new Map<Sender, Latest[]>();
  for (const file of returns) {
    const recognition = recognise(file, book, senders);
    if (recognition.kind === 'refused') {
      results.set(file, refusal(file, undefined, recognition.reason));
      continue;
    }
    const { known } = recognition;
    const rank = { made: known.memory?.made ?? '', modified: file.modified, digest: file.digest };
    bySender.set(known.sender, [...(bySender.get(known.sender) ?? []), { known, rank }]);
  }
  const latest = new Map<Sender, Latest>();
  for (const [sender, sent] of bySender) {
    const ordered = [...sent].sort((one, other) => compareRanks(other.rank, one.rank));
    const [first, ...others] = ordered;
    if (first === undefined) continue;
    const before = remembered.get(sender);
    const isOlder = before !== undefined && compareRanks(first.rank, before) < 0;
    for (const { known, rank } of isOlder ? ordered : others)
      results.set(
        known.file,
        emptyResult(known, compareRanks(rank, first.rank) === 0 && !isOlder ? 'unchanged' : 'superseded'),
      );
    if (!isOlder) latest.set(sender, first);
  }
  return latest;
}

type Outcome =
  | { readonly kind: 'refused'; readonly reason: ExchangeMessage }
  | ({ readonly kind: 'marks'; readonly base: Remembered['base'] } & Pick<
      NonNullable<ReturnType<typeof mergeMarks>>,
      'edits' | 'conflicts' | 'findings'
    >)
  | {
      readonly kind: 'rows';
      readonly merges: readonly TableMerge[];
      readonly findings: readonly Finding[];
      readonly base: Remembered['base'];
    };

/** What the form held when it was made; after a merge of the same form what that put there. */
function baseOf({ known, rank }: Latest, earlier: Remembered | undefined): Remembered['base'] | undefined {
  if (known.memory === undefined) return earlier?.base;
  return earlier?.made === rank.made ? earlier.base : known.memory.base;
}

function marksOf(
  one: Latest,
  sender: Extract<Sender, { kind: 'judge' }>,
  book: Book,
  earlier: Remembered | undefined,
  take: Take,
): Outcome {
  const own = book.markingSheets.find(({ judge }) => judge === sender.judge);
  const result = mergeMarks(one.known, own, book, { base: baseOf(one, earlier)?.marks ?? new Map(), take });
  if (result === undefined)
    return { kind: 'refused', reason: { id: 'collect.noMarkingSheet', values: { name: sender.name } } };
  const { edits, conflicts, findings, marks } = result;
  return { kind: 'marks', edits, conflicts, findings, base: { tables: new Map(), marks } };
}

function rowsOf(
  one: Latest,
  sender: Exclude<Sender, { kind: 'judge' }>,
  book: Book,
  earlier: Remembered | undefined,
  take: Take,
): Outcome {
  const base = baseOf(one, earlier);
  const merges: TableMerge[] = [];
  const bases = new Map<TableId, readonly BaseRow[]>();
  for (const id of sender.kind === 'office' ? (['ledger'] as const) : book.found.tables.keys()) {
    const merge = mergeTable({ id, returned: one.known, sender, book, base, earlier, take });
    if (merge === undefined) continue;
    if (merge.tooLong !== undefined) {
      const values = { ...merge.tooLong, limit: 32_767 };
      return { kind: 'refused', reason: { id: 'collect.longText', values } };
    }
    merges.push(merge);
    bases.set(id, merge.base);
  }
  const findings = merges.flatMap((merge) => merge.findings);
  return { kind: 'rows', merges, findings, base: { tables: bases, marks: new Map() } };
}

type Counts = Pick<FileResult, 'added' | 'changed' | 'removed'>;

function addCounts(one: Counts, other: Counts): Counts {
  return {
    added: one.added + other.added,
    changed: one.changed + other.changed,
    removed: one.removed + other.removed,
  };
}

function stateOf(known: Recognised, counts: Counts): FileResult {
  const isSame = counts.added + counts.changed + counts.removed === 0;
  return { ...emptyResult(known, isSame ? 'unchanged' : 'merged'), ...counts };
}

function emptyResult({ file, sender }: Recognised, state: ReturnState): FileResult {
  const { kind, name } = sender;
  return { file: file.file, form: kind, of: name, state, reason: null, added: 0, changed: 0, removed: 0 };
}

function refusal({ file }: ReturnFile, sender: Sender | undefined, reason: ExchangeMessage): FileResult {
  const whose = { form: sender?.kind ?? null, of: sender?.name ?? null };
  return { file, ...whose, state: 'refused', reason, added: 0, changed: 0, removed: 0 };
}
