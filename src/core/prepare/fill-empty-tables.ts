import type { Cell, Sheet } from '../base/cells';
import type { CellEdit } from '../base/findings';
import type { Book } from '../book/read-book';
import type { Table } from '../tables/table';
import type { TableId } from '../tables/table-columns';
import type { Filled } from './preparation';

/** Tables that a person may pick a file for. */
const pickable: readonly TableId[] = ['departments', 'rubric'];

export type FilledTables = { readonly edits: readonly CellEdit[]; readonly sheets: readonly Sheet[] };

/** Rows from picked files go into tables that are still empty; tables with rows are never written to. */
export function fillEmptyTables(sheets: readonly Sheet[], { found }: Book, filled: Filled): FilledTables {
  const edits = pickable.flatMap((id) => {
    const table = found.tables.get(id);
    return table === undefined || table.rows.length > 0 ? [] : editsFor(table, filled[id]);
  });
  return { edits, sheets: edits.length === 0 ? sheets : sheets.map((sheet) => withEdits(sheet, edits)) };
}

function editsFor({ sheet, headerRow, columns }: Table, rows: Filled[TableId]): readonly CellEdit[] {
  if (rows === undefined) return [];
  return rows.rows.flatMap((row, index) =>
    rows.headings.flatMap((heading, at): CellEdit[] => {
      const column = columns.get(heading);
      const value = row[at] ?? null;
      if (column === undefined || value === null || value === '') return [];
      return [{ sheet: sheet.name, row: headerRow + 1 + index, column, value }];
    }),
  );
}

function withEdits(sheet: Sheet, edits: readonly CellEdit[]): Sheet {
  const own = edits.filter((edit) => edit.sheet === sheet.name);
  if (own.length === 0) return sheet;
  const rows: Cell[][] = sheet.rows.map((row) => [...row]);
  for (const { row, column, value } of own) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  return { ...sheet, rows };
}
