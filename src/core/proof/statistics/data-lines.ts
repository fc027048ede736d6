import { address, isFilled, quoteSheet } from '../../base/cells';
import type { ContentCell } from '../../base/sheet-content';
import type { Table } from '../../tables/table';
import { dataCell } from './data-blocks';
import type { BlockId, DataLine } from './data-blocks';
import { allHeadings, rowKey } from './data-keys';
import type { RowKey } from './data-keys';

/** Columns that every list of rows begins with. */
export const changedColumn = 3;
const keyColumn = 2;

/** 序号, 登记行, 统计时的内容, 变动: `also` is a further condition for a row that has not changed. */
export function lineHead(
  id: BlockId,
  line: number,
  index: number | null,
  row: number,
  key: RowKey,
  also = '',
): DataLine {
  const same = key.same(dataCell(id, line, keyColumn));
  const unchanged = also === '' ? same : `AND(${same},${also})`;
  return [
    { value: index },
    { value: row + 1 },
    { value: key.text },
    { value: 0, formula: `IFERROR(IF(${unchanged},0,1),1)` },
  ];
}

/** The rows of a table of which every cell counts, each as one line; `followed` names columns that formulas follow. */
export function wholeRowLines(
  id: BlockId,
  first: number,
  table: Table,
  rows: readonly number[],
  followed: (row: number) => readonly string[] = () => [],
): readonly DataLine[] {
  return rows.map((row, at) => {
    const passed = followed(row);
    const headings = allHeadings(table).filter((heading) => !passed.includes(heading));
    const [, ...rest] = lineHead(id, first + at, null, row, rowKey(table, row, headings));
    return [{ value: table.sheet.name }, ...rest];
  });
}

/** How many cells of the required columns hold something, then and now: a new row shows itself. */
export function countLine(table: Table): DataLine {
  const required = table.spec.columns.filter((column) => column.required === true);
  const columns = required.flatMap(({ heading }) => table.columns.get(heading) ?? []);
  const top = table.headerRow + 1;
  const sheet = quoteSheet(table.sheet.name);
  const ranges = columns.map((column) => `${sheet}!${address(top, column)}:${address(lastRow, column)}`);
  const then = columns.reduce((sum, column) => sum + filled(table, column, top), 0);
  const now: ContentCell = { value: then, formula: `COUNTA(${ranges.join(',')})` };
  return [{ value: table.sheet.name }, { value: then }, now];
}

/** The last row of a sheet, from 0. */
const lastRow = 1_048_575;

function filled(table: Table, column: number, top: number): number {
  let count = 0;
  for (let row = top; row < table.sheet.rows.length; row++) {
    if (isFilled(table.sheet.rows[row]?.[column] ?? null)) count++;
  }
  return count;
}
