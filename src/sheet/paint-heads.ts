import { columnLetters } from '../core/base/cells';
import { sizeAt, startAt } from './axis';
import type { Axis } from './axis';
import { headHeight, keptFreeze, panesOf } from './geometry';
import type { Box, Geometry, Pane, Viewport } from './geometry';
import type { Palette } from './palette';
import type { Selection } from './selection';

export type HeadPaper = {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly geometry: Geometry;
  readonly viewport: Viewport;
};

/** Letters of the columns, and the corner before them; those of what is chosen stand out. */
export function paintColumnHeads(paper: HeadPaper, chosen: Selection | null): void {
  const { context, palette, geometry, viewport } = paper;
  const { columns, headWidth } = geometry;
  begin(paper, viewport.width, headHeight);
  const isOn = (index: number) => chosen !== null && chosen.range.left <= index && index <= chosen.range.right;
  for (const { cells, clip, dx } of eachOnce(panesOf(geometry, viewport), 'x')) {
    context.save();
    context.beginPath();
    context.rect(clip.x, 0, clip.width, headHeight);
    context.clip();
    for (let index = cells.left; index <= cells.right; index++) {
      const box = { x: startAt(columns, index) - dx, y: 0, width: sizeAt(columns, index), height: headHeight };
      paintHead(paper, box, columnLetters(index), isOn(index), box.width);
    }
    context.restore();
  }
  context.fillStyle = palette.head;
  context.fillRect(0, 0, headWidth, headHeight);
  freezeLine(paper, columns, keptFreeze(geometry, viewport).columns, (at) => [headWidth + at - 1, 0, 1, headHeight]);
}

/** Numbers of the rows. */
export function paintRowHeads(paper: HeadPaper, chosen: Selection | null): void {
  const { context, geometry, viewport } = paper;
  const { rows, headWidth } = geometry;
  begin(paper, headWidth, viewport.height);
  const isOn = (index: number) => chosen !== null && chosen.range.top <= index && index <= chosen.range.bottom;
  for (const { cells, clip, dy } of eachOnce(panesOf(geometry, viewport), 'y')) {
    context.save();
    context.beginPath();
    context.rect(0, clip.y, headWidth, clip.height);
    context.clip();
    for (let index = cells.top; index <= cells.bottom; index++) {
      const box = { x: 0, y: startAt(rows, index) - dy, width: headWidth, height: sizeAt(rows, index) };
      paintHead(paper, box, String(index + 1), isOn(index), box.height);
    }
    context.restore();
  }
  freezeLine(paper, rows, keptFreeze(geometry, viewport).rows, (at) => [0, headHeight + at - 1, headWidth, 1]);
}

/** Panes beside each other share rows, those above each other columns. */
function eachOnce(panes: readonly Pane[], along: 'x' | 'y'): readonly Pane[] {
  return panes.filter(({ clip }, at) => panes.findIndex((other) => other.clip[along] === clip[along]) === at);
}

function begin({ context, palette }: HeadPaper, width: number, height: number): void {
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  context.font = '12px "Segoe UI", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
}

/** `length` along its axis decides whether it is there, and whether its name has room. */
function paintHead({ context, palette }: HeadPaper, box: Box, name: string, isOn: boolean, length: number): void {
  const { x, y, width, height } = box;
  if (length <= 0) return;
  context.fillStyle = isOn ? palette.headOn : palette.head;
  context.fillRect(x, y, width, height);
  context.fillStyle = palette.headLine;
  context.fillRect(x + width - 1, y, 1, height);
  context.fillRect(x, y + height - 1, width, 1);
  context.fillStyle = isOn ? palette.headOnInk : palette.headInk;
  if (length > 8) context.fillText(name, x + width / 2, y + height / 2);
}

function freezeLine(
  { context, palette }: HeadPaper,
  axis: Axis,
  frozen: number,
  boxAt: (at: number) => readonly [number, number, number, number],
): void {
  if (frozen === 0) return;
  context.fillStyle = palette.freezeLine;
  context.fillRect(...boxAt(startAt(axis, frozen)));
}
