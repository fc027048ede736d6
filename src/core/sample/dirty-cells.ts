import { textOf } from '../base/cells';
import type { Table } from '../tables/table';
import type { Book } from '../book/read-book';
import type { DirtyCell, SampleSchool } from './sample-school';
import type { SampleCell } from './with-cells';

/** Places the faults of a sample; those of a table that the workbook lacks are left out. */
export function dirtyCells({ found }: Book, { dirty }: SampleSchool): readonly SampleCell[] {
  return dirty.flatMap((cell) => {
    const table = found.tables.get(cell.table);
    return table === undefined ? [] : [placed(cell, table)];
  });
}

function placed({ row, heading, value, formula }: DirtyCell, table: Table): SampleCell {
  const column = table.columns.get(heading);
  const at = rowOf(row, table);
  if (column === undefined || at === undefined) throw new Error(`no ${heading} ${row} on ${table.sheet.name}`);
  const made = { sheet: table.sheet.name, row: at, column, value };
  return formula === undefined ? made : { ...made, formula };
}

function rowOf(row: number | string, { rows, sheet, columns, spec, headerRow }: Table): number | undefined {
  if (typeof row === 'number') return rows[row];
  if (row === 'new') return (rows.at(-1) ?? headerRow) + 1;
  const first = columns.get(spec.columns[0]?.heading ?? '') ?? 0;
  return rows.find((at) => textOf(sheet.rows[at]?.[first]) === row);
}
