import type { Range } from '../core/base/cells';
import { conditionsByPlace } from './conditions-by-place';
import { viewportOf } from './desk';
import type { Desk } from './desk';
import { contentSize, panesOf } from './geometry';
import { growRows } from './grown-height';
import { layRows } from './open-sheet';
import type { OpenSheet } from './open-sheet';
import { paintSheet } from './paint-sheet';
import { placeInput } from './place-input';
import { blockRows } from './row-store';
import { sourceFor } from './source-for';
import { startAt } from './axis';
import { readPalette, watchTheme } from './palette';

/** Milliseconds that conditions wait for scrolling to end. */
const conditionPause = 80;

/** Joins the canvas with scrolling, sizes and themes; what it gives ends that. */
export function startStage(desk: Desk): () => void {
  let frame = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  desk.draw = () => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      paint(desk);
    });
  };
  const moved = () => {
    desk.draw();
    clearTimeout(pause);
    pause = setTimeout(() => void askConditions(desk), conditionPause);
  };
  const { scroller, stage, root } = desk.elements;
  scroller.addEventListener('scroll', moved, { passive: true });
  const sizes = new ResizeObserver(moved);
  sizes.observe(stage);
  const endTheme = watchTheme(() => {
    desk.palette = readPalette(root);
    desk.draw();
  });
  const fonts = () => {
    desk.draw();
  };
  document.fonts.addEventListener('loadingdone', fonts);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(pause);
    sizes.disconnect();
    endTheme();
    document.fonts.removeEventListener('loadingdone', fonts);
  };
}

function paint(desk: Desk): void {
  const { sheet, context } = desk;
  // Bare paper needs no canvas: on a large screen even an empty one takes a while.
  desk.elements.canvas.hidden = sheet === null;
  if (sheet === null) return;
  const viewport = viewportOf(desk);
  fitCanvas(desk);
  askAhead(desk, sheet);
  desk.measuring.begin();
  const { copied, selection, march } = desk;
  const filter = desk.filters.get(sheet.name);
  paintSheet({ context, source: sourceFor(desk, sheet), measuring: desk.measuring, palette: desk.palette }, viewport, {
    selection,
    filling: desk.filling,
    isTyping: desk.editing !== null,
    copied: copied?.sheet === sheet.name ? { range: copied.range, march } : null,
    filtered: filter === undefined ? null : { row: filter.top - 1, columns: new Set(filter.columns.keys()) },
  });
  placeInput(desk);
  if (desk.measuring.isSpent()) desk.draw();
}

/** The canvas has as many pixels as the screen shows of it. */
function fitCanvas({ elements: { canvas, stage }, context }: Desk): void {
  const ratio = devicePixelRatio;
  const width = Math.round(stage.clientWidth * ratio);
  const height = Math.round(stage.clientHeight * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${String(stage.clientWidth)}px`;
    canvas.style.height = `${String(stage.clientHeight)}px`;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}

/** Rows that show now, and some on either side, so that they are here when one scrolls. */
export function shownRange(desk: Desk, sheet: OpenSheet): Range | null {
  const [scrolled] = panesOf(sheet.geometry, viewportOf(desk));
  return scrolled?.cells ?? null;
}

function askAhead(desk: Desk, sheet: OpenSheet): void {
  const shown = shownRange(desk, sheet);
  if (shown === null) return;
  // What fails here is asked for again at the next frame that needs it.
  sheet.store.load(shown.top - blockRows / 2, shown.bottom + blockRows / 2).catch(() => undefined);
  if (sheet.frame.freeze.rows > 0) sheet.store.load(0, sheet.frame.freeze.rows).catch(() => undefined);
}

/** Rows have come: those without a height of their own take one, and what one looks at stays where it is. */
export function rowsArrived(desk: Desk, sheet: OpenSheet, from: number, to: number): void {
  const { scroller } = desk.elements;
  const first = shownRange(desk, sheet)?.top ?? 0;
  const before = startAt(sheet.geometry.rows, first);
  if (growRows(sheet, desk.view.looks, from, to, desk.measuring)) {
    layRows(sheet);
    if (desk.sheet === sheet) {
      sizeScroller(desk);
      const moved = startAt(sheet.geometry.rows, first) - before;
      if (moved !== 0 && scroller.scrollTop > 0) scroller.scrollTop += moved;
    }
  }
  if (desk.sheet === sheet) desk.draw();
}

export function sizeScroller({ elements: { sizer }, sheet }: Desk): void {
  if (sheet === null) return;
  const { width, height } = contentSize(sheet.geometry);
  sizer.style.width = `${String(width)}px`;
  sizer.style.height = `${String(height)}px`;
}

/** Looks by condition of what shows; those of before stay until the new ones are here. */
export async function askConditions(desk: Desk): Promise<void> {
  const { sheet } = desk;
  if (sheet?.frame.hasConditions !== true) return;
  const shown = shownRange(desk, sheet);
  if (shown === null) return;
  const { freeze } = sheet.frame;
  const left = freeze.columns > 0 ? 0 : shown.left;
  const range = { ...shown, left, top: Math.max(0, shown.top - 20), bottom: shown.bottom + 20 };
  const ranges = freeze.rows > 0 ? [range, { ...range, top: 0, bottom: freeze.rows - 1 }] : [range];
  const hits = await Promise.all(ranges.map((each) => desk.parts.book.conditions(sheet.name, each).catch(() => [])));
  if (desk.sheet !== sheet) return;
  desk.conditions = conditionsByPlace(hits.flat());
  desk.draw();
}
