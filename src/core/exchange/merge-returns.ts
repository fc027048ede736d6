import type { ExchangeMessage } from '../../words/exchange-words';
import { addToList } from '../base/add-to-list';
import { address } from '../base/cells';
import type { Change } from '../base/change';
import type { CellEdit } from '../base/findings';
import type { Book } from '../book/read-book';
import type { Table } from '../tables/table';
import type { TableId } from '../tables/table-columns';
import { BroughtCells } from './brought-cells';
import type { Decide } from './decision';
import { exchangeFinding } from './exchange-finding';
import type { ExchangeFinding } from './exchange-finding';
import type { FormKind, RowTokens, Sender } from './form';
import { mergeContext } from './merge-context';
import type { MergeContext } from './merge-context';
import { mergeSender } from './merge-sender';
import type { Merged, Latest } from './merge-sender';
import { shortened } from '../layout/shortened';
import { placeRows } from './place-rows';
import { recognise } from './recognise';
import type { ReturnFile } from './recognised';
import { compareRanks, isOfSameMoment, missingSenders, pastRank, rememberedReturns } from './remembered';
import type { Remembered } from './remembered';
import { originOf } from './row-owner';
import type { SenderDirectory } from './senders';
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
  /** By which a person's decision names it; the same as long as workbook and returns are. */
  readonly key: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly base: Token | RowTokens;
  readonly master: Token | RowTokens;
  readonly returned: Token | RowTokens;
  readonly file: string;
};

/** A finding of a return; its place is one in that file. */
export type FileFinding = { readonly file: string; readonly finding: ExchangeFinding };

export type Collection = {
  readonly files: readonly FileResult[];
  readonly conflicts: readonly Conflict[];
  /** What is told of the files themselves: rows and marks that are not taken, cells that cannot be read. */
  readonly findings: readonly FileFinding[];
  readonly brought: BroughtCells;
  readonly changes: readonly Change[];
  /** The cells that are written, where they stand afterwards. */
  readonly edits: readonly CellEdit[];
  /** What to remember of the senders. */
  readonly merged: ReadonlyMap<Sender, Remembered>;
  /** Those of whom nothing has come, in this or an earlier collection. */
  readonly missing: readonly Sender[];
  readonly directory: SenderDirectory;
};

type Sums = {
  readonly results: Map<ReturnFile, FileResult>;
  readonly tables: Map<TableId, { readonly table: Table; readonly sent: Merged[] }>;
  readonly conflicts: Conflict[];
  readonly findings: FileFinding[];
  readonly brought: BroughtCells;
  readonly edits: CellEdit[];
};

/** Merges returns into the workbook: the same returns in any order give the same workbook, and once more they change nothing. */
export function mergeReturns(book: Book, returns: readonly ReturnFile[], decide: Decide, now: string): Collection {
  const context = mergeContext(book, decide, now);
  const { directory } = context;
  const remembered = rememberedReturns(book, directory);
  const sums: Sums = {
    results: new Map(),
    tables: new Map(),
    conflicts: [],
    findings: [],
    brought: new BroughtCells(),
    edits: [],
  };
  const bySender = sortBySender(returns, context, sums);
  const merged = new Map<Sender, Remembered>();
  for (const sender of directory.senders) {
    const before = remembered.get(sender);
    const earlier = before && pastRank(before, now);
    const latest = mergeLatest(bySender.get(sender) ?? [], earlier, context, sums);
    if (latest === undefined) continue;
    merged.set(sender, { ...latest.rank, base: latest.base });
    addMerged(latest, sums);
  }
  const { results, conflicts, findings, brought, edits } = sums;
  const changes: Change[] = edits.length === 0 ? [] : [{ kind: 'cells', edits: [...edits] }];
  for (const { table, sent } of sums.tables.values()) changes.push(...placeTable(table, sent, sums));
  const missing = missingSenders(book, directory).filter((sender) => !merged.has(sender));
  const files = returns.flatMap((file) => results.get(file) ?? []);
  return { files, conflicts, findings, brought, changes, edits, merged, missing, directory };
}

/** A form that was made later than it was collected, or at no moment at all, must not count as the latest for ever. */
function strangeMoment({ file }: ReturnFile, made: string): ExchangeFinding {
  const values = { file, made: shortened(made, 40) };
  return exchangeFinding({ code: 'X1', severity: 'warn', place: null }, { id: 'x1.strangeMoment', values });
}

/** Programs that do not say when they saved a file leave it to chance which of two is the later one: a person has to look. */
function sameMoment({ file }: ReturnFile, { name }: Sender): ExchangeFinding {
  return exchangeFinding(
    { code: 'X1', severity: 'warn', place: null },
    { id: 'x1.sameMoment', values: { file, name } },
  );
}

