import type { Range } from '../core/base/cells';
import { holds } from '../core/base/holds';
import { cellMark } from '../grid/grid-book';
import type { ChangedCells } from '../grid/grid-book';
import type { Copied, Desk } from './desk';
import { placeKey } from './open-sheet';

export function endCopy(desk: Desk): void {
  desk.copied = null;
  desk.draw('marks');
}

/** What was copied here, unless something was typed there since: then the clipboard alone has what was copied. */
export function standingCopy(desk: Desk): Copied | null {
  const { copied } = desk;
  if (copied === null) return null;
  const width = placeKey(1, 0);
  const typed = [...(desk.pending.get(copied.sheet) ?? [])].filter(([key, text]) => copied.typed.get(key) !== text);
  if (typed.some(([key]) => holds(copied.range, Math.floor(key / width), key % width))) endCopy(desk);
  return desk.copied;
}

/** Cells that are about to be written end a copy of them. */
export function endCopyWithin(desk: Desk, sheet: string, { top, left, bottom, right }: Range): void {
  const { copied } = desk;
  if (copied?.sheet !== sheet) return;
  const { range } = copied;
  if (range.top <= bottom && top <= range.bottom && range.left <= right && left <= range.right) endCopy(desk);
}

/** Cells that have another content end a copy of them; formulas that have another result do not. The rows still hold what was there before. */
export function endCopyOf(desk: Desk, { sheet, rows, columns, values, marks }: ChangedCells): void {
  const { copied } = desk;
  // News that comes before the answer is of what was done before.
  if (copied?.sheet !== sheet || copied.text === null) return;
  const isOther = (row: number, index: number) => {
    const column = columns[index] ?? 0;
    if (!holds(copied.range, row, column)) return false;
    const key = placeKey(row, column);
    const typed = desk.pending.get(sheet)?.get(key);
    if (typed !== undefined) return typed !== copied.typed.get(key);
    const before = desk.sheet?.name === sheet ? desk.sheet.store.row(row)?.get(column) : undefined;
    const isFormula = ((marks[index] ?? 0) & cellMark.formula) > 0;
    if (before === undefined) return !isFormula;
    const wasFormula = (before.marks & cellMark.formula) > 0;
    return wasFormula !== isFormula || (!isFormula && before.value !== (values[index] ?? null));
  };
  if ([...rows].some(isOther)) endCopy(desk);
}
