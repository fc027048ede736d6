import type { Place } from '../base/findings';
import type { Table } from './find-tables';

/**
 * Where a finding about a row points: the cell under a heading. Where the sheet lacks that column, the cell under the first starred
 * heading: no table is read without these, and the first column of the sheet may be anybody's.
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
