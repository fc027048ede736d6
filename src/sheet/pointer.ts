import { holds } from '../core/base/holds';
import { openContextMenu } from './context-menu';
import { viewportOf } from './desk';
import type { Desk } from './desk';
import { noteOf } from './describe-cell';
import { finish } from './entering';
import { dragHandle, dropHandle, isOnHandle } from './fill-handle';
import { boxOf, hitAt } from './geometry';
import type { Hit } from './geometry';
import { make } from './make';
import { wholeCell } from './merged';
import { placeKey } from './open-sheet';
import { placeBeside } from './place-input';
import { pointAt, pointTo } from './pointing';
import { choose } from './selecting';
import { isSingle, selectionOf, wholeColumns, wholeRows } from './selection';
import type { SheetCommands } from './sheet-commands';
import { sourceFor } from './source-for';
import { startSizing } from './sizing';
import { chooseAll } from './sheet-commands';

/** How near the edge a drag scrolls, and how far at once; pixels. */
const edgeZone = 24;

/** Joins the cells with mouse and touch: edges of heads first; press and drag choose; a finger scrolls, its tap chooses and a second tap types. */
export function startPointer(desk: Desk, commands: SheetCommands): void {
  const { scroller, stage, input, drop } = desk.elements;
  startSizing(desk);
  const hitOf = ({ clientX, clientY }: MouseEvent): Hit | null => {
    const frame = stage.getBoundingClientRect();
    return desk.sheet && hitAt(desk.sheet.geometry, viewportOf(desk), clientX - frame.left, clientY - frame.top);
  };
  const isHandle = ({ clientX, clientY }: MouseEvent): boolean => {
    const frame = stage.getBoundingClientRect();
    return isOnHandle(desk, clientX - frame.left, clientY - frame.top);
  };
  let drag: ((hit: Hit) => void) | null = null;
  scroller.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch' || onScrollBar(scroller, event)) return;
    const hit = hitOf(event);
    // The field keeps the focus: a press moves it nowhere.
    event.preventDefault();
    input.focus({ preventScroll: true });
    if (hit === null || (event.button === 2 && isChosen(desk, hit))) return;
    if (event.button === 0) scroller.setPointerCapture(event.pointerId);
    drag = beginDrag(desk, hit, event, isHandle(event));
  });
  scroller.addEventListener('pointermove', (event) => {
    if (drag === null) {
      hover(desk, hitOf(event));
      stage.classList.toggle('sheet-over-handle', isHandle(event));
      return;
    }
    const hit = hitOf(event);
    if (hit !== null) drag(hit);
    scrollAtEdge(scroller, event);
  });
  const end = () => {
    drag = null;
    if (desk.filling !== null) dropHandle(desk);
  };
  scroller.addEventListener('pointerup', end);
  scroller.addEventListener('pointercancel', end);
  scroller.addEventListener('pointerleave', () => {
    hover(desk, null);
  });
  scroller.addEventListener('click', (event) => {
    const touch = event instanceof PointerEvent && event.pointerType === 'touch';
    const hit = hitOf(event);
    if (hit === null || onScrollBar(scroller, event) || (desk.editing !== null && !touch)) return;
    if (touch) tap(desk, hit, commands);
    else if (isPressedLink(desk, hit) && !event.shiftKey) void commands.follow();
  });
  scroller.addEventListener('dblclick', (event) => {
    if (hitOf(event)?.part === 'cell') void commands.edit();
  });
  scroller.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    const hit = hitOf(event);
    if (hit !== null && !isChosen(desk, hit)) press(desk, hit, false);
    openContextMenu(desk, commands, { x: event.clientX, y: event.clientY });
  });
  drop.addEventListener('click', () => void commands.choices());
}

/** What a press does, and what it does when it is dragged on. */
function beginDrag(desk: Desk, hit: Hit, event: PointerEvent, isHandle: boolean): ((to: Hit) => void) | null {
  const isMain = event.button === 0;
  if (isMain && isHandle)
    return (to) => {
      dragHandle(desk, to);
    };
  if (isMain && pointAt(desk, hit))
    return (to) => {
      pointTo(desk, to);
    };
  finish(desk);
  press(desk, hit, event.shiftKey);
  if (!isMain) return null;
  return (to) => {
    pull(desk, hit, to);
  };
}

function onScrollBar(scroller: HTMLElement, event: MouseEvent): boolean {
  const frame = scroller.getBoundingClientRect();
  return event.clientX - frame.left > scroller.clientWidth || event.clientY - frame.top > scroller.clientHeight;
}

