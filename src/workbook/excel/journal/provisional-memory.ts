import type { MemoryRow, RowOf } from '../../../core/memory/memory-row';
import { isJournalKey, parseRow, rowNamed, rowsIn, withRows } from '../../../core/memory/memory-rows';
import type { KeptRows } from '../../../core/memory/memory-rows';
import type { Memory } from '../../../core/memory/memory-sheet';
import type { PendingEdit } from '../../../core/memory/pending-edit';
import type { Insertion } from './journal';
import { editRows } from './journal-edits';

/** What is about to be done. */
export type Intent = {
  readonly newSheets: readonly string[];
  /** Among them those that a broken job has done already. */
  readonly insertions: readonly Insertion[];
  readonly edits: ReadonlyMap<string, readonly PendingEdit[]>;
  /** Merged cells of sheets that get others, as text. */
  readonly merges: ReadonlyMap<string, string>;
  /** True where the edits are logged one by one. */
  readonly logged: boolean;
  /** Journal of another job that broke off and is still to be done again. */
  readonly pending: KeptRows;
};

/**
 * The memory to be written before anything else: what was true before, and what is about to be done. A sheet of ours that grows is
 * ours as far as it will reach, one that shrinks as far as it reached; where rows have to be put in first, only once they are.
 */
export function provisionalMemory(before: Memory, after: Memory, intent: Intent, rowsAreIn: boolean): Memory {
  const fresh = new Set(intent.newSheets);
  const growing = new Set(intent.insertions.map(({ sheet }) => sheet));
  const rows: MemoryRow[] = [];
  for (const row of rowsIn(after.rows)) {
    if (row.kind !== 'extent' || fresh.has(row.sheet) || (growing.has(row.sheet) && !rowsAreIn)) continue;
    rows.push(asFarAsEither(row, rowNamed(before.rows, 'extent', row.sheet)));
  }
  for (const sheet of intent.newSheets) rows.push({ kind: 'unfinished', sheet });
  const isOutput = (sheet: string): boolean => rowNamed(after.rows, 'extent', sheet) !== undefined;
  // Their places are those after the rows are in.
  const moving = new Set(intent.insertions.flatMap(({ sheet, done }) => (done ? [] : [sheet])));
  const isPlaced = (sheet: string): boolean => rowsAreIn || !moving.has(sheet);
  for (const { sheet, at, count, below, done } of intent.insertions) {
    if (rowsAreIn && isOutput(sheet)) continue;
    rows.push({ kind: rowsAreIn || done ? 'inserted' : 'inserting', sheet, at, count, below });
  }
  if (intent.logged) rows.push({ kind: 'logging', logged: before.log.length });
  else for (const [sheet, edits] of intent.edits) if (isPlaced(sheet)) rows.push(...editRows(sheet, edits));
  for (const [sheet, merges] of intent.merges) if (!isOutput(sheet)) rows.push({ kind: 'merging', sheet, merges });
  const ours = [...after.sheets].filter(([name]) => !fresh.has(name));
  return {
    ...before,
    workbookId: before.workbookId === '' ? after.workbookId : before.workbookId,
    sheets: new Map([...before.sheets, ...ours]),
    log: intent.logged ? after.log : before.log,
    rows: withRows(new Map([...before.rows, ...intent.pending]), rows),
  };
}

type Extent = RowOf<'extent'>;

function asFarAsEither(one: Extent, other: Extent | undefined): Extent {
  if (other === undefined) return one;
  return { ...one, rows: Math.max(one.rows, other.rows), columns: Math.max(one.columns, other.columns) };
}

/** Journal of sheets that this job does not touch: it stays until the job that it belongs to is done again. */
export function pendingOf({ rows }: Memory, touched: ReadonlySet<string>): KeptRows {
  return new Map(
    [...rows].filter(([key, text]) => {
      const row = isJournalKey(key) ? parseRow(key, text) : undefined;
      return row !== undefined && 'sheet' in row && !touched.has(row.sheet);
    }),
  );
}
