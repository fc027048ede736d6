import { printRow, rowsIn, withRows } from './memory-rows';
import type { KeptRows } from './memory-rows';
import type { MemoryRow } from './memory-row';

/**
 * The memory once the collection of that moment is undone: of its senders the returns before count as the last ones, so that those that
 * are taken back can be collected again.
 */
export function undoneReturns(kept: KeptRows, at: string): KeptRows {
  const rows = rowsIn(kept);
  const senders = new Set(rows.flatMap((row) => (row.kind === 'return' && row.at === at ? [row.sender] : [])));
  const taken = new Set<string>();
  const back: MemoryRow[] = [];
  for (const row of rows) {
    if (!('sender' in row) || !senders.has(row.sender)) continue;
    taken.add(printRow(row)[0]);
    if (row.kind === 'returnBefore') back.push({ ...row, kind: 'return' });
    if (row.kind === 'returnedBefore') back.push({ ...row, kind: 'returned' });
  }
  return withRows(new Map([...kept].filter(([key]) => !taken.has(key))), back);
}
