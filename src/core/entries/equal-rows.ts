import { textOf } from '../cells';
import type { Table } from '../find-tables';

/** Rows that repeat an earlier row in every cell (T3), with the row that they repeat. */
export function equalRows(table: Table): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const row of table.rows) {
    const cells = table.sheet.rows[row] ?? [];
    let key = '';
    for (const cell of cells) key += `${typeof cell === 'string' ? cell.trim() : textOf(cell)}\u0001`;
    key = key.replace(/\u0001+$/, '');
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else repeats.set(row, earlier);
  }
  return repeats;
}
