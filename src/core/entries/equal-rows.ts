import { cellKey } from '../reading/cell-key';
import type { ReadingContext } from '../reading/row-source';
import type { Table } from '../tables/find-tables';

/** Where a row came from and which number it has make no row another one. */
const saysNothing = new Set(['来源', '序号']);

type Context = Pick<ReadingContext, 'directory' | 'year'>;
/** What the cell of one column was read as, in a row. */
type KeyOf = (row: number) => string;

/**
 * Rows that repeat an earlier row (T3), with the row that they repeat: all known columns but 来源 and 序号 are equal as they were read
 * (`cellKey`). Rows that say nothing in these columns repeat none. One column after the other parts the rows that are still alike:
 * most differ in the first ones, and their other cells are never looked at.
 */
export function equalRows(table: Table, context: Context): ReadonlyMap<number, number> {
  const keys = [...columnKeys(table, context).values()];
  const { rows, groups } = keys.reduce(partRows, { rows: table.rows, groups: table.rows.map(() => 0) });
  const first = new Map<number, number>();
  const repeats = new Map<number, number>();
  rows.forEach((row, at) => {
    const group = groups[at] ?? 0;
    const earlier = first.get(group);
    if (earlier !== undefined) repeats.set(row, earlier);
    else if (keys.some((keyOf) => keyOf(row) !== '')) first.set(group, row);
  });
  return repeats;
}

/** Rows that are like another so far, each with the number of its group. */
type Alike = { readonly rows: readonly number[]; readonly groups: readonly number[] };

function partRows({ rows, groups }: Alike, keyOf: KeyOf): Alike {
  const numbers = new Map<string, number>();
  const keys = rows.map((row) => numberOf(keyOf(row), numbers));
  const parts = new Map<number, number>();
  const parted = keys.map((key, at) => numberOf((groups[at] ?? 0) * numbers.size + key, parts));
  const sizes = new Array<number>(parts.size).fill(0);
  for (const group of parted) sizes[group] = (sizes[group] ?? 0) + 1;
  const isAlike = (_: number, at: number) => (sizes[parted[at] ?? 0] ?? 0) > 1;
  return { rows: rows.filter(isAlike), groups: parted.filter(isAlike) };
}

/** Numbers what comes, from 0; what is equal has one number. */
function numberOf<Key>(key: Key, numbers: Map<Key, number>): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** By heading, with what an empty cell says beside another: a 数量 beside a 事项 is 1, an activity without a last day ends on its first, and one cell may name both days. */
function columnKeys(table: Table, context: Context): ReadonlyMap<string, KeyOf> {
  const keys = new Map<string, KeyOf>();
  for (const column of table.spec.columns) {
    const at = table.columns.get(column.heading);
    if (at === undefined || saysNothing.has(column.heading)) continue;
    keys.set(column.heading, (row) => cellKey(table.sheet.rows[row]?.[at], column, context));
  }
  const [kind, quantity, start, end] = ['事项', '数量', '开始日期', '结束日期'].map((heading) => keys.get(heading));
  if (kind !== undefined && quantity !== undefined)
    keys.set('数量', (row) => quantity(row) || (kind(row) === '' ? '' : '1'));
  if (start !== undefined) keys.set('开始日期', (row) => daysIn(start(row))[0]);
  if (start !== undefined && end !== undefined) keys.set('结束日期', (row) => end(row) || daysIn(start(row))[1]);
  return keys;
}

/** The first and last day of a key of 开始日期, which are one for most. */
function daysIn(key: string): readonly [string, string] {
  const [first = '', last = first] = key.split(' ');
  return [first, last];
}
