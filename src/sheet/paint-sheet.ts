import { columnLetters } from '../core/base/cells';
import type { Range } from '../core/base/cells';
import { sizeAt, startAt } from './axis';
import type { Axis } from './axis';
import { headHeight, keptFreeze, panesOf } from './geometry';
import type { Pane, Viewport } from './geometry';
import { paintCells } from './paint-cells';
import type { Paper as CellPaper } from './paint-cells';
import type { Selection } from './selection';
import { wholeCell } from './merged';

type Paper = CellPaper & { readonly context: CanvasRenderingContext2D };

/** What is drawn over the cells. */
export type Overlay = {
  readonly selection: Selection | null;
  /** What a drag of the corner would fill. */
  readonly filling: Range | null;
  /** The corner fills only while nothing is typed. */
  readonly isTyping: boolean;
  /** What was copied, with how far its dashes have marched. */
  readonly copied: { readonly range: Range; readonly march: number } | null;
  /** Columns of a filter, and the row that heads them. */
  readonly filtered: { readonly row: number; readonly columns: ReadonlySet<number> } | null;
};

/** One frame: the cells in up to four panes, the heads, the lines of frozen panes. */
export function paintSheet(paper: Paper, viewport: Viewport, overlay: Overlay): void {
  const { context, palette, source } = paper;
  const { geometry } = source.sheet;
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, viewport.width, viewport.height);
  for (const pane of panesOf(geometry, viewport)) {
    const { clip } = pane;
    context.save();
    context.beginPath();
    context.rect(clip.x, clip.y, clip.width, clip.height);
    context.clip();
    context.fillStyle = palette.paper;
    context.fillRect(clip.x, clip.y, clip.width, clip.height);
    context.translate(-pane.dx, -pane.dy);
    paintCells(paper, pane.cells);
    paintOverlay(paper, overlay);
    context.restore();
    paintHeads(paper, pane, overlay.selection);
  }
  context.fillStyle = palette.head;
  context.fillRect(0, 0, geometry.headWidth, headHeight);
  paintFreeze(paper, viewport);
}

function rectOf({ source }: Paper, range: Range): readonly [number, number, number, number] {
  const { rows, columns } = source.sheet.geometry;
  const x = startAt(columns, range.left);
  const y = startAt(rows, range.top);
  return [x, y, startAt(columns, range.right + 1) - x, startAt(rows, range.bottom + 1) - y];
}

function paintOverlay(paper: Paper, { selection, filling, isTyping, copied, filtered }: Overlay): void {
  const { context, palette, source } = paper;
  if (filtered !== null) for (const column of filtered.columns) paintFunnel(paper, filtered.row, column);
  if (selection !== null) {
    const [x, y, width, height] = rectOf(paper, selection.range);
    const active = wholeCell(source.sheet.merged, selection.active.row, selection.active.column);
    const [ax, ay, aWidth, aHeight] = rectOf(paper, active);
    context.fillStyle = palette.tint;
    context.beginPath();
    context.rect(x, y, width, height);
    context.rect(ax, ay, aWidth, aHeight);
    context.fill('evenodd');
    context.strokeStyle = palette.accent;
    context.lineWidth = 2;
    context.strokeRect(x - 0.5, y - 0.5, width, height);
    if (selection.whole === 'cells' && !isTyping) paintHandle(paper, x + width, y + height);
  }
  const dashed = filling ?? copied?.range;
  if (dashed !== undefined) {
    const [x, y, width, height] = rectOf(paper, dashed);
    context.strokeStyle = palette.accent;
    context.lineWidth = 2;
    context.setLineDash([6, 4]);
    context.lineDashOffset = -(copied?.march ?? 0);
    context.strokeRect(x + 0.5, y + 0.5, width - 2, height - 2);
    context.setLineDash([]);
  }
}

/** The corner that fills when it is dragged. */
function paintHandle({ context, palette }: Paper, x: number, y: number): void {
  context.fillStyle = palette.paper;
  context.fillRect(x - 4, y - 4, 7, 7);
  context.fillStyle = palette.accent;
  context.fillRect(x - 3, y - 3, 6, 6);
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

function paintHeads(paper: Paper, { cells, clip, dx, dy }: Pane, selection: Selection | null): void {
  const { context, source } = paper;
  const { rows, columns, headWidth } = source.sheet.geometry;
  context.font = '12px "Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = 1;
  const range = selection?.range;
  const band = (axis: Axis, from: number, to: number, on: (index: number) => boolean, horizontal: boolean) => {
    context.save();
    context.beginPath();
    if (horizontal) context.rect(clip.x, 0, clip.width, headHeight);
    else context.rect(0, clip.y, headWidth, clip.height);
    context.clip();
    for (let index = from; index <= to; index++) {
      const length = sizeAt(axis, index);
      const start = startAt(axis, index) - (horizontal ? dx : dy);
      if (length > 0) paintHead(paper, { index, start, length, on: on(index), horizontal });
    }
    context.restore();
  };
  const onColumn = (index: number) => range !== undefined && range.left <= index && index <= range.right;
  const onRow = (index: number) => range !== undefined && range.top <= index && index <= range.bottom;
  band(columns, cells.left, cells.right, onColumn, true);
  band(rows, cells.top, cells.bottom, onRow, false);
}

type Head = {
  readonly index: number;
  readonly start: number;
  readonly length: number;
  readonly on: boolean;
  readonly horizontal: boolean;
};

function paintHead({ context, palette, source }: Paper, { index, start, length, on, horizontal }: Head): void {
  const { headWidth } = source.sheet.geometry;
  const [x, y, width, height] = horizontal ? [start, 0, length, headHeight] : [0, start, headWidth, length];
  context.fillStyle = on ? palette.headOn : palette.head;
  context.fillRect(x, y, width, height);
  context.fillStyle = palette.headLine;
  context.fillRect(x + width - 1, y, 1, height);
  context.fillRect(x, y + height - 1, width, 1);
  context.fillStyle = on ? palette.headOnInk : palette.headInk;
  if (length > 8)
    context.fillText(horizontal ? columnLetters(index) : String(index + 1), x + width / 2, y + height / 2);
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
