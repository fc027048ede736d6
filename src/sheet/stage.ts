import type { Range } from '../core/base/cells';
import { makeDrawing } from './draw-frame';
import { conditionsByPlace } from './conditions-by-place';
import { viewportOf } from './desk';
import type { Desk } from './desk';
import { contentSize, panesOf } from './geometry';
import { growRows } from './grown-height';
import { layRows } from './open-sheet';
import type { OpenSheet } from './open-sheet';
import { makeMarks } from './marks';
import { blockRows } from './row-store';
import { bothStale } from './stale';
import type { Stale } from './stale';
import { startAt } from './axis';
import { watchTheme } from './palette';

/** Milliseconds that conditions wait for scrolling to end. */
const conditionPause = 80;

/** Joins the canvas with scrolling, sizes and themes; what it gives ends that. */
export function startStage(desk: Desk): () => void {
  const { scroller, stage, marks } = desk.elements;
  const draw = makeDrawing(desk, makeMarks(marks));
  const drawn = new WeakSet<OpenSheet>();
  let frame = 0;
  let stale: Stale = 'marks';
  let pause: ReturnType<typeof setTimeout> | undefined;
  desk.draw = (more = 'all') => {
    stale = bothStale(stale, more);
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      const now = stale;
      stale = 'marks';
      const rest = draw(now);
      if (desk.sheet !== null && now !== 'marks') askAhead(desk, desk.sheet);
      if (rest !== null) desk.draw(rest);
      else if (desk.sheet !== null && !drawn.has(desk.sheet)) {
        drawn.add(desk.sheet);
        tellDrawn(desk, desk.sheet.name);
      }
    });
  };
  const all = () => {
    desk.draw();
  };
  const moved = () => {
    all();
    clearTimeout(pause);
    pause = setTimeout(() => void askConditions(desk), conditionPause);
  };
  scroller.addEventListener('scroll', moved, { passive: true });
  const sizes = new ResizeObserver(moved);
  sizes.observe(stage);
  const endTheme = watchTheme(() => {
    desk.palette = null;
    all();
  });
  document.fonts.addEventListener('loadingdone', all);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(pause);
    sizes.disconnect();
    endTheme();
    document.fonts.removeEventListener('loadingdone', all);
  };
}

/** Once the frame with the sheet is on the screen. */
function tellDrawn({ parts: { book } }: Desk, sheet: string): void {
  requestAnimationFrame(() => {
    book.drawn(sheet).catch(() => undefined);
  });
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
  const isGrown = growRows(sheet, desk.view.looks, from, to, desk.measuring);
  if (isGrown) layRows(sheet);
  if (desk.sheet !== sheet) return;
  if (!isGrown) {
    desk.draw({ top: from, bottom: to - 1 });
    return;
  }
  sizeScroller(desk);
  const moved = startAt(sheet.geometry.rows, first) - before;
  if (moved !== 0 && scroller.scrollTop > 0) scroller.scrollTop += moved;
  desk.draw();
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
  const before = desk.conditions;
  desk.conditions = conditionsByPlace(hits.flat());
  if (!isSame(before, desk.conditions)) desk.draw();
}

function isSame(one: Desk['conditions'], other: Desk['conditions']): boolean {
  return one.size === other.size && [...one].every(([key, looks]) => String(looks) === String(other.get(key) ?? ''));
}
