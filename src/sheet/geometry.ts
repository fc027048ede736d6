import type { Range } from '../core/base/cells';
import { indexAt, lengthOf, sizeAt, startAt } from './axis';
import type { Axis } from './axis';

export const headHeight = 24;

/** Rows, columns and which of them stay in place. */
export type Geometry = {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Width of the row heads. */
  readonly headWidth: number;
};

/** The window onto the sheet: its size with the heads, and how far it is scrolled. */
export type Viewport = { readonly width: number; readonly height: number; readonly left: number; readonly top: number };

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** One of the up to four parts of the window: its cells, where it lies, and what is taken from a cell's place on the sheet. */
export type Pane = { readonly cells: Range; readonly clip: Box; readonly dx: number; readonly dy: number };

/** Frozen parts that leave no room for the rest are not kept in place: on a narrow screen all would be stuck. */
export function keptFreeze(geometry: Geometry, viewport: Viewport): Geometry['freeze'] {
  const wide = startAt(geometry.columns, geometry.freeze.columns);
  const high = startAt(geometry.rows, geometry.freeze.rows);
  return {
    columns: wide > (viewport.width - geometry.headWidth) * 0.75 ? 0 : geometry.freeze.columns,
    rows: high > (viewport.height - headHeight) * 0.75 ? 0 : geometry.freeze.rows,
  };
}

export function panesOf(geometry: Geometry, viewport: Viewport): readonly Pane[] {
  const { rows, columns, headWidth } = geometry;
  const across = spans(columns, keptFreeze(geometry, viewport).columns, viewport.left, viewport.width - headWidth);
  const down = spans(rows, keptFreeze(geometry, viewport).rows, viewport.top, viewport.height - headHeight);
  return down.flatMap((row) =>
    across.map((column) => ({
      cells: { top: row.from, bottom: row.to, left: column.from, right: column.to },
      clip: { x: headWidth + column.at, y: headHeight + row.at, width: column.length, height: row.length },
      dx: column.shift - headWidth,
      dy: row.shift - headHeight,
    })),
  );
}

type Span = {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly length: number;
  readonly shift: number;
};

/** The scrolled span first, then the frozen one, which is drawn over it. */
function spans(axis: Axis, frozen: number, scrolled: number, length: number): readonly Span[] {
  const edge = startAt(axis, frozen);
  const found: Span[] = [];
  if (length > edge && frozen < axis.count) {
    const from = Math.max(frozen, indexAt(axis, edge + scrolled));
    const to = indexAt(axis, scrolled + length);
    found.push({ from, to, at: edge, length: length - edge, shift: scrolled });
  }
  if (frozen > 0) found.push({ from: 0, to: frozen - 1, at: 0, length: Math.min(edge, length), shift: 0 });
  return found;
}

/** Where a range lies in the window, beside or above it where it is scrolled away. */
export function boxOf(geometry: Geometry, viewport: Viewport, range: Range): Box {
  const freeze = keptFreeze(geometry, viewport);
  const placeX = (index: number, edge: number) =>
    geometry.headWidth + startAt(geometry.columns, edge) - (index >= freeze.columns ? viewport.left : 0);
  const placeY = (index: number, edge: number) =>
    headHeight + startAt(geometry.rows, edge) - (index >= freeze.rows ? viewport.top : 0);
  const x = placeX(range.left, range.left);
  const y = placeY(range.top, range.top);
  return {
    x,
    y,
    width: Math.max(0, placeX(range.right, range.right + 1) - x),
    height: Math.max(0, placeY(range.bottom, range.bottom + 1) - y),
  };
}

export type Hit = {
  readonly part: 'cell' | 'row' | 'column' | 'corner';
  readonly row: number;
  readonly column: number;
};

/** What lies at a point of the window. */
export function hitAt(geometry: Geometry, viewport: Viewport, x: number, y: number): Hit {
  const freeze = keptFreeze(geometry, viewport);
  const inside = (axis: Axis, at: number, frozen: number, scrolled: number) =>
    indexAt(axis, at < startAt(axis, frozen) ? at : at + scrolled);
  const row = inside(geometry.rows, Math.max(0, y - headHeight), freeze.rows, viewport.top);
  const column = inside(geometry.columns, Math.max(0, x - geometry.headWidth), freeze.columns, viewport.left);
  const inHeads = x < geometry.headWidth;
  if (y < headHeight) return { part: inHeads ? 'corner' : 'column', row, column };
  return { part: inHeads ? 'row' : 'cell', row, column };
}

/** How far to be scrolled so that a cell shows, as near as possible to where it is scrolled now. */
export function scrolledTo(
  geometry: Geometry,
  viewport: Viewport,
  row: number,
  column: number,
): { readonly left: number; readonly top: number } {
  const freeze = keptFreeze(geometry, viewport);
  const along = (axis: Axis, index: number, frozen: number, now: number, length: number) => {
    if (index < frozen) return now;
    const edge = startAt(axis, frozen);
    const start = startAt(axis, index);
    if (start - now < edge || sizeAt(axis, index) > length - edge) return start - edge;
    return Math.max(now, start + sizeAt(axis, index) - length);
  };
  return {
    left: along(geometry.columns, column, freeze.columns, viewport.left, viewport.width - geometry.headWidth),
    top: along(geometry.rows, row, freeze.rows, viewport.top, viewport.height - headHeight),
  };
}

export function contentSize(geometry: Geometry): { readonly width: number; readonly height: number } {
  return { width: geometry.headWidth + lengthOf(geometry.columns), height: headHeight + lengthOf(geometry.rows) };
}