/** The returns of each sender, the latest first; what is not recognised is refused. */
function sortBySender(
  returns: readonly ReturnFile[],
  context: MergeContext,
  { results, findings }: Sums,
): ReadonlyMap<Sender, readonly Latest[]> {
  const bySender = new Map<Sender, Latest[]>();
  for (const file of returns) {
    const recognition = recognise(file, context);
    if (recognition.kind === 'refused') {
      results.set(file, refusal(file, recognition.sender, recognition.reason));
      findings.push(...recognition.findings.map((finding) => ({ file: file.file, finding })));
      continue;
    }
    const { known } = recognition;
    const rank = pastRank({ made: known.made, modified: file.modified, digest: file.digest }, context.now);
    addToList(bySender, known.sender, { known, rank });
    if (known.made !== rank.made) findings.push({ file: file.file, finding: strangeMoment(file, known.made) });
  }
  for (const sent of bySender.values()) sent.sort((one, other) => compareRanks(other.rank, one.rank));
  return bySender;
}

/** Merges the latest return of a sender that is not refused; the others get their state. */
function mergeLatest(
  sent: readonly Latest[],
  earlier: Remembered | undefined,
  context: MergeContext,
  { results, findings }: Sums,
): Merged | undefined {
  let latest: Merged | undefined;
  for (const one of sent) {
    const { file, sender } = one.known;
    const rival = latest?.rank ?? earlier;
    if (rival !== undefined && isOfSameMoment(one.rank, rival))
      findings.push({ file: file.file, finding: sameMoment(file, sender) });
    if (latest !== undefined) {
      const isSame = compareRanks(one.rank, latest.rank) === 0;
      results.set(file, emptyResult(file, sender, isSame ? 'unchanged' : 'superseded'));
    } else if (earlier !== undefined && compareRanks(one.rank, earlier) < 0)
      results.set(file, emptyResult(file, sender, 'superseded'));
    else {
      const outcome = mergeSender(one, earlier, context);
      if (outcome.kind === 'merged') latest = outcome.merged;
      else {
        results.set(file, refusal(file, sender, outcome.reason));
        findings.push(...outcome.findings.map((finding) => ({ file: file.file, finding })));
      }
    }
  }
  return latest;
}

function addMerged(merged: Merged, sums: Sums): void {
  const { known, counts } = merged;
  const { file } = known.file;
  const isSame = counts.added + counts.changed + counts.removed === 0;
  sums.results.set(known.file, {
    ...emptyResult(known.file, known.sender, isSame ? 'unchanged' : 'merged'),
    ...counts,
  });
  sums.findings.push(...merged.findings.map((finding) => ({ file, finding })));
  for (const edit of merged.edits) sums.edits.push(edit);
  sums.conflicts.push(...merged.conflicts.map((conflict) => ({ ...conflict, file })));
  for (const mark of merged.brought) sums.brought.addMark(file, mark);
  for (const { table } of merged.tables) {
    const entry = sums.tables.get(table.spec.id) ?? { table, sent: [] };
    sums.tables.set(table.spec.id, entry);
    entry.sent.push(merged);
  }
}

/** The rows of all senders in one table: each place is counted with the rows of the others. */
function placeTable(table: Table, sent: readonly Merged[], { edits, conflicts, brought }: Sums): readonly Change[] {
  const own = sent.flatMap(({ known, tables }) =>
    tables.filter((merge) => merge.table === table).map((merge) => ({ known, merge })),
  );
  const placed = placeRows(
    table,
    own.map(({ known, merge }) => ({ ...merge, origin: originOf(known.sender) })),
  );
  // Too many for the arguments of one call.
  for (const edit of placed.edits) edits.push(edit);
  for (const { known, merge } of own) {
    const { file } = known.file;
    for (const { key, at, heading, base, master, returned } of merge.conflicts) {
      const column = table.columns.get(heading ?? merge.keyHeading) ?? 0;
      const cell = at === undefined ? null : address(placed.after(at), column);
      conflicts.push({ key, sheet: table.sheet.name, cell, base, master, returned, file });
    }
    for (const row of merge.rows) {
      const to = placed.placeOf.get(row);
      if (to !== undefined) brought.addRow(file, merge, row, to);
    }
  }
  return placed.changes;
}

function emptyResult({ file }: ReturnFile, { kind, name }: Sender, state: ReturnState): FileResult {
  return { file, form: kind, of: name, state, reason: null, added: 0, changed: 0, removed: 0 };
}

function refusal({ file }: ReturnFile, sender: Sender | undefined, reason: ExchangeMessage): FileResult {
  const whose = { form: sender?.kind ?? null, of: sender?.name ?? null };
  return { file, ...whose, state: 'refused', reason, added: 0, changed: 0, removed: 0 };
}
