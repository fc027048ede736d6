import type { MemoryRow } from './memory-row';
import { rowsIn } from './memory-rows';
import type { Memory } from './memory-sheet';

/** Accepted findings: key of the finding → reason. */
export function acceptedFindings({ rows }: Memory): ReadonlyMap<string, string> {
  const accepted = new Map<string, string>();
  for (const row of rowsIn(rows)) {
    if (row.kind === 'accepted' && row.reason.trim() !== '') accepted.set(row.finding, row.reason);
  }
  return accepted;
}

/** Rows for the memory. An empty reason withdraws the acceptance; its row stays, because rows are never removed. */
export function acceptances(findings: readonly string[], reason: string): readonly MemoryRow[] {
  return findings.map((finding) => ({ kind: 'accepted', finding, reason: reason.trim() }));
}
