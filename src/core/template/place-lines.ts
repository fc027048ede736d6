import type { FormBody } from './form-body';

/** Where lines stand once the form has room for them; rows from 0, after rows were inserted. */
export type Placing = {
  readonly inserts: readonly { readonly at: number; readonly count: number }[];
  /** Rows for the lines that no row of the form names, in order. */
  readonly rows: readonly number[];
  /** Free rows that no line takes. */
  readonly left: readonly number[];
  /** The present place of a row of the form. */
  readonly now: (row: number) => number;
  /** The row of the form at this place; undefined for an inserted one. */
  readonly before: (row: number) => number | undefined;
  /** The row whose formulas an inserted row copies, at its present place. */
  readonly like: number;
  /** True where rows were inserted below the last line, so that sums over the lines do not grow by themselves. */
  readonly isBelow: boolean;
};

/**
 * Makes room for this number of lines. Rows are inserted above the last free line, so that the form's sums over its lines grow with them;
 * below it where no line is above. Undefined where the form has no line that new ones could copy.
 */
export function placeLines({ first, free, named, isOpen }: FormBody, count: number): Placing | undefined {
  const last = Math.max(-1, ...free, ...named.map(({ row }) => row));
  const missing = Math.max(0, count - free.length);
  if (missing === 0 || isOpen) {
    const next = Math.max(first, last + 1);
    const further = Array.from({ length: missing }, (_, step) => next + step);
    const rows = [...free.slice(0, count), ...further];
    return { ...unmoved, rows, left: free.slice(count) };
  }
  if (last < 0) return undefined;
  const isBelow = free.length < 2 || free.at(-1) !== last;
  const at = isBelow ? last + 1 : last;
  const now = (row: number) => (row >= at ? row + missing : row);
  const before = (row: number) => {
    if (row < at) return row;
    return row < at + missing ? undefined : row - missing;
  };
  const added = Array.from({ length: missing }, (_, step) => at + step);
  const rows = [...free.map(now), ...added].sort((a, b) => a - b);
  return { inserts: [{ at, count: missing }], rows, left: [], now, before, like: at - 1, isBelow };
}

const unmoved = { inserts: [], now: (row: number) => row, before: (row: number) => row, like: -1, isBelow: false };
