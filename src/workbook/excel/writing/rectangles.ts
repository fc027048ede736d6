import { rangeAddress, type Range } from '../../../core/base/cells';

/** Excel cuts an address off behind this many characters. */
const addressLimit = 8_000;

/**
 * Cells with equal keys as rectangles: runs in a row, joined with equal runs above. `keyOf` gives undefined for cells that belong
 * to none.
 */
export function rectanglesOf(
  rows: number,
  widthOf: (row: number) => number,
  keyOf: (row: number, column: number) => string | undefined,
): ReadonlyMap<string, readonly Range[]> {
  const found = new Map<string, Range[]>();
  let open = new Map<string, { key: string; range: Range }>();
  const close = ({ key, range }: { key: string; range: Range }): void => {
    const ranges = found.get(key);
    if (ranges === undefined) found.set(key, [range]);
    else ranges.push(range);
  };
  for (let row = 0; row < rows; row++) {
    const next = new Map<string, { key: string; range: Range }>();
    for (const { key, left, right } of runsOf(widthOf(row), (column) => keyOf(row, column))) {
      const place = `${left}:${right}:${key}`;
      const above = open.get(place);
      open.delete(place);
      const top = above === undefined ? row : above.range.top;
      next.set(place, { key, range: { top, left, bottom: row, right } });
    }
    open.forEach(close);
    open = next;
  }
  open.forEach(close);
  return found;
}

type Run = { readonly key: string; readonly left: number; readonly right: number };

function runsOf(width: number, keyOf: (column: number) => string | undefined): readonly Run[] {
  const runs: Run[] = [];
  for (let left = 0; left < width;) {
    const key = keyOf(left);
    let right = left;
    while (right + 1 < width && keyOf(right + 1) === key) right++;
    if (key !== undefined) runs.push({ key, left, right });
    left = right + 1;
  }
  return runs;
}

/** The ranges as addresses, each as long as Excel takes them: `A1:B2,D4`. */
export function addressesOf(ranges: readonly Range[]): readonly string[] {
  const addresses: string[] = [];
  for (const range of ranges) {
    const text = rangeAddress(range);
    const last = addresses.at(-1);
    if (last === undefined || last.length + text.length >= addressLimit) addresses.push(text);
    else addresses[addresses.length - 1] = `${last},${text}`;
  }
  return addresses;
}

/** Neighbours with equal values: from which to which, and the value. */
export function spansOf<T>(values: readonly (T | undefined)[]): readonly { from: number; to: number; value: T }[] {
  const spans: { from: number; to: number; value: T }[] = [];
  values.forEach((value, at) => {
    if (value === undefined) return;
    const last = spans.at(-1);
    if (last?.to === at - 1 && last.value === value) last.to = at;
    else spans.push({ from: at, to: at, value });
  });
  return spans;
}
