import type { Range } from '../core/base/cells';
import { shownFrom, startAt } from './axis';
import { headHeight, keptFreeze, panesOf } from './geometry';
import type { Pane, Viewport } from './geometry';
import { paintCells } from './paint-cells';
import type { Paper as CellPaper } from './paint-cells';
import type { Palette } from './palette';
import { spreadOver } from './merged';
import { unitedRows } from './stale';
import type { RowSpan } from './stale';

type Paper = CellPaper & { readonly context: CanvasRenderingContext2D };

/** Columns of a filter, and the row that heads them. */
export type Filtered = { readonly row: number; readonly columns: ReadonlySet<number> };

/** A line between rows is so wide that half of it lies within so many pixels. */
const halfLine = 2;

/**
 * One frame: the cells in up to four panes, the lines of frozen panes. `rows` are those that have changed since the last one; null is all.
 * Gives the rows that are left to the next frame.
 */
export function paintSheet(
  paper: Paper,
  viewport: Viewport,
  filtered: Filtered | null,
  rows: RowSpan | null,
): RowSpan | null {
  let rest: RowSpan | null = null;
  const { context, palette, source } = paper;
  const { geometry } = source.sheet;
  if (rows === null) paintPaper(context, viewport, palette);
  for (const whole of panesOf(geometry, viewport)) {
    const pane = rows === null ? whole : partOf(paper, whole, rows);
    if (pane === null) continue;
    const { clip } = pane;
    context.save();
    context.beginPath();
    context.rect(clip.x, clip.y, clip.width, clip.height);
    context.clip();
    context.fillStyle = palette.paper;
    context.fillRect(clip.x, clip.y, clip.width, clip.height);
    context.translate(-pane.dx, -pane.dy);
    const top = paintCells(paper, pane.cells);
    if (top !== null) rest = unitedRows(rest, { top, bottom: pane.cells.bottom });
    if (filtered !== null) for (const column of filtered.columns) paintFunnel(paper, filtered.row, column);
    context.restore();
  }
  paintFreeze(paper, viewport);
  return rest;
}

export function paintPaper(context: CanvasRenderingContext2D, { width, height }: Viewport, { paper }: Palette): void {
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
}

/** The part of a pane in which changed rows show, with their neighbours, which share lines with them; null where none does. */
function partOf({ source: { sheet } }: Paper, pane: Pane, { top, bottom }: RowSpan): Pane | null {
  const { rows, columns } = sheet.geometry;
  const { cells, clip, dy } = pane;
  const all = spreadOver(sheet.merged, { top, bottom, left: 0, right: columns.count - 1 });
  const from = Math.max(clip.y, startAt(rows, all.top) - dy - halfLine);
  const to = Math.min(clip.y + clip.height, startAt(rows, all.bottom + 1) - dy + halfLine);
  if (to <= from) return null;
  const first = shownFrom(rows, Math.max(0, all.top - 1), -1);
  const last = shownFrom(rows, Math.min(rows.count - 1, all.bottom + 1), 1);
  return {
    ...pane,
    cells: { ...cells, top: Math.max(cells.top, first), bottom: Math.min(cells.bottom, last) },
    clip: { ...clip, y: from, height: to - from },
  };
}

function rectOf({ source }: Paper, range: Range): readonly [number, number, number, number] {
  const { rows, columns } = source.sheet.geometry;
  const x = startAt(columns, range.left);
  const y = startAt(rows, range.top);
  return [x, y, startAt(columns, range.right + 1) - x, startAt(rows, range.bottom + 1) - y];
}

function paintFunnel(paper: Paper, row: number, column: number): void {
  const [x, y, width, height] = rectOf(paper, { top: row, bottom: row, left: column, right: column });
  const { context, palette } = paper;
  context.fillStyle = palette.accent;
  context.fillRect(x + width - 18, y + height - 18, 16, 16);
  context.fillStyle = palette.paper;
  context.beginPath();
  const points = [
    [-15, -15],
    [-5, -15],
    [-9, -10],
    [-9, -5],
    [-11, -5],
    [-11, -10],
  ] as const;
  for (const [dx, dy] of points) context.lineTo(x + width + dx, y + height + dy);
  context.fill();
}

function paintFreeze({ context, palette, source }: Paper, viewport: Viewport): void {
  const { geometry } = source.sheet;
  const freeze = keptFreeze(geometry, viewport);
  context.fillStyle = palette.freezeLine;
  const x = geometry.headWidth + startAt(geometry.columns, freeze.columns);
  const y = headHeight + startAt(geometry.rows, freeze.rows);
  if (freeze.columns > 0) context.fillRect(x - 1, 0, 1, viewport.height);
  if (freeze.rows > 0) context.fillRect(0, y - 1, viewport.width, 1);
}
