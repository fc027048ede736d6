import type { CellLook } from '../workbook/looks/book-looks';
import { lineHeight } from './fonts';
import type { Pen } from './pen';
import type { PlacedText } from './place-text';

type Area = { readonly y: number; readonly height: number };

/** Draws placed lines. Nothing is drawn outside what they may lie over. */
export function paintText(
  context: Pen,
  placed: PlacedText,
  look: CellLook,
  standard: CellLook,
  area: Area,
  color: string,
): void {
  context.font = placed.font;
  context.fillStyle = color;
  const step = lineHeight(look, standard);
  const clipped = placed.lines.some(
    ({ x, y, width }) =>
      x < placed.left ||
      x + width > placed.right ||
      y - step / 2 < area.y - 1 ||
      y + step / 2 > area.y + area.height + 1,
  );
  if (clipped) {
    context.save();
    context.beginPath();
    context.rect(placed.left, area.y, placed.right - placed.left - 1, area.height - 1);
    context.clip();
  }
  for (const line of placed.lines) {
    // Lines below the cell's end cost as much as those that show.
    if (line.y - step / 2 > area.y + area.height) break;
    if (placed.align === 'spread') paintSpread(context, line.text, line.x, line.y, line.width);
    else context.fillText(line.text, line.x, line.y);
    const thickness = Math.max(1, Math.round(step / 18));
    if (look.underline === true) context.fillRect(line.x, line.y + step * 0.4, line.width, thickness);
    if (look.strike === true) context.fillRect(line.x, line.y, line.width, thickness);
  }
  if (clipped) context.restore();
}

/** Signs (or words) with equal gaps from edge to edge. */
function paintSpread(context: Pen, text: string, x: number, y: number, width: number): void {
  const parts = text.match(/[\w.,%-]+|\S/gu) ?? [];
  const widths = parts.map((part) => context.measureText(part).width);
  const used = widths.reduce((sum, each) => sum + each, 0);
  if (parts.length < 2) {
    context.fillText(text, x + (width - used) / 2, y);
    return;
  }
  const gap = Math.max(0, (width - used) / (parts.length - 1));
  let at = x;
  parts.forEach((part, index) => {
    context.fillText(part, at, y);
    at += (widths[index] ?? 0) + gap;
  });
}
