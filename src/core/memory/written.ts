import type { MemoryRow, RowOf, WrittenKind } from './memory-row';
import { rowNamed } from './memory-rows';
import type { Memory } from './memory-sheet';

/** When sheets were last written, and from which entries. `digest` is the `inputDigest` of the workbook at that moment. */
export type Written = Omit<RowOf<'written'>, 'kind' | 'what'>;

/** Undefined where they were never written, or the memory is not understood. */
export function lastWritten({ rows }: Memory, what: WrittenKind): Written | undefined {
  const row = rowNamed(rows, 'written', what);
  return row && { at: row.at, digest: row.digest, draft: row.draft };
}

/** Rows for the memory. The same sheets from the same entries keep their moment, so that writing them twice changes nothing. */
export function writtenNow(memory: Memory, what: WrittenKind, now: Written): MemoryRow {
  const last = lastWritten(memory, what);
  const same = last !== undefined && last.digest === now.digest && last.draft === now.draft;
  return { ...(same ? last : now), kind: 'written', what };
}
