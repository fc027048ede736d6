import type { Book } from '../book/read-book';
import type { Finding } from '../base/findings';
import type { Table } from '../tables/table';
import type { TableId } from '../tables/table-columns';
import type { LedgerBook } from '../scores/ledger-book';

/** The whole book, with the rows of 考核登记 sorted, for checks that look beyond one cell. */
export type CheckContext = Book & { readonly ledger: LedgerBook };

/** A check is a pure function; what it looks for is described in `catalogue.ts` under its code. */
export type Check = (context: CheckContext) => readonly Finding[];

/** The column of a heading on its sheet, 0 where the sheet lacks it. */
export function columnOf(table: Table | undefined, heading: string): number {
  return table?.columns.get(heading) ?? 0;
}

/** A place in a table's row. */
export function placeIn(context: CheckContext, id: TableId, row: number, heading: string) {
  const table = context.found.tables.get(id);
  return { sheet: table?.sheet.name ?? '', row, column: columnOf(table, heading) };
}
