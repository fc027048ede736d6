import type { Department } from '../names/department';
import type { Entries } from '../entries/entry';
import type { Finding } from '../base/findings';
import type { FoundTables, Table } from '../tables/find-tables';
import type { TableId } from '../tables/table-columns';
import type { Judge } from '../judges/judge';
import type { Team } from '../judges/read-judges';
import type { MarkingSheet } from '../judges/marking-sheet';
import type { Subjects } from '../judges/subjects';
import type { RubricReading } from '../rubric/parse-rubric';
import type { LedgerBook } from '../scores/ledger-book';
import type { Settings } from '../settings/settings';

/** Everything that has been read, for checks that look beyond one cell. */
export type CheckContext = {
  readonly found: FoundTables;
  readonly settings: Settings;
  readonly departments: readonly Department[];
  /** Departments whose 类别 holds one of 参评类别. */
  readonly scored: readonly Department[];
  readonly teams: readonly Team[];
  readonly judges: readonly Judge[];
  readonly rubric: RubricReading | null;
  readonly subjects: Subjects;
  readonly markingSheets: readonly MarkingSheet[];
  readonly ledger: LedgerBook;
  readonly entries: Entries;
};

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
