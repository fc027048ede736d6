import { holds } from '../core/base/holds';
import type { Resizing } from '../workbook/writing/set-sizes';
import { columnWidth, pixelsPerPoint } from './fonts';
import { sizeAt } from './axis';
import { viewportOf } from './desk';
import type { Desk } from './desk';
import { usedPart } from './entering';
import { fitColumns } from './fit-columns';
import { boxOf, headHeight, hitAt } from './geometry';
import { make } from './make';

/** Pixels beside the edge of a head within which it is taken hold of. */
const reach = 4;
/** Pixels that a column or row keeps: what is drawn to nothing would be hard to find again. */
const least = 8;
/** Most that Excel takes: characters, points. */
const most = { columns: 255, rows: 409.5 } as const;

type Edge = { readonly which: Resizing['which']; readonly index: number; readonly end: number };

/** Joins the heads' edges with the mouse: dragged they make a column wider or a row higher, pressed twice they fit what stands there. */
export function startSizing(desk: Desk): void {
  const { scroller, stage, input } = desk.elements;
  const edgeOf = ({ clientX, clientY }: MouseEvent): Edge | null => {
    const frame = stage.getBoundingClientRect();
    return edgeAt(desk, clientX - frame.left, clientY - frame.top);
  };
  scroller.addEventListener('pointermove', (event) => {
    stage.dataset['edge'] = edgeOf(event)?.which ?? '';
  });
  scroller.addEventListener('pointerdown', (event) => {
    const edge = event.pointerType === 'touch' || event.button !== 0 ? null : edgeOf(event);
    if (edge === null) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    input.focus({ preventScroll: true });
    scroller.setPointerCapture(event.pointerId);
    drag(desk, edge, event);
  });
  scroller.addEventListener('dblclick', (event) => {
    const edge = edgeOf(event);
    if (edge === null) return;
    event.stopImmediatePropagation();
    void fit(desk, edge.which, rangeFor(desk, edge));
  });
}

/** The edge of a head at a point of the window: that of the last one that shows before it. */
function edgeAt(desk: Desk, x: number, y: number): Edge | null {
  const { sheet } = desk;
  if (sheet === null || x < sheet.geometry.headWidth === y < headHeight) return null;
  const which = y < headHeight ? 'columns' : 'rows';
  const viewport = viewportOf(desk);
  const before = hitAt(
    sheet.geometry,
    viewport,
    x - (which === 'columns' ? reach : 0),
    y - (which === 'rows' ? reach : 0),
  );
  const { row, column } = before;
  const box = boxOf(sheet.geometry, viewport, { top: row, left: column, bottom: row, right: column });
  const end = which === 'columns' ? box.x + box.width : box.y + box.height;
  const at = which === 'columns' ? x : y;
  return Math.abs(at - end) > reach ? null : { which, index: which === 'columns' ? column : row, end };
}

/** A line shows where the edge would be; letting go puts it there. */
function drag(desk: Desk, { which, index, end }: Edge, start: PointerEvent): void {
  const { scroller, stage } = desk.elements;
  const { sheet } = desk;
  if (sheet === null) return;
  const size = sizeAt(sheet.geometry[which], index);
  const guide = make('div', { class: `sheet-guide sheet-guide-${which}` });
  const movedBy = (event: PointerEvent): number =>
    Math.max(least - size, which === 'columns' ? event.clientX - start.clientX : event.clientY - start.clientY);
  const show = (event: PointerEvent) => {
    guide.style[which === 'columns' ? 'left' : 'top'] = `${String(end + movedBy(event))}px`;
  };
  const ending = new AbortController();
  const { signal } = ending;
  scroller.addEventListener('pointermove', show, { signal });
  const drop = (event: PointerEvent) => {
    ending.abort();
    guide.remove();
    if (event.type !== 'pointerup' || movedBy(event) === 0 || desk.sheet !== sheet) return;
    const pixels = size + movedBy(event);
    const wanted = which === 'columns' ? columnWidth(pixels, desk.view.looks[0] ?? {}) : pixels / pixelsPerPoint;
    const { from, to } = rangeFor(desk, { which, index });
    void desk.parts.book.resize([{ sheet: sheet.name, which, from, to, size: Math.min(wanted, most[which]) }]);
  };
  scroller.addEventListener('pointerup', drop, { signal });
  scroller.addEventListener('pointercancel', drop, { signal });
  show(start);
  stage.append(guide);
}

type Span = { readonly from: number; readonly to: number };

/** All whole columns or rows that are chosen, where this is one of them. */
function rangeFor(desk: Desk, { which, index }: Pick<Edge, 'which' | 'index'>): Span {
  const { selection } = desk;
  const isChosen =
    selection?.whole === which &&
    (which === 'columns' ? holds(selection.range, 0, index) : holds(selection.range, index, 0));
  return isChosen ? spanOf(desk, which) : { from: index, to: index };
}

function spanOf(desk: Desk, which: Resizing['which']): Span {
  const { top, left, bottom, right } = usedPart(
    desk,
    desk.selection?.range ?? { top: 0, left: 0, bottom: 0, right: 0 },
  );
  return which === 'columns' ? { from: left, to: right } : { from: top, to: bottom };
}

/** What is chosen takes the width, or the height, that its texts need. */
export async function fitChosen(desk: Desk, which: Resizing['which']): Promise<void> {
  await fit(desk, which, spanOf(desk, which));
}

async function fit(desk: Desk, which: Resizing['which'], { from, to }: Span): Promise<void> {
  const { sheet, parts } = desk;
  if (sheet === null) return;
  if (which === 'columns') await fitColumns(desk, sheet, from, to);
  else await parts.book.resize([{ sheet: sheet.name, which, from, to, size: null }]);
}
