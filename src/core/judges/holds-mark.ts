import { recusedText } from '../base/cell-words';
import { isRich, textOf } from '../base/cells';
import type { Cell } from '../base/cells';
import { stripSpace } from '../names/normalise-name';

/** Whether a cell says something of a criterion or subject that is gone: 回避 is laid out ahead and says nothing of them. */
export function holdsMark(cell: Cell): boolean {
  if (isRich(cell) && cell.formula !== undefined) return true;
  const text = stripSpace(textOf(cell));
  return text !== '' && text !== recusedText;
}
