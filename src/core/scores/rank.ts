import type { Exact } from '../base/decimal';

/** Place by total, descending: `skip` gives 1, 2, 2, 4, `dense` 1, 2, 2, 3. `sorted` holds all totals, highest first. */
export function rankOf(total: Exact, sorted: readonly Exact[], ties: 'skip' | 'dense'): number {
  let above = 0;
  let distinct = 0;
  let last: Exact | undefined;
  for (const other of sorted) {
    if (other.compare(total) <= 0) break;
    above++;
    if (last === undefined || !last.equals(other)) distinct++;
    last = other;
  }
  return (ties === 'skip' ? above : distinct) + 1;
}
