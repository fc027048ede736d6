import type { Table } from '../tables/table';
import type { Department } from '../names/department';
import { equalRows } from './equal-rows';
import { rowReader } from '../reading/read-rows';
import type { RowReader } from '../reading/read-rows';
import type { ReadingContext } from '../reading/row-source';

/** What every register row has before its own cells are read. */
export type RowBase = {
  readonly sheet: string;
  readonly row: number;
  readonly counts: boolean;
  readonly repeats?: number;
};

/**
 * Reads a register row by row. A row that lacks a required cell counts nowhere (M1); of rows that were
 * read alike only the first counts (T3). `mayBeBlank` names required headings whose absence another check judges. In what `read`
 * makes, spreads stand last: V8 takes some 15 µs for an object of 20 fields that begins with one, and 0.3 µs otherwise.
 */
export function readRegister<T>(
  table: Table | undefined,
  context: ReadingContext,
  mayBeBlank: readonly string[],
  read: (reader: RowReader, base: RowBase) => T,
): readonly T[] {
  if (table === undefined) return [];
  const reader = rowReader(table, context);
  const repeats = equalRows(table, context);
  const [heading = ''] = table.columns.keys();
  return table.rows.map((row) => {
    const complete = reader.complete(row, mayBeBlank);
    const earlier = repeats.get(row);
    if (earlier !== undefined) reader.report('T3', 'warn', row, heading, 't3.once', { first: earlier + 1 });
    const base = { sheet: table.sheet.name, row, counts: complete && earlier === undefined };
    return read(reader, earlier === undefined ? base : { ...base, repeats: earlier });
  });
}

/** The row's department: the first that 单位 names; a row of an unknown one counts nowhere (U2). */
export function ownDepartment(
  reader: RowReader,
  base: RowBase,
  heading: string,
): { readonly department: Department | null; readonly counts: boolean } {
  const [department = null] = reader.department(base.row, heading);
  return { department, counts: base.counts && department !== null };
}
