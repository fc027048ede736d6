import { scalarOf } from '../../base/cells';
import type { FoundTables } from '../../tables/find-tables';
import type { Table } from '../../tables/table';
import type { TableId } from '../../tables/table-columns';
import type { DataLine } from './data-blocks';
import { countLine, wholeRowLines } from './data-lines';

/** Tables of which every cell of every row is watched: what they say is printed as values. */
const watched: readonly TableId[] = ['settings', 'departments', 'plan', 'submissions', 'cases'];
const counted: readonly TableId[] = ['activities', 'services', 'articles', ...watched];

/** Settings that are printed, or by which names and days are read. */
const usedSettings = /^(方案|学校名称|活动名称|年度|主办部门|开始日期|报送截止日期|应报材料|填表人|联系电话|列名.*)$/;

/** Lines for the tables behind 报送登记, 案例 and the headings, and the number of rows of every table. */
export function watchedLines(
  tables: FoundTables['tables'],
  followed: (submissionRow: number) => readonly string[],
): {
  readonly others: readonly DataLine[];
  readonly counts: readonly DataLine[];
} {
  const passed = (id: TableId) => (id === 'submissions' ? followed : () => []);
  const others: DataLine[] = [];
  for (const id of watched) {
    const table = tables.get(id);
    if (table !== undefined)
      others.push(...wholeRowLines('others', others.length, table, rowsOf(id, table), passed(id)));
  }
  const counts = counted.flatMap((id) => tables.get(id) ?? []).map(countLine);
  return { others, counts };
}

function rowsOf(id: TableId, table: Table): readonly number[] {
  if (id !== 'settings') return table.rows;
  const column = table.columns.get('项目') ?? 0;
  return table.rows.filter((row) => usedSettings.test(String(scalarOf(table.sheet.rows[row]?.[column])).trim()));
}
