import type { Range } from '../core/base/cells';
import { shownFrom } from './axis';
import type { Geometry } from './geometry';
import { spreadOver, wholeCell } from './merged';
import type { Merged } from './merged';

export type Place = { readonly row: number; readonly column: number };

/** `active` is the cell that is typed into, `head` the corner that moves while Shift is held. */
export type Selection = {
  readonly active: Place;
  readonly head: Place;
  readonly range: Range;
  /** What was chosen by the heads; a whole column stays one when rows are added. */
  readonly whole: 'cells' | 'rows' | 'columns';
};

/** What moves need to know of a sheet. */
export type Ground = { readonly geometry: Geometry; readonly merged: Merged };

export type Direction = { readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1 };

/** A cell alone, or from `active` to `head`; merged cells are taken whole. */
export function selectionOf(ground: Ground, active: Place, head: Place = active): Selection {
  const start = topLeft(ground, clamped(ground, active));
  const end = clamped(ground, head);
  const range = spreadOver(ground.merged, {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  });
  return { active: start, head: end, range, whole: 'cells' };
}

export function wholeRows(ground: Ground, from: number, to: number): Selection {
  const last = ground.geometry.columns.count - 1;
  const { range } = selectionOf(
    ground,
    { row: Math.min(from, to), column: 0 },
    { row: Math.max(from, to), column: last },
  );
  return { active: { row: from, column: 0 }, head: { row: to, column: last }, range, whole: 'rows' };
}

export function wholeColumns(ground: Ground, from: number, to: number): Selection {
  const last = ground.geometry.rows.count - 1;
  // A title that lies over all columns does not make all of them chosen.
  const range = { top: 0, bottom: last, left: Math.min(from, to), right: Math.max(from, to) };
  return { active: { row: 0, column: from }, head: { row: last, column: to }, range, whole: 'columns' };
}

/** One step on: past the merged cell that one stands on, over what is hidden, not beyond the edge. */
export function stepFrom(ground: Ground, place: Place, { rows, columns }: Direction): Place {
  const { geometry, merged } = ground;
  const cell = wholeCell(merged, place.row, place.column);
  const row = rows > 0 ? cell.bottom + 1 : rows < 0 ? cell.top - 1 : place.row;
  const column = columns > 0 ? cell.right + 1 : columns < 0 ? cell.left - 1 : place.column;
  if (row < 0 || column < 0 || row >= geometry.rows.count || column >= geometry.columns.count) return place;
  const next = {
    row: rows === 0 ? row : shownFrom(geometry.rows, row, rows),
    column: columns === 0 ? column : shownFrom(geometry.columns, column, columns),
  };
  return next;
}

/** The next cell within a chosen range, row by row or column by column, round at its end: what Tab and Enter do there. */
export function nextWithin(ground: Ground, range: Range, place: Place, by: 'row' | 'column', step: 1 | -1): Place {
  const height = range.bottom - range.top + 1;
  const width = range.right - range.left + 1;
  const count = height * width;
  const order = ({ row, column }: Place) =>
    by === 'row' ? (row - range.top) * width + column - range.left : (column - range.left) * height + row - range.top;
  const at = (index: number): Place =>
    by === 'row'
      ? { row: range.top + Math.floor(index / width), column: range.left + (index % width) }
      : { row: range.top + (index % height), column: range.left + Math.floor(index / height) };
  let index = order(place);
  for (let tries = 0; tries < count; tries++) {
    index = (index + step + count) % count;
    const next = at(index);
    if (isReachable(ground, next)) return next;
  }
  return place;
}

function isReachable({ geometry, merged }: Ground, { row, column }: Place): boolean {
  const cell = wholeCell(merged, row, column);
  const shown = shownFrom(geometry.rows, row, 1) === row && shownFrom(geometry.columns, column, 1) === column;
  return shown && cell.top === row && cell.left === column;
}

function topLeft({ merged }: Ground, { row, column }: Place): Place {
  const { top, left } = wholeCell(merged, row, column);
  return { row: top, column: left };
}

function clamped({ geometry }: Ground, { row, column }: Place): Place {
  return {
    row: Math.max(0, Math.min(row, geometry.rows.count - 1)),
    column: Math.max(0, Math.min(column, geometry.columns.count - 1)),
  };
}

export function isSingle({ merged }: Ground, { active, range }: Selection): boolean {
  const cell = wholeCell(merged, active.row, active.column);
  return (
    cell.top === range.top && cell.left === range.left && cell.bottom === range.bottom && cell.right === range.right
  );
}
