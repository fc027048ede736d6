import { viewportOf } from './desk';
import type { Desk } from './desk';
import { filledBy, fillOver } from './filling';
import { boxOf, hitAt } from './geometry';
import type { Hit } from './geometry';
import { select } from './selecting';

/** Pixels from the corner within which it is taken hold of. */
const reach = 5;

/** Whether a point of the window lies on the corner of what is chosen, which fills when it is dragged. */
export function isOnHandle(desk: Desk, x: number, y: number): boolean {
  const { sheet, selection, editing } = desk;
  if (sheet === null || selection?.whole !== 'cells' || editing !== null) return false;
  const { range } = selection;
  const viewport = viewportOf(desk);
  const box = boxOf(sheet.geometry, viewport, range);
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  if (Math.abs(x - right) > reach || Math.abs(y - bottom) > reach) return false;
  // Scrolled away under frozen cells it is not there.
  const corner = hitAt(sheet.geometry, viewport, right - 2, bottom - 2);
  return corner.part === 'cell' && corner.row === range.bottom && corner.column === range.right;
}

/** Shows what would be filled. */
export function dragHandle(desk: Desk, hit: Hit): void {
  if (desk.selection === null) return;
  desk.filling = filledBy(desk.selection.range, hit);
  desk.draw('marks');
}

/** Fills what the handle was dragged over, and chooses it with what it was filled from. */
export function dropHandle(desk: Desk): void {
  const { filling, selection } = desk;
  desk.filling = null;
  desk.draw('marks');
  if (filling === null || selection === null) return;
  const { range } = selection;
  void fillOver(desk, range, filling);
  select(desk, { row: range.top, column: range.left }, { row: filling.bottom, column: filling.right });
}
