import type { Table } from '../tables/table';
import type { Department } from '../names/department';
import { equalRows } from './equal-rows';
import { rowReader } from '../reading/read-rows';
import type { RowReader } from '../reading/read-rows';
import type { TableId } from '../tables/table-columns';
import type { Heading } from '../tables/table-spec';
import type { ReadingContext } from '../reading/row-source';
import type { EntryRow } from './entry';

/**
 * Reads a register row by row. A row that lacks a required cell counts nowhere (M1); of rows that were
 * read alike only the first counts (T3). `mayBeBlank` names required headings whose absence another check judges. What `read` makes
 * names each field: an object of 20 fields takes V8 twice as long where it ends with spreads, and 15 µs where it begins with one.
 */
export function readRegister<Id extends TableId, Entry>(
  id: Id,
  table: Table | undefined,
  context: ReadingContext,
  mayBeBlank: readonly Heading<Id>[],
  read: (reader: RowReader<Id>, base: EntryRow) => Entry,
): readonly Entry[] {
  if (table === undefined) return [];
  const reader = rowReader(id, table, context);
  const repeats = equalRows(table, context);
  const sheet = table.sheet.name;
  return table.rows.map((row) => {
    const complete = reader.complete(row, mayBeBlank);
    const earlier = repeats.get(row);
    if (earlier !== undefined) reader.reportRow('T3', 'warn', row, 't3.once', { first: earlier + 1 });
    return read(reader, { sheet, row, counts: complete && earlier === undefined, repeats: earlier });
  });
}

/** The row's department: the first that 单位 names; a row of an unknown one counts nowhere (U2). */
export function ownDepartment(
  reader: { readonly department: (row: number, heading: '单位') => readonly Department[] },
  base: EntryRow,
): { readonly department: Department | null; readonly counts: boolean } {
  const [department = null] = reader.department(base.row, '单位');
  return { department, counts: base.counts && department !== null };
}
