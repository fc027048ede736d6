import { viewportOf } from './desk';
import type { Desk } from './desk';
import { headHeight, panesOf } from './geometry';
import type { Viewport } from './geometry';
import type { makeMarks } from './marks';
import type { OpenSheet } from './open-sheet';
import { paintColumnHeads, paintRowHeads } from './paint-heads';
import { paintPaper, paintSheet } from './paint-sheet';
import { readPalette } from './palette';
import type { Palette } from './palette';
import type { RowSpan, Stale } from './stale';
import { placeInput } from './place-input';
import { sourceFor } from './source-for';

/** Draws frames into the canvases and the marks over them; what it gives says what is left for the next one. */
export function makeDrawing(desk: Desk, placeMarks: ReturnType<typeof makeMarks>): (stale: Stale) => Stale | null {
  const drawHeads = makeHeads(desk);
  return (stale) => {
    const { sheet } = desk;
    const { canvas, heads, marks, root } = desk.elements;
    if (sheet === null) {
      for (const part of [canvas, ...heads, marks]) part.hidden = true;
      return null;
    }
    const viewport = viewportOf(desk);
    const { width, height } = viewport;
    const palette = (desk.palette ??= readPalette(root));
    const isBare = canvas.hidden;
    // Bare paper needs no canvas: on a large screen even an empty one takes a while.
    for (const part of [canvas, ...heads, marks]) part.hidden = false;
    const part = fit(desk.context, width, height) || isBare ? 'all' : stale;
    let rest: Stale | null = null;
    if (isBare) {
      // The page is laid out in the frame that brings the canvas; cells come in the next one: both together block it for too long.
      paintPaper(desk.context, viewport, palette);
      rest = 'all';
    } else if (part !== 'marks') rest = paint(desk, sheet, { viewport, palette, rows: part === 'all' ? null : part });
    drawHeads(sheet, { viewport, palette }, part === 'all');
    placeMarks(desk, sheet, panesOf(sheet.geometry, viewport));
    placeInput(desk);
    return rest;
  };
}

type Frame = { readonly viewport: Viewport; readonly palette: Palette };

function paint(
  desk: Desk,
  sheet: OpenSheet,
  { viewport, palette, rows }: Frame & { readonly rows: RowSpan | null },
): Stale | null {
  const { context, measuring } = desk;
  measuring.begin();
  const filter = desk.filters.get(sheet.name);
  const filtered = filter === undefined ? null : { row: filter.top - 1, columns: new Set(filter.columns.keys()) };
  return paintSheet({ context, source: sourceFor(desk, sheet), measuring, palette }, viewport, filtered, rows);
}

/** The heads are drawn again where others are chosen, or all is drawn again. */
function makeHeads(desk: Desk): (sheet: OpenSheet, frame: Frame, isAll: boolean) => void {
  const drawn = { columns: '', rows: '' };
  return ({ geometry }, { viewport, palette }, isAll) => {
    const { selection } = desk;
    const [columns, rows] = desk.headContexts;
    const chosen = { columns: '', rows: '' };
    if (selection !== null) {
      const { left, right, top, bottom } = selection.range;
      chosen.columns = `${String(left)}-${String(right)}`;
      chosen.rows = `${String(top)}-${String(bottom)}`;
    }
    const paper = { palette, geometry, viewport };
    if (isAll || chosen.columns !== drawn.columns) {
      fit(columns, viewport.width, headHeight);
      paintColumnHeads({ ...paper, context: columns }, selection);
    }
    if (isAll || chosen.rows !== drawn.rows) {
      fit(rows, geometry.headWidth, viewport.height);
      paintRowHeads({ ...paper, context: rows }, selection);
    }
    Object.assign(drawn, chosen);
  };
}

/** A canvas has as many pixels as the screen shows of it. True where it had others, and is empty now. */
function fit(context: CanvasRenderingContext2D, wide: number, high: number): boolean {
  const { canvas } = context;
  const ratio = devicePixelRatio;
  const width = Math.round(wide * ratio);
  const height = Math.round(high * ratio);
  const isOther = canvas.width !== width || canvas.height !== height;
  if (isOther) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${String(wide)}px`;
    canvas.style.height = `${String(high)}px`;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return isOther;
}
