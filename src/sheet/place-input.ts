import { viewportOf } from './desk';
import type { Desk } from './desk';
import { drawnLook } from './drawn-cell';
import { fontOf } from './fonts';
import { boxOf, headHeight } from './geometry';
import type { Box } from './geometry';
import { wholeCell } from './merged';
import { sourceFor } from './source-for';

/** Where the active cell lies in the stage. */
export function activeBox(desk: Desk): Box | null {
  const { sheet, selection } = desk;
  if (sheet === null || selection === null) return null;
  const { row, column } = selection.active;
  return boxOf(sheet.geometry, viewportOf(desk), wholeCell(sheet.merged, row, column));
}

/** The field lies over the active cell, unseen until one types, and grows with what is typed. */
export function placeInput(desk: Desk): void {
  const { sheet, selection } = desk;
  const box = activeBox(desk);
  if (sheet === null || selection === null || box === null) return;
  const { input } = desk.elements;
  const editing = desk.editing?.sheet === sheet.name;
  const { width, height } = viewportOf(desk);
  // A field beside the window would make the browser scroll the page.
  const left = Math.max(sheet.geometry.headWidth, Math.min(box.x, width - 40));
  const top = Math.max(headHeight, Math.min(box.y, height - 20));
  input.style.left = `${String(left)}px`;
  input.style.top = `${String(top)}px`;
  input.classList.toggle('sheet-typing', editing);
  const { row, column } = selection.active;
  const look = drawnLook(sourceFor(desk, sheet), row, column);
  input.style.font = fontOf(look, desk.view.looks[0] ?? {});
  input.style.textAlign = look.horizontal === 'center' || look.horizontal === 'right' ? look.horizontal : 'left';
  if (editing) {
    const measured = Math.max(...input.value.split('\n').map(desk.measuring.measureIn(input.style.font)));
    const wanted = Math.max(box.width, Math.min(measured + 24, Math.max(box.width, 480)));
    input.style.width = `${String(Math.min(wanted, width - left))}px`;
    input.style.height = `${String(Math.min(box.height, height - top))}px`;
    if (input.scrollHeight > box.height)
      input.style.height = `${String(Math.min(input.scrollHeight + 2, height - top))}px`;
  } else {
    input.style.width = `${String(Math.max(8, Math.min(box.width, width - left)))}px`;
    input.style.height = `${String(Math.max(8, Math.min(box.height, height - top)))}px`;
  }
  placeDrop(desk, box);
  // Below and to the right, where neither the next row nor the next column of what one fills in is hidden.
  const { drop, hint } = desk.elements;
  const aside = { ...box, x: box.x + box.width + (drop.hidden ? 4 : drop.offsetWidth + 4) };
  placeBeside(hint, aside, width, height);
  placeBeside(desk.elements.objection, box, width, height);
}

function placeDrop({ elements: { drop } }: Desk, box: Box): void {
  if (drop.hidden) return;
  drop.style.left = `${String(box.x + box.width)}px`;
  drop.style.top = `${String(box.y + box.height - drop.offsetHeight)}px`;
}

/** Below the cell, or above where there is no room. */
export function placeBeside(element: HTMLElement, box: Box, width: number, height: number): void {
  if (element.hidden) return;
  const below = box.y + box.height + 4;
  const top = below + element.offsetHeight > height ? Math.max(0, box.y - element.offsetHeight - 4) : below;
  element.style.left = `${String(Math.max(0, Math.min(box.x, width - element.offsetWidth - 4)))}px`;
  element.style.top = `${String(top)}px`;
}
