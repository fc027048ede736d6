import { recusedText } from '../base/cell-words';
import { isRich, textOf } from '../base/cells';
import type { Cell } from '../base/cells';
import { stripSpace } from '../names/normalise-name';

/** True where a cell holds a mark for a criterion or subject that is gone. 回避 is none, because it is laid out beforehand. */
export function holdsMark(cell: Cell): boolean {
  if (isRich(cell) && cell.formula !== undefined) return true;
  const text = stripSpace(textOf(cell));
  return text !== '' && text !== recusedText;
}
