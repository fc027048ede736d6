import { addToList } from '../base/add-to-list';
import type { Range, Sheet } from '../base/cells';

/** Finds the merged cell that a cell is part of. */
export type MergeAt = (row: number, column: number) => Range | undefined;

/** A merge over more rows than this is searched separately, so that one over whole columns is not entered row by row. */
const tall = 1000;

export function mergeFinder({ merges }: Sheet): MergeAt {
  const byRow = new Map<number, Range[]>();
  const tallOnes = merges.filter(({ top, bottom }) => bottom - top >= tall);
  for (const merge of merges) {
    if (merge.bottom - merge.top >= tall) continue;
    for (let row = merge.top; row <= merge.bottom; row++) {
      addToList(byRow, row, merge);
    }
  }
  const holds = ({ top, bottom, left, right }: Range, row: number, column: number) =>
    row >= top && row <= bottom && column >= left && column <= right;
  return (row, column) => [...(byRow.get(row) ?? []), ...tallOnes].find((merge) => holds(merge, row, column));
}

/** True for a cell of a merged range other than its first, which is the only one that can be written. */
export function isCoveredBy(mergeAt: MergeAt, row: number, column: number): boolean {
  const merge = mergeAt(row, column);
  return merge !== undefined && (row !== merge.top || column !== merge.left);
}
