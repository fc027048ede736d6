/** Rows or columns one after the other: where each begins, in pixels. One more entry than there are says where the last ends. */
export type Axis = { readonly count: number; readonly starts: Float64Array };

export function makeAxis(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  let at = 0;
  for (let index = 0; index < count; index++) {
    starts[index] = at;
    at += sizeOf(index);
  }
  starts[count] = at;
  return { count, starts };
}

export function startAt(axis: Axis, index: number): number {
  return axis.starts[Math.max(0, Math.min(index, axis.count))] ?? 0;
}

export function sizeAt(axis: Axis, index: number): number {
  return startAt(axis, index + 1) - startAt(axis, index);
}

export function lengthOf(axis: Axis): number {
  return startAt(axis, axis.count);
}

/** Which one lies at a position; hidden ones lie nowhere. Positions outside give the first or the last. */
export function indexAt(axis: Axis, position: number): number {
  let low = 0;
  let high = axis.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((axis.starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The nearest that shows, going on from `index` by steps of `step`; `index` itself where there is none. */
export function shownFrom(axis: Axis, index: number, step: number): number {
  for (let at = index; at >= 0 && at < axis.count; at += step) if (sizeAt(axis, at) > 0) return at;
  return index;
}
