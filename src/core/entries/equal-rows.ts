import { isBlank, textOf } from '../base/cells';
import type { Table } from '../tables/find-tables';

/** Rows that repeat an earlier row in every cell (T3), with the row that they repeat. */
export function equalRows(table: Table): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const row of table.rows) {
    const cells = table.sheet.rows[row] ?? [];
    // Trailing empty cells say nothing, so they must not tell two rows apart.
    let end = cells.length;
    while (end > 0 && isBlank(cells[end - 1])) end--;
    let key = '';
    for (let column = 0; column < end; column++) key += `${textOf(cells[column]).trim()}\u0001`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else repeats.set(row, earlier);
  }
  return repeats;
}
