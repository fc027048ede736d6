import { mixDigest } from '../base/digest';
import { cellKey } from '../reading/cell-key';
import type { ReadingContext } from '../reading/row-source';
import type { Table } from '../tables/table';

/** 来源 and 序号 do not make two rows different. */
const saysNothing = new Set(['来源', '序号']);

type Context = Pick<ReadingContext, 'directory' | 'year'>;
/** What a cell of one column was read as. */
type KeyOf = (row: number) => string;

/**
 * Rows that repeat an earlier row (T3), with that row: all known columns but 来源 and 序号 are equal as they were read (`cellKey`). Rows that
 * are empty in these columns repeat nothing. Linear in the number of rows.
 */
export function equalRows(table: Table, context: Context): ReadonlyMap<number, number> {
  const keys = tellingFirst(table, columnKeys(table, context));
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const row of rowsAlike(table.rows, keys)) {
    const key = keys.map((keyOf) => keyOf(row));
    if (key.every((part) => part === '')) continue;
    const text = key.join('\u0001');
    const earlier = first.get(text);
    if (earlier === undefined) first.set(text, row);
    else repeats.set(row, earlier);
  }
  return repeats;
}

/** Columns of text tell rows apart best, and are read in no time: the other columns of most rows are then not read at all. */
function tellingFirst({ spec }: Table, keys: ReadonlyMap<string, KeyOf>): readonly KeyOf[] {
  const texts = new Set(spec.columns.flatMap(({ kind, heading }) => (kind === 'text' ? [heading] : [])));
  const all = [...keys];
  return [...all.filter(([heading]) => texts.has(heading)), ...all.filter(([heading]) => !texts.has(heading))].map(
    ([, keyOf]) => keyOf,
  );
}

/**
 * Candidates for equal rows: all that equal another one, and a few more. Most rows differ in their first columns, so their other cells need
 * not be read or joined to a text. A row whose digest no other row shares equals none.
 */
function rowsAlike(all: readonly number[], keys: readonly KeyOf[]): readonly number[] {
  const digests = new Int32Array(all.length);
  const shift = Math.clz32(all.length * 4);
  const slots = new Uint8Array(2 ** (32 - shift));
  let rows = all;
  for (const keyOf of keys) {
    slots.fill(0);
    rows.forEach((row, at) => {
      const digest = mixDigest(digests[at] ?? 0, keyOf(row));
      digests[at] = digest;
      slots[digest >>> shift] = slots[digest >>> shift] === 0 ? 1 : 2;
    });
    const alike: number[] = [];
    rows.forEach((row, at) => {
      const digest = digests[at] ?? 0;
      if (slots[digest >>> shift] !== 2) return;
      digests[alike.length] = digest;
      alike.push(row);
    });
    rows = alike;
  }
  return rows;
}

/**
 * How an empty cell of a column is read beside another: a 数量 beside a 事项 is 1, an activity without a last day ends on its first, and one
 * cell may name both days.
 */
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

/** The first and last day of a key of 开始日期; for most keys they are the same. */
function daysIn(key: string): readonly [string, string] {
  const [first = '', last = first] = key.split(' ');
  return [first, last];
}

/** A row as it was read, in all or some columns, as one text; '' where these are empty. */
export function rowKeys(table: Table, context: Context, headings?: ReadonlySet<string>): (row: number) => string {
  const keys = [...columnKeys(table, context)].flatMap(([heading, keyOf]) =>
    headings?.has(heading) === false ? [] : [keyOf],
  );
  return (row) => {
    const parts = keys.map((keyOf) => keyOf(row));
    return parts.every((part) => part === '') ? '' : parts.join('\u0001');
  };
}
