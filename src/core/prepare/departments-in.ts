import type { Sheet } from '../base/cells';
import type { TableRows } from '../schemes/table-rows';
import { rowsForTable } from './new-rows';

/** 单位 from a file: the first sheet with its headings; undefined where there is none. */
export function departmentsIn(sheets: readonly Sheet[]): TableRows | undefined {
  for (const { rows } of sheets) {
    const table = rowsForTable('departments', rows);
    if (table !== undefined) return table;
  }
  return undefined;
}
