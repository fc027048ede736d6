import type { Book } from '../book/read-book';
import type { Finding, Place } from '../base/findings';
import { placeInRow } from '../tables/place-in-row';
import type { Heading } from '../tables/table-spec';
import type { TableId } from '../tables/table-columns';
import type { LedgerBook } from '../scores/ledger-book';

/** The whole book, with the rows of 考核登记 sorted, for checks that look beyond one cell. */
export type CheckContext = Book & { readonly ledger: LedgerBook };

/** A check is a pure function; what it looks for is described in `catalogue.ts` under its code. */
export type Check = (context: CheckContext) => readonly Finding[];

/** A place in a table's row (`placeInRow`); null where the workbook has no such table. */
export function placeIn<Id extends TableId>(
  context: CheckContext,
  id: Id,
  row: number,
  heading: Heading<Id>,
): Place | null {
  const table = context.found.tables.get(id);
  return table === undefined ? null : placeInRow(table, row, heading);
}
