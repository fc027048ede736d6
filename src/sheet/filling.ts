import type { Range } from '../core/base/cells';
import { endCopyWithin } from './copied';
import type { Desk } from './desk';
import { tellObjections, usedPart } from './entering';
import type { Hit } from './geometry';
import { wholeCell } from './merged';

/** The first row of what is chosen goes into the rows below; a single row takes what stands above it. */
export async function fillDown(desk: Desk): Promise<void> {
  const { sheet, selection } = desk;
  if (sheet === null || selection === null) return;
  const range = usedPart(desk, selection.range);
  const first = wholeCell(sheet.merged, range.top, selection.active.column);
  let from = first.bottom >= range.bottom ? range.top - 1 : range.top;
  while (sheet.filteredOut.has(from)) from--;
  if (from >= 0) await fillOver(desk, { ...range, top: from, bottom: from }, { ...range, top: from + 1 });
}

/** The first column of what is chosen goes into those to its right; a single column takes what stands to its left. */
export async function fillRight(desk: Desk): Promise<void> {
  const { sheet, selection } = desk;
  if (sheet === null || selection === null) return;
  const range = usedPart(desk, selection.range);
  const first = wholeCell(sheet.merged, selection.active.row, range.left);
  const from = first.right >= range.right ? range.left - 1 : range.left;
  if (from >= 0) await fillOver(desk, { ...range, left: from, right: from }, { ...range, left: from + 1 });
}

/** What a drag of the handle from a range to a cell fills: downwards or to the right; null within the range. */
export function filledBy(range: Range, { row, column }: Pick<Hit, 'row' | 'column'>): Range | null {
  const down = row - range.bottom;
  const right = column - range.right;
  if (down <= 0 && right <= 0) return null;
  if (down >= right) return { ...range, top: range.bottom + 1, bottom: row };
  return { ...range, left: range.right + 1, right: column };
}

/** Copies over a range, the pattern repeated, as one deed. Rows that a filter of ours hides neither give nor take anything. */
export async function fillOver(desk: Desk, pattern: Range, target: Range): Promise<void> {
  const { sheet, parts } = desk;
  if (sheet === null) return;
  endCopyWithin(desk, sheet.name, target);
  const from = { sheet: sheet.name, range: pattern };
  const entered = await parts.book.copy(from, { ...from, range: target }, sheet.filteredOut);
  tellObjections(desk, sheet.name, entered);
}
