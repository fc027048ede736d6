import type { Cell, Scalar } from '../base/cells';
import { scalarOf } from '../base/cells';
import { findTables } from '../tables/find-tables';
import type { Table } from '../tables/table';
import type { TableRows } from '../schemes/table-rows';
import { tableSpec } from '../tables/table-spec';
import type { TableId } from '../tables/table-columns';

/** The rows of a table under the contract's headings, whatever the sheet calls them, without the school's own columns. */
export function rowsOfTable({ spec, sheet, columns, rows }: Table): TableRows {
  const headings = spec.columns.map(({ heading }) => heading).filter((heading) => columns.has(heading));
  const valueAt = (row: number, heading: string): Scalar => scalarOf(sheet.rows[row]?.[columns.get(heading) ?? -1]);
  return { headings, rows: rows.map((row) => headings.map((heading) => valueAt(row, heading))) };
}

/**
 * Rows of a CSV file or another sheet as a table of the contract: headings may be aliases (`部门`). Undefined where starred headings are
 * missing.
 */
export function rowsForTable(id: TableId, rows: readonly (readonly Cell[])[]): TableRows | undefined {
  const sheet = { name: tableSpec(id).sheet, visibility: 'visible', rows, merges: [], hiddenRows: [] } as const;
  const table = findTables([sheet], new Set(), new Map()).tables.get(id);
  return table === undefined ? undefined : rowsOfTable(table);
}

/** `甲,乙:信息技术系` → rows of 评委: names, each with its own department where one is given. */
export function parseJudgeList(text: string): TableRows {
  const rows = text
    .split(/[,，;；、\n]+/)
    .map((part) => part.split(/[:：]/).map((piece) => piece.trim()))
    .filter(([name = '']) => name !== '')
    .map(([name = '', department = '']) => [name, department === '' ? null : department]);
  return { headings: ['姓名', '所属单位'], rows };
}
