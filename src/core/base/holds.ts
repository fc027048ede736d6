import type { Range } from './cells';

/** Whether a cell lies in a range. */
export function holds({ top, left, bottom, right }: Range, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}
