import type { Range } from './cells';

/** Ranges by each row that they cover, for looking up many cells. */
export type RangesByRow = ReadonlyMap<number, readonly Range[]>;

export function rangesByRow(ranges: readonly Range[]): RangesByRow {
  const byRow = new Map<number, Range[]>();
  for (const range of ranges) {
    for (let row = range.top; row <= range.bottom; row++) {
      const there = byRow.get(row);
      if (there === undefined) byRow.set(row, [range]);
      else there.push(range);
    }
  }
  return byRow;
}

/** The range that covers a cell; where several do, the first. */
export function rangeAt(byRow: RangesByRow, row: number, column: number): Range | undefined {
  return byRow.get(row)?.find(({ left, right }) => left <= column && column <= right);
}
