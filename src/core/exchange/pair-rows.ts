import type { RowTokens } from './form';

/** Which rows of one list are which of another, by their places in the lists. */
export type Pairs = {
  readonly pairs: ReadonlyMap<number, number>;
  /** Rows of the first list whose key several rows share, so that it is not certain which is meant; with those rows. */
  readonly ambiguous: ReadonlyMap<number, readonly number[]>;
};

/** What makes two rows equal as read, and the key by which a changed row is recognised; '' has no key. */
export type RowKeys = { readonly whole: string; readonly key: string };

/** Pairs rows by equality, then by key, both in order. Keys cost: they are asked for only where both lists hold rows. */
export function pairRows(
  left: readonly RowTokens[],
  right: readonly RowTokens[],
  keysOf: (cells: RowTokens) => RowKeys,
): Pairs {
  if (left.length === 0 || right.length === 0) return { pairs: new Map(), ambiguous: new Map() };
  return pairByKeys(left.map(keysOf), right.map(keysOf));
}

function pairByKeys(left: readonly RowKeys[], right: readonly RowKeys[]): Pairs {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (one: number, other: number) => {
    pairs.set(one, other);
    taken.add(other);
  };
  const equal = placesBy(right, ({ whole }) => whole, taken);
  left.forEach(({ whole }, at) => {
    const other = equal.get(whole)?.shift();
    if (other !== undefined) pair(at, other);
  });
  const ambiguous = new Map<number, readonly number[]>();
  const alike = placesBy(right, ({ key }) => key, taken);
  for (const [key, places] of placesBy(left, (row) => row.key, new Set(pairs.keys()))) {
    const others = alike.get(key) ?? [];
    if (key === '' || others.length === 0) continue;
    if (others.length === places.length) places.forEach((at, index) => pair(at, others[index] ?? -1));
    else for (const at of places) ambiguous.set(at, others);
  }
  return { pairs, ambiguous };
}

function placesBy(
  rows: readonly RowKeys[],
  textOf: (row: RowKeys) => string,
  without: ReadonlySet<number>,
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  rows.forEach((row, at) => {
    if (without.has(at)) return;
    const list = places.get(textOf(row));
    if (list === undefined) places.set(textOf(row), [at]);
    else list.push(at);
  });
  return places;
}
