import { address, parseAddress } from '../base/cells';
import { insertionOf } from '../base/change';
import type { Change, Insertion } from '../base/change';
import type { LogEntry } from './log-entry';

/**
 * The log after rows were inserted or removed, in the order of the changes, so that an undo finds each cell where it stands now. Entries
 * about cells of removed rows are dropped.
 */
export function shiftLog(log: readonly LogEntry[], changes: readonly Change[]): readonly LogEntry[] {
  const moves = changes.flatMap((change) => insertionOf(change) ?? []);
  return moves.length === 0 ? log : log.map((entry) => moves.reduce(moved, entry));
}

function moved(entry: LogEntry, { sheet, at, count }: Insertion): LogEntry {
  const place = entry.sheet === sheet ? parseAddress(entry.cell) : undefined;
  if (place === undefined || place.row < at) return entry;
  return { ...entry, cell: place.row < at - count ? '#REF!' : address(place.row + count, place.column) };
}
