import type { Place } from '../base/findings';
import type { Table } from './find-tables';

/**
 * Where a finding about a row points: the cell under a heading. Where the sheet lacks that column, the cell under the first starred
 * heading, because every table that is read has one; column A may not belong to the table.
 */
export function placeInRow({ spec, sheet, columns }: Table, row: number, heading: string): Place {
  return { sheet: sheet.name, row, column: columns.get(heading) ?? firstStarred(spec, columns) };
}

function firstStarred(spec: Table['spec'], columns: Table['columns']): number {
  for (const { heading, required } of spec.columns) {
    const column = required === true ? columns.get(heading) : undefined;
    if (column !== undefined) return column;
  }
  throw new Error(`${spec.sheet} was read without its starred headings`);
}
