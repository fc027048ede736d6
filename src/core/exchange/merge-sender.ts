import type { ExchangeMessage } from '../../words/exchange-words';
import type { CellEdit } from '../base/findings';
import type { TableId } from '../tables/table-columns';
import { tableSpec } from '../tables/table-spec';
import { exchangeFinding } from './exchange-finding';
import type { ExchangeFinding } from './exchange-finding';
import type { BaseRow, Sender } from './form';
import type { MergeContext } from './merge-context';
import { mergeMarks } from './merge-marks';
import type { BroughtMark, MarkConflict, MarksMerge } from './merge-marks';
import { mergeTable } from './merge-table';
import type { TableMerge } from './merge-table';
import type { Recognised } from './recognised';
import { registerIds } from './registers';
import type { Rank, Remembered } from './remembered';
import { longestText } from '../base/long-text';

/** A return of a sender, with what tells whether it is the latest. */
export type Latest = { readonly known: Recognised; readonly rank: Rank };

type Counts = { readonly added: number; readonly changed: number; readonly removed: number };

/** What one return makes of the workbook, apart from those of others. */
export type Merged = Latest & {
  readonly tables: readonly TableMerge[];
  readonly edits: readonly CellEdit[];
  readonly conflicts: readonly MarkConflict[];
  readonly brought: readonly BroughtMark[];
  readonly findings: readonly ExchangeFinding[];
  readonly counts: Counts;
  readonly base: Remembered['base'];
};

export type SenderMerge =
  | { readonly kind: 'merged'; readonly merged: Merged }
  | { readonly kind: 'refused'; readonly reason: ExchangeMessage; readonly findings: readonly ExchangeFinding[] };

/** Merges the return of one sender, whole or not at all. */
export function mergeSender(one: Latest, earlier: Remembered | undefined, context: MergeContext): SenderMerge {
  const { sender } = one.known;
  return sender.kind === 'judge' ? marksOf(one, sender, earlier, context) : rowsOf(one, sender, earlier, context);
}

/** What the form held when it was made; after a merge of the same form what that put there. */
function baseOf({ known, rank }: Latest, earlier: Remembered | undefined): Remembered['base'] | undefined {
  if (known.memory === undefined) return earlier?.base;
  return earlier?.made === rank.made ? earlier.base : known.memory.base;
}

function refused(reason: ExchangeMessage, findings: readonly ExchangeFinding[] = []): SenderMerge {
  return { kind: 'refused', reason, findings };
}

function longText(tooLong: NonNullable<MarksMerge['tooLong']>): SenderMerge {
  return refused({ id: 'collect.longText', values: { ...tooLong, limit: longestText } });
}

function marksOf(
  one: Latest,
  sender: Extract<Sender, { kind: 'judge' }>,
  earlier: Remembered | undefined,
  { book, decide }: MergeContext,
): SenderMerge {
  const own = book.markingSheets.find(({ judge }) => judge === sender.judge);
  const sent = one.known.marks?.sheet;
  if (own === undefined || sent === undefined)
    return refused({ id: 'collect.noMarkingSheet', values: { name: sender.name } });
  const merge = mergeMarks(one.known, sent, own, baseOf(one, earlier)?.marks ?? new Map(), decide);
  if (merge.tooLong !== undefined) return longText(merge.tooLong);
  const { edits, conflicts, brought, findings, marks } = merge;
  const counts = { added: 0, changed: edits.length, removed: 0 };
  const base = { tables: new Map(), marks };
  return { kind: 'merged', merged: { ...one, tables: [], edits, conflicts, brought, findings, counts, base } };
}

function rowsOf(
  one: Latest,
  sender: Exclude<Sender, { kind: 'judge' }>,
  earlier: Remembered | undefined,
  context: MergeContext,
): SenderMerge {
  const base = baseOf(one, earlier);
  const tables: TableMerge[] = [];
  const bases = new Map<TableId, readonly BaseRow[]>(earlier?.base.tables);
  const ids: readonly TableId[] = sender.kind === 'office' ? ['ledger'] : registerIds;
  for (const id of ids) {
    const merge = mergeTable({ id, returned: one.known, base, earlier }, context);
    if (merge === undefined) continue;
    if (merge.tooLong !== undefined) return longText(merge.tooLong);
    tables.push(merge);
    bases.set(id, merge.base);
  }
  const gone = goneSheets(one, ids, context);
  if (tables.length === 0 && gone.length === 0) {
    const missing = ids.filter((id) => context.book.found.tables.has(id)).map((id) => tableSpec(id).sheet);
    return refused({ id: 'collect.noTables', values: { name: sender.name, tables: missing.join('、') } });
  }
  const findings = [...one.known.findings, ...tables.flatMap((merge) => merge.findings), ...gone];
  // A form that was sent to somebody else, or whose memory was copied, would take away all that its owner has sent.
  const isOthers = tables.every(({ taken }) => taken === 0) && tables.some(({ passed }) => passed.size > 0);
  if (isOthers && tables.some(({ removed }) => removed.length > 0))
    return refused({ id: 'collect.othersRows', values: { name: sender.name } }, findings);
  const counts = tables.reduce((sum, merge) => addCounts(sum, merge.counts), { added: 0, changed: 0, removed: 0 });
  const merged = { ...one, tables, edits: [], conflicts: [], brought: [], findings, counts };
  return { kind: 'merged', merged: { ...merged, base: { tables: bases, marks: new Map() } } };
}

/** Sheets that the form had and the return has not: their rows stay as they are. */
function goneSheets(
  { known: { memory, found, sender, file } }: Latest,
  ids: readonly TableId[],
  { book, owned }: MergeContext,
): readonly ExchangeFinding[] {
  return [...(memory?.base.tables.keys() ?? [])].flatMap((id) => {
    const table = book.found.tables.get(id);
    if (!ids.includes(id) || found.tables.has(id) || table === undefined) return [];
    const rows = owned(table, sender).length;
    const values = { file: file.file, table: tableSpec(id).sheet, rows };
    return [
      exchangeFinding(
        { code: 'X1', severity: rows > 0 ? 'warn' : 'info', place: null },
        { id: 'x1.sheetGone', values },
      ),
    ];
  });
}

function addCounts(one: Counts, other: Counts): Counts {
  return {
    added: one.added + other.added,
    changed: one.changed + other.changed,
    removed: one.removed + other.removed,
  };
}
