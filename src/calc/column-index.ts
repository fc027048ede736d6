import type { Area, CalcSheet, Host, KeyOf } from './model';

/** Rows of a column by the key of their values, as they were at a version of the column. */
type Index = {
  readonly version: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: Map<string | number | boolean, number[]>;
};

/** Shorter columns are looked through at once. */
const worthwhile = 48;

/**
 * Finds cells of a column by their value without looking through it again for each question. What was gathered is old once anything in
 * the column changes.
 */
export function makeColumnIndex(valueAt: Host['valueAt']): Host['rowsWith'] {
  const kept = new Map<KeyOf, Map<CalcSheet, Map<number, Index>>>();

  return (area, keyOf, key) => {
    const { sheet, left } = area;
    const last = Math.min(area.bottom, sheet.rows.length - 1);
    if (area.left !== area.right || last - area.top < worthwhile) return undefined;
    const sheets = inMap(kept, keyOf);
    const columns = inMap(sheets, sheet);
    const version = sheet.versions[left] ?? 0;
    const known = columns.get(left);
    if (known?.version === version && known.top <= area.top && known.bottom >= last)
      return within(known.rows.get(key) ?? [], area.top, last);
    const isSettled = (sheet.unsettled[left] ?? 0) === 0;
    // Cells outside of the range may depend on who asks, so that they are read only where they are at rest.
    if (!isSettled && (last - area.top) * 2 < sheet.rows.length) return undefined;
    const [top, bottom] = isSettled ? [0, sheet.rows.length - 1] : [area.top, last];
    const rows = gather({ ...area, top, bottom }, keyOf, valueAt);
    columns.set(left, { version: sheet.versions[left] ?? 0, top, bottom, rows });
    return within(rows.get(key) ?? [], area.top, last);
  };
}

function inMap<Key, Inner, Found>(map: Map<Key, Map<Inner, Found>>, key: Key): Map<Inner, Found> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = new Map<Inner, Found>();
  map.set(key, made);
  return made;
}

function gather({ sheet, left, top, bottom }: Area, keyOf: KeyOf, valueAt: Host['valueAt']): Index['rows'] {
  const rows: Index['rows'] = new Map();
  for (let row = top; row <= bottom; row++) {
    const key = keyOf(valueAt(sheet, row, left));
    if (key === undefined) continue;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
  }
  return rows;
}

function within(rows: readonly number[], top: number, bottom: number): readonly number[] {
  if (rows.length === 0 || ((rows[0] ?? 0) >= top && (rows.at(-1) ?? 0) <= bottom)) return rows;
  return rows.slice(firstFrom(rows, top), firstFrom(rows, bottom + 1));
}

/** The place of the first row that is not above `wanted`. */
function firstFrom(rows: readonly number[], wanted: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
