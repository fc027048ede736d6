import type { Cell } from '../core/base/cells';
import type { Change } from '../core/base/change';
import type { Resizing } from '../workbook/writing/set-sizes';

/** A cell that was entered, as plain data. */
export type PlacedCell = { readonly row: number; readonly column: number; readonly cell: Cell };

/**
 * What was done to a workbook, as plain data: the same bytes, and the same entries in their order from the first on, give the same workbook
 * again, with all that can be taken back. Saving is no entry: the bytes stay those that were opened.
 */
export type RecordEntry =
  | { readonly kind: 'cells'; readonly sheet: string; readonly cells: readonly PlacedCell[] }
  | { readonly kind: 'changes'; readonly origin: 'person' | 'task'; readonly changes: readonly Change[] }
  | { readonly kind: 'resize'; readonly resizings: readonly Resizing[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** True for what `record` was given, as far as the entry itself tells: the browser's database gives back plain data. */
export function isRecordEntry(entry: unknown): entry is RecordEntry {
  return typeof entry === 'object' && entry !== null && 'kind' in entry && kinds.has(String(entry.kind));
}

const kinds: ReadonlySet<string> = new Set<RecordEntry['kind']>(['cells', 'changes', 'resize', 'undo', 'redo']);