function isChosen({ selection }: Desk, hit: Hit): boolean {
  if (selection === null) return false;
  if (hit.part === 'row') return selection.whole === 'rows' && holds(selection.range, hit.row, 0);
  if (hit.part === 'column') return selection.whole === 'columns' && holds(selection.range, 0, hit.column);
  return hit.part === 'cell' && holds(selection.range, hit.row, hit.column);
}

function isLink({ sheet }: Desk, hit: Hit): boolean {
  if (sheet === null) return false;
  const { top, left } = wholeCell(sheet.merged, hit.row, hit.column);
  return sheet.links.has(placeKey(top, left));
}

/** A press, not the end of a drag. */
function isPressedLink(desk: Desk, hit: Hit): boolean {
  const { sheet, selection } = desk;
  const alone = sheet !== null && selection !== null && isSingle(sheet, selection) && isActive(desk, hit);
  return hit.part === 'cell' && alone && isLink(desk, hit);
}

function press(desk: Desk, hit: Hit, extend: boolean): void {
  const { sheet, selection } = desk;
  if (sheet === null) return;
  desk.tabStart = null;
  desk.closePopup?.();
  const from = extend && selection !== null ? selection.active : hit;
  if (hit.part === 'corner') chooseAll(desk);
  else if (hit.part === 'row') choose(desk, wholeRows(sheet, from.row, hit.row));
  else if (hit.part === 'column') choose(desk, wholeColumns(sheet, from.column, hit.column));
  else choose(desk, selectionOf(sheet, from, hit));
}

function pull(desk: Desk, from: Hit, hit: Hit): void {
  const { sheet, selection } = desk;
  if (sheet === null || selection === null) return;
  if (hit.row === selection.head.row && hit.column === selection.head.column) return;
  if (from.part === 'row') choose(desk, wholeRows(sheet, from.row, hit.row));
  else if (from.part === 'column') choose(desk, wholeColumns(sheet, from.column, hit.column));
  else if (from.part === 'cell') choose(desk, selectionOf(sheet, from, hit));
}

function scrollAtEdge(scroller: HTMLElement, { clientX, clientY }: MouseEvent): void {
  const { left, top } = scroller.getBoundingClientRect();
  const push = (at: number, length: number) => (at < edgeZone * 2 ? 0 : at > length - edgeZone ? edgeZone : 0);
  const x = push(clientX - left, scroller.clientWidth);
  const y = push(clientY - top, scroller.clientHeight);
  if (x !== 0 || y !== 0) scroller.scrollBy(x, y);
}

/** A finger's first tap chooses, its second on the same cell types; the keyboard of the screen comes only then. */
function tap(desk: Desk, hit: Hit, commands: SheetCommands): void {
  const { input } = desk.elements;
  const again = desk.selection !== null && hit.part === 'cell' && isActive(desk, hit);
  if (again && desk.editing === null) {
    if (isLink(desk, hit)) {
      void commands.follow();
      return;
    }
    input.inputMode = '';
    input.blur();
    input.focus({ preventScroll: true });
    void commands.edit();
    return;
  }
  finish(desk);
  press(desk, hit, false);
  input.inputMode = 'none';
  input.focus({ preventScroll: true });
}

function isActive({ sheet, selection }: Desk, hit: Hit): boolean {
  if (sheet === null || selection === null) return false;
  const { top, left } = wholeCell(sheet.merged, hit.row, hit.column);
  return selection.active.row === top && selection.active.column === left;
}

/** A cell's note beside it while the mouse is over it. */
function hover(desk: Desk, hit: Hit | null): void {
  const { stage } = desk.elements;
  stage.querySelector('.sheet-tip')?.remove();
  const { sheet } = desk;
  if (sheet === null || hit?.part !== 'cell') return;
  const cell = wholeCell(sheet.merged, hit.row, hit.column);
  stage.classList.toggle('sheet-over-link', isLink(desk, hit));
  const text = noteOf(desk.parts.say, sourceFor(desk, sheet), cell.top, cell.left);
  if (text === '' || isActive(desk, hit)) return;
  const tip = make('div', { class: 'sheet-tip', role: 'tooltip' }, [text]);
  stage.append(tip);
  const viewport = viewportOf(desk);
  placeBeside(tip, boxOf(sheet.geometry, viewport, cell), viewport.width, viewport.height);
}
