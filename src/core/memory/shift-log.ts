import { address, parseAddress } from '../base/cells';
import { insertionOf } from '../base/change';
import type { Change, Insertion } from '../base/change';
import type { LogEntry } from './log-entry';

/**
 * The log after rows were put in or taken out, in the order of the changes: an undo must find the cell where it stands now. A cell
 * that went with its row is nowhere any more.
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
