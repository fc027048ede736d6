import { scalarOf } from '../../base/cells';
import type { Cell, Range, Sheet } from '../../base/cells';
import { isError } from './kept-cell';
import type { WatchBounds, WatchKind } from './watch-kind';

/** A stretch of cells that are watched alike. */
export type Run = { readonly kind: WatchKind | 'error'; readonly range: Range };

/** Cells of a sheet, and what of each of them is watched; undefined where nothing is. */
export type WatchedCells = {
  readonly sheet: Sheet;
  readonly range: Range;
  readonly kindAt: (row: number, column: number) => WatchKind | undefined;
};

type Open = { readonly kind: Run['kind']; readonly from: number; to: number };

/** All cells in as few rectangles as columns allow: stretches of one kind in each column, joined with equal ones beside them. */
export function watchedRuns(cells: WatchedCells, bounds: WatchBounds): readonly Run[] {
  const { left: first, right: last } = cells.range;
  const done: Run[] = [];
  let beside = new Map<string, Run>();
  for (let column = first; column <= last; column++) {
    const here = new Map<string, Run>();
    for (const { kind, from, to } of columnRuns(cells, column, bounds)) {
      const key = `${kind} ${from} ${to}`;
      const left = beside.get(key)?.range.left ?? column;
      here.set(key, { kind, range: { top: from, bottom: to, left, right: column } });
    }
    for (const [key, run] of beside) if (!here.has(key)) done.push(run);
    beside = here;
  }
  return [...done, ...beside.values()];
}

/** A stretch of numbers goes on behind cells that decide nothing, as long as these hold nothing but such numbers. */
function columnRuns({ sheet, range, kindAt }: WatchedCells, column: number, bounds: WatchBounds): readonly Open[] {
  const runs: Open[] = [];
  let isPassed = true;
  let isParted = false;
  for (let row = range.top; row <= range.bottom; row++) {
    const cell = sheet.rows[row]?.[column] ?? null;
    const watched = kindAt(row, column);
    if (watched === undefined) {
      isPassed &&= isPlain(cell, bounds);
      isParted = true;
      continue;
    }
    const kind = kindOf(watched, cell, bounds);
    const last = runs.at(-1);
    const goesOn = !isParted || (isPassed && (kind === 'number' || kind === 'mark'));
    [isPassed, isParted] = [true, false];
    if (last?.kind === kind && goesOn) last.to = row;
    else runs.push({ kind, from: row, to: row });
  }
  return runs;
}

function kindOf(watched: WatchKind, cell: Cell, { doubtful }: WatchBounds): Run['kind'] {
  if (watched !== 'kind' && isError(cell)) return 'error';
  // What may be a day already is not read as a number.
  return watched === 'number' && mayBeDay(cell, doubtful) ? 'content' : watched;
}

function mayBeDay(cell: Cell, { isDoubtful }: WatchBounds['doubtful']): boolean {
  const value = scalarOf(cell);
  return typeof value === 'number' && isDoubtful(value);
}

function isPlain(cell: Cell, { doubtful }: WatchBounds): boolean {
  const value = scalarOf(cell);
  return !isError(cell) && (value === null || (typeof value === 'number' && !mayBeDay(cell, doubtful)));
}
