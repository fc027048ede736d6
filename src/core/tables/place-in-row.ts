import type { Place } from '../base/findings';
import type { FoundTables, Table } from './find-tables';
import type { TableId } from './table-columns';
import type { Heading } from './table-spec';

/**
 * Where a finding about a row points: the cell under a heading. Where the sheet lacks that column, the cell under the first starred
 * heading, because every table that is read has one; column A may not belong to the table.
 */
export function placeInRow({ spec, sheet, columns }: Table, row: number, heading: string): Place {
  return { sheet: sheet.name, row, column: columns.get(heading) ?? firstStarred(spec, columns) };
}

/** The same by the table's name; null where the workbook has no such table. */
export function placeIn<Id extends TableId>(
  { tables }: Pick<FoundTables, 'tables'>,
  id: Id,
  row: number,
  heading: Heading<Id>,
): Place | null {
  const table = tables.get(id);
  return table === undefined ? null : placeInRow(table, row, heading);
}

function firstStarred(spec: Table['spec'], columns: Table['columns']): number {
  for (const { heading, required } of spec.columns) {
    const column = required === true ? columns.get(heading) : undefined;
    if (column !== undefined) return column;
  }
  throw new Error(`${spec.sheet} was read without its starred headings`);
}
