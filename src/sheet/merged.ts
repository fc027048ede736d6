import type { Range } from '../core/base/cells';
import { rangeAt } from '../core/base/ranges-by-row';
import type { RangesByRow } from '../core/base/ranges-by-row';

/** Merged ranges by each row that they cover. */
export type Merged = RangesByRow;

export function mergeAt(merged: Merged, row: number, column: number): Range | undefined {
  return rangeAt(merged, row, column);
}

/** The merged range that a cell belongs to, or the cell alone. */
export function wholeCell(merged: Merged, row: number, column: number): Range {
  return mergeAt(merged, row, column) ?? { top: row, left: column, bottom: row, right: column };
}

/** A range grown until it cuts through no merged cell. */
export function spreadOver(merged: Merged, range: Range): Range {
  let grown = range;
  for (;;) {
    const next = growOnce(merged, grown);
    if (next === grown) return grown;
    grown = next;
  }
}

function growOnce(merged: Merged, range: Range): Range {
  // Of many rows those that hold a merged cell are few.
  const rows = range.bottom - range.top < merged.size ? null : [...merged.keys()];
  let { top, left, bottom, right } = range;
  const look = (row: number) => {
    for (const merge of merged.get(row) ?? []) {
      if (merge.right < range.left || merge.left > range.right) continue;
      top = Math.min(top, merge.top);
      left = Math.min(left, merge.left);
      bottom = Math.max(bottom, merge.bottom);
      right = Math.max(right, merge.right);
    }
  };
  if (rows === null) for (let row = range.top; row <= range.bottom; row++) look(row);
  else for (const row of rows) if (row >= range.top && row <= range.bottom) look(row);
  const same = top === range.top && left === range.left && bottom === range.bottom && right === range.right;
  return same ? range : { top, left, bottom, right };
}
