import { cellKey } from '../reading/cell-key';
import type { ReadingContext } from '../reading/row-source';
import type { Table } from '../tables/table';

/** Where a row came from and which number it has make no row another one. */
const saysNothing = new Set(['来源', '序号']);

/**
 * Rows that repeat an earlier row (T3), with the row that they repeat: all known columns but 来源 and 序号 are equal as they were read
 * (`cellKey`). Rows that say nothing in these columns repeat none. Linear in the number of rows.
 */
export function equalRows(
  table: Table,
  context: Pick<ReadingContext, 'directory' | 'year'>,
): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  const keyOf = rowKeys(table, context);
  for (const row of table.rows) {
    const key = keyOf(row);
    if (key === '') continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else repeats.set(row, earlier);
  }
  return repeats;
}

/** A row as it was read, in all columns or in some, as one text; '' where nothing stands in it. */
export function rowKeys(
  table: Table,
  context: Pick<ReadingContext, 'directory' | 'year'>,
  headings?: ReadonlySet<string>,
): (row: number) => string {
  const isRead = (heading: string) => headings?.has(heading) ?? !saysNothing.has(heading);
  const columns = table.spec.columns.flatMap((column) => {
    const at = table.columns.get(column.heading);
    return at === undefined || !isRead(column.heading) ? [] : [{ column, at }];
  });
  const fillIn = implied(columns.map(({ column }) => column.heading));
  return (row) => {
    const cells = table.sheet.rows[row] ?? [];
    const key = columns.map(({ column, at }) => cellKey(cells[at], column, context));
    if (key.every((part) => part === '')) return '';
    fillIn(key);
    return key.join('\u0001');
  };
}

/**
 * What an empty cell says beside another: a 数量 beside a 事项 is 1, an activity without a last day ends on its first, and one cell may
 * name both days.
 */
function implied(headings: readonly string[]): (key: string[]) => void {
  const [kind, quantity, start, end] = ['事项', '数量', '开始日期', '结束日期'].map((name) => headings.indexOf(name));
  return (key) => {
    const set = (at = -1, part = '') => {
      if (at >= 0) key[at] = part;
    };
    if ((key[kind ?? -1] ?? '') !== '' && key[quantity ?? -1] === '') set(quantity, '1');
    const [first = '', last = first] = (key[start ?? -1] ?? '').split(' ');
    set(start, first);
    if (key[end ?? -1] === '') set(end, last);
  };
}
