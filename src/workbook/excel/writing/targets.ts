import type { CellEdit } from '../../../core/base/findings';
import type { Change } from '../../../core/base/change';
import type { Range } from '../../../core/base/cells';
import type { SheetContent } from '../../../core/base/sheet-content';
import type { Peek } from './peek';
import { contentRange } from '../../ranges';
import { knownState, stateNamed } from '../snapshot';
import type { SheetState, Snapshot } from '../snapshot';

/** Rows that are inserted by a job, and those that a broken one inserted already. */
export type RowsIn = { readonly sheet: string; readonly at: number; readonly count: number };

const rowLimit = 1_048_576;
/** Edited rows that are at most this far apart are read as one range. */
const gap = 10;
/** Cells that are read around edits; where they would be more, only the edited columns are read. */
const mostAround = 40_000;

/** What has to be read again before these changes are written; places are those before any row is inserted. */
export function peeksOf(
  changes: readonly Change[],
  snapshot: Snapshot,
  insertions: readonly RowsIn[],
): readonly Peek[] {
  return changes.flatMap((change) => {
    if (change.kind === 'sheet') {
      const state = stateNamed(snapshot, change.content.name);
      return state === undefined ? [] : sheetPeeks(state, change.content, insertions);
    }
    if (change.kind === 'removeRows') return removedPeeks(knownState(snapshot, change.sheet), change.at, change.count);
    if (change.kind === 'removeSheet') return removedPeeks(knownState(snapshot, change.sheet), 0, rowLimit);
    return change.kind === 'cells' ? editPeeks(change.edits, snapshot, insertions) : [];
  });
}

/** Rows that are taken out, from the bottom up, must still hold what was read. */
function removedPeeks(state: SheetState, at: number, count: number): readonly Peek[] {
  const { used } = state;
  if (used === undefined) return [];
  const top = Math.max(at, used.top, state.readFrom);
  const bottom = Math.min(at + count - 1, used.bottom);
  if (top > bottom) return [];
  const all = (): boolean => true;
  return [
    { state, range: { ...used, top, bottom }, what: state.texts ? 'formulas' : 'values', writes: all, guards: all },
  ];
}

function sheetPeeks(state: SheetState, content: SheetContent, insertions: readonly RowsIn[]): readonly Peek[] {
  const extent = contentRange(content);
  if (extent === undefined) return [];
  const laid = (row: number, column: number): boolean => content.cells[row]?.[column] !== undefined;
  return pieces(state.name, extent.top, extent.bottom, insertions).flatMap(({ from, to, shift }) => {
    const top = Math.max(from, state.readFrom);
    if (top > to) return [];
    const writes = (row: number, column: number): boolean => laid(row + shift, column);
    const range = { ...extent, top, bottom: to };
    return [{ state, range, what: state.texts ? ('formulas' as const) : ('values' as const), writes, guards: writes }];
  });
}

/** Rows of the sheet as it will be → where they stand now; rows that are yet to be inserted stand nowhere. */
function pieces(
  sheet: string,
  top: number,
  bottom: number,
  insertions: readonly RowsIn[],
): readonly { readonly from: number; readonly to: number; readonly shift: number }[] {
  const found: { from: number; to: number; shift: number }[] = [];
  for (let row = top; row <= bottom; row++) {
    const before = placeBefore(sheet, row, insertions);
    if (before === undefined) continue;
    const last = found.at(-1);
    if (last !== undefined && last.to === before - 1 && last.shift === row - before) last.to = before;
    else found.push({ from: before, to: before, shift: row - before });
  }
  return found;
}

/** Where a row of the sheet as it will be stands before rows are put in. */
export function placeBefore(sheet: string, row: number, insertions: readonly RowsIn[]): number | undefined {
  let place = row;
  for (const { sheet: other, at, count } of [...insertions].reverse()) {
    if (other.toLowerCase() !== sheet.toLowerCase() || place < at) continue;
    if (place < at + count) return undefined;
    place -= count;
  }
  return place;
}

function editPeeks(edits: readonly CellEdit[], snapshot: Snapshot, insertions: readonly RowsIn[]): readonly Peek[] {
  const bySheet = new Map<SheetState, Map<number, Set<number>>>();
  for (const { sheet, row, column } of edits) {
    const state = knownState(snapshot, sheet);
    const rows = bySheet.get(state) ?? new Map<number, Set<number>>();
    bySheet.set(state, rows);
    const place = placeBefore(state.name, row, insertions);
    if (place === undefined) continue;
    rows.set(place, (rows.get(place) ?? new Set()).add(column));
  }
  return [...bySheet].flatMap(([state, rows]) => peeksOfRows(state, rows));
}

function peeksOfRows(state: SheetState, rows: ReadonlyMap<number, ReadonlySet<number>>): readonly Peek[] {
  const columns = [...new Set([...rows.values()].flatMap((set) => [...set]))];
  const left = Math.min(state.used?.left ?? 0, ...columns);
  const right = Math.max(state.used?.right ?? 0, ...columns);
  const clusters = clustersOf([...rows.keys()].sort((one, other) => one - other));
  const around = clusters.reduce((sum, { top, bottom }) => sum + (bottom - top + 1) * (right - left + 1), 0);
  const writes = (row: number, column: number): boolean => rows.get(row)?.has(column) ?? false;
  const guards = (row: number): boolean => rows.has(row);
  const peek = (range: Range): Peek => ({ state, range, what: 'everything', writes, guards });
  if (around <= mostAround) return clusters.map((cluster) => peek({ ...cluster, left, right }));
  return columns.flatMap((column) => clusters.map((cluster) => peek({ ...cluster, left: column, right: column })));
}

function clustersOf(rows: readonly number[]): readonly { readonly top: number; readonly bottom: number }[] {
  const found: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && row - last.bottom <= gap) last.bottom = row;
    else found.push({ top: row, bottom: row });
  }
  return found;
}
