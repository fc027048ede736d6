import { address, columnLetters, isBlank, quoteSheet, textOf } from '../../base/cells';
import type { Cell } from '../../base/cells';
import type { FoundTables } from '../../tables/find-tables';
import type { Table } from '../../tables/table';
import { headingIndex } from '../../tables/match-headings';
import { normaliseHeading } from '../../tables/normalise-heading';
import { noColumn, ownColumns } from '../../tables/own-headings';
import type { OwnHeadings } from '../../tables/own-headings';
import { tableSpecs } from '../../tables/table-spec';
import type { TableId } from '../../tables/table-columns';
import { isError } from '../watch/kept-cell';
import type { WatchPlace } from '../watch/watch-cells';
import { dataTop, keptLeft } from './data-blocks';

/** What 获奖名单 is made of, then what the other sheets are: 单位 and 活动设置 belong to both. */
const awardTables: readonly TableId[] = ['awards', 'settings', 'departments'];
const otherTables: readonly TableId[] = ['plan', 'activities', 'services', 'articles', 'submissions', 'cases'];

/** A column that is watched. */
export type KeptColumn = {
  readonly column: number;
  /** The contract's heading, where it is one of the table's columns. */
  readonly heading: string | undefined;
  /** Another column that may be read one day, or that decides whether a row is one. */
  readonly mayDecide: boolean;
};
/** A table that is watched, and where 统计数据 keeps it as it was. */
export type KeptTable = {
  readonly id: TableId;
  readonly table: Table;
  readonly columns: readonly KeptColumn[];
  readonly place: WatchPlace;
};

export type KeptColumns = {
  readonly tables: readonly KeptTable[];
  /** Sheets of tables that the workbook does not have. */
  readonly absent: readonly string[];
  /** An expression on 统计数据: 1 where the row is another one than it was, 0 while these columns of it read the same. */
  readonly moved: (id: TableId, row: number, headings: readonly string[]) => string;
  /** TRUE while they do; `prefix` names 统计数据 for another sheet. */
  readonly isSame: (id: TableId, row: number, headings: readonly string[], prefix?: string) => string;
};

/** All columns of the tables that the statistics read. */
export function keptColumns({ tables, broken }: FoundTables, own: OwnHeadings): KeptColumns {
  const kept: KeptTable[] = [];
  const cells = new Map<string, (row: number, prefix: string) => string>();
  let left = keptLeft;
  for (const id of [...awardTables, ...otherTables]) {
    const table = tables.get(id);
    if (table === undefined) continue;
    const columns = columnsOf(table, own);
    const place = { row: dataTop, column: left };
    left += columns.length;
    kept.push({ id, table, columns, place });
    for (const { heading = '', column } of columns) {
      cells.set(`${id}.${heading}`, (row, prefix) => sameCell(table, column, place, row, prefix));
    }
  }
  const isSame: KeptColumns['isSame'] = (id, row, headings, prefix = '') => {
    const parts = headings.flatMap((heading) => cells.get(`${id}.${heading}`)?.(row, prefix) ?? []);
    return parts.length === 1 ? parts.join('') : `AND(${parts.join(',')})`;
  };
  const wanting = tableSpecs.filter(({ id }) => otherTables.includes(id) && !tables.has(id) && !broken.has(id));
  return {
    tables: kept,
    absent: wanting.map(({ sheet }) => sheet),
    isSame,
    moved: (...row) => `IFERROR(1-${isSame(...row)},1)`,
  };
}

/** True for what decides over 获奖名单. */
export function isOfAwards(id: TableId): boolean {
  return awardTables.includes(id);
}

function sameCell({ sheet }: Table, column: number, place: WatchPlace, row: number, prefix: string): string {
  const now = `${quoteSheet(sheet.name)}!${address(row, column)}`;
  if (isError(sheet.rows[row]?.[column] ?? null)) return `ISERROR(${now})`;
  return `EXACT(${now},${prefix}$${columnLetters(place.column + column)}$${place.row + row + 1})`;
}

function columnsOf(table: Table, own: OwnHeadings): readonly KeptColumn[] {
  const headingOf = new Map([...table.columns].map(([heading, column]) => [column, heading]));
  const required = table.spec.columns.flatMap(({ heading, required }) => (required ? table.columns.get(heading) : []));
  const firstBehind = Math.max(...required.map((column) => (column ?? 0) + 1));
  const { headings } = headingIndex(table.spec, own);
  const mapped = ownColumns(table.spec, own);
  const isOneMissing = table.spec.columns.some(
    (column) => !table.columns.has(column.heading) && mapped.get(column) !== noColumn,
  );
  const head = table.sheet.rows[table.headerRow] ?? [];
  const isTelling = (cell: Cell | undefined) =>
    !isBlank(cell) && (isOneMissing || headings.has(normaliseHeading(textOf(cell))));
  return Array.from({ length: Math.max(widthOf(table), firstBehind) }, (_, column) => {
    const mayDecide = column < firstBehind || isTelling(head[column]);
    return { column, heading: headingOf.get(column), mayDecide };
  });
}

/** As far as anything stands in the rows down to the headings. */
function widthOf({ sheet, headerRow, columns }: Table): number {
  const heads = sheet.rows.slice(0, headerRow + 1).map((cells) => cells.length);
  return Math.max(...heads, ...[...columns.values()].map((column) => column + 1));
}
