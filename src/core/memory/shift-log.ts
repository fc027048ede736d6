import { address, parseAddress } from '../base/cells';
import { groupBy } from '../base/group-by';
import { insertionOf } from '../base/change';
import type { Change, Insertion } from '../base/change';
import type { LogEntry } from './log-entry';

/**
 * The log after rows were inserted or removed, in the order of the changes, so that an undo finds each cell where it stands now. Entries
 * about cells of removed rows are dropped.
 */
export function shiftLog(log: readonly LogEntry[], changes: readonly Change[]): readonly LogEntry[] {
  const moves = changes.flatMap((change) => insertionOf(change) ?? []);
  const bySheet = groupBy(moves, ({ sheet }) => sheet);
  return log.map((entry) => moved(entry, bySheet.get(entry.sheet) ?? []));
}

function moved(entry: LogEntry, moves: readonly Insertion[]): LogEntry {
  const place = moves.length === 0 ? undefined : parseAddress(entry.cell);
  if (place === undefined) return entry;
  let { row } = place;
  for (const { at, count } of moves) {
    if (row < at) continue;
    if (row < at - count) return { ...entry, cell: '#REF!' };
    row += count;
  }
  return row === place.row ? entry : { ...entry, cell: address(row, place.column) };
}
