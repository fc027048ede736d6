import { isRich, scalarOf, textOf } from '../../base/cells';
import type { Cell } from '../../base/cells';
import type { Book } from '../../book/read-book';
import { judgesWithoutWeight, marksWithoutWeight } from '../../scores/refusals';
import { findSetting } from '../../settings/read-settings';
import type { Table } from '../../tables/find-tables';
import type { TableId } from '../../tables/table-columns';
import { columnLetters, quoteSheet } from '../../base/cells';
import { columnRange, here, hereRange, literal, ref } from './formula';
import { lineHeadings, linesTop } from './line';
import { linesName, marksName, readingsName } from './live-names';
import { markColumns } from './mark-columns';
import type { StepValue } from './working-cells';

/** What a formula cannot follow: where it is no longer as it was at the last run, a new `total` is needed. */
type Watch = { readonly name: string; readonly now: string; readonly before: string | number };

/** A line whose row says another 单位 or 编号 now. */
export const movedText = '未读（已移动）';

const watchedColumns: readonly (readonly [TableId, readonly string[]])[] = [
  ['departments', ['单位名称', '别名', '类别']],
  ['teams', ['团队名称', '所属单位']],
  ['judges', ['姓名', '所属单位', '组别']],
  ['rubric', ['编号']],
  ['ledger', ['单位', '编号']],
  ['competitions', ['赛项', '单位', '计划日期']],
  ['activities', ['活动名称', '活动类别', '牵头部门']],
  ['articles', ['标题', '链接', '级别', '渠道', '单位', '活动名称']],
  ['services', ['日期', '单位', '志愿者人次']],
];
const watchedSettings = ['参评类别', '修约规则', '去极值方式', '评委组权重', '并列名次', '不适用指标'];
const watchedRules = ['项目', '分值', '方式', '对象', '数据来源', '参数', '不适用单位'];

/** Rows of 读数对照 below the settings: what is watched, as it is now and as it was, and 1 where it has changed. */
export function freshnessRows(book: Book, lineCount: number, top: number): readonly (readonly StepValue[])[] {
  return watches(book, lineCount).map(({ name, now, before }, index) => {
    const row = top + index;
    const changed = `IF(ISERROR(${here(row, 1)}),1,IF(${here(row, 1)}=${here(row, 2)},0,1))`;
    return [name, { formula: now, value: before }, before === '' ? null : before, { formula: changed, value: 0 }, null];
  });
}

/** Where 读数对照 says how many of the watched things have changed, from 0. */
export const staleCountPlace = { row: 0, column: 3 } as const;

/** True where a new `total` is needed. */
export const staleFormula = `${ref({ sheet: readingsName, ...staleCountPlace })}>0`;

/** The number of changes among so many watched rows, for its cell of 读数对照. */
export function staleCount(top: number, count: number): StepValue {
  const changed = staleCountPlace.column;
  return count === 0 ? 0 : { formula: `SUM(${hereRange(top, changed, top + count - 1, changed)})`, value: 0 };
}

function watches(book: Book, lineCount: number): readonly Watch[] {
  const { tables } = book.found;
  const columns = watchedColumns.flatMap(([id, headings]) => {
    const table = tables.get(id);
    return table === undefined ? [] : headings.flatMap((heading) => countOf(table, heading));
  });
  const settings = tables.get('settings');
  const texts = watchedSettings.flatMap((name) => {
    const place = findSetting(settings, name);
    if (settings === undefined || place === undefined) return [];
    const cell = settings.sheet.rows[place.row]?.[place.column] ?? null;
    return textWatch(name, [{ cell, at: ref({ sheet: settings.sheet.name, ...place }) }]);
  });
  const rubric = tables.get('rubric');
  const rules = (rubric === undefined ? [] : (book.rubric?.rubric.criteria ?? [])).flatMap(({ id, row }) =>
    rubric === undefined ? [] : textWatch(id, rowCells(rubric, row, watchedRules)),
  );
  const states = columnRange(linesName, lineHeadings.indexOf('状态'), linesTop, linesTop + Math.max(0, lineCount - 1));
  const moved: Watch = { name: linesName, now: `COUNTIF(${states},${literal(movedText)})`, before: 0 };
  return [
    ...columns,
    ...markingColumns(book),
    ...unweightedMarks(book),
    ...repeatedRows(book),
    ...texts,
    ...rules,
    moved,
  ];
}

/** A first mark of a judge without a weight refuses every judged criterion. */
function unweightedMarks(book: Book): readonly Watch[] {
  const outside = new Set(judgesWithoutWeight(book.settings.rules, book.judges));
  if (outside.size === 0 || marksWithoutWeight(book).length > 0) return [];
  const { judges, first } = markColumns(book, { all: false, judged: false });
  return judges.flatMap((judge, at) => {
    if (!outside.has(judge)) return [];
    const letters = columnLetters(first + at);
    return [{ name: judge.name, now: `COUNT(${quoteSheet(marksName)}!$${letters}:$${letters})`, before: 0 }];
  });
}

/** How many cells of a column say something. */
function countOf(table: Table, heading: string): readonly Watch[] {
  const column = table.columns.get(heading);
  if (column === undefined) return [];
  return [countWatch(`${table.sheet.name} ${heading}`, table.sheet.name, column, table.sheet.rows)];
}

function countWatch(name: string, sheet: string, column: number, rows: readonly (readonly Cell[])[]): Watch {
  const before = rows.filter((row) => isFilled(row[column] ?? null)).length;
  const letters = columnLetters(column);
  return { name, now: `COUNTA(${quoteSheet(sheet)}!$${letters}:$${letters})`, before };
}

function isFilled(cell: Cell): boolean {
  return isRich(cell) ? cell.value !== null || cell.error !== undefined || cell.formula !== undefined : cell !== null;
}

function markingColumns({ markingSheets }: Book): readonly Watch[] {
  return markingSheets.flatMap(({ sheet, blocks }) => {
    const [block] = blocks;
    return block === undefined ? [] : [countWatch(sheet.name, sheet.name, block.idColumn, sheet.rows)];
  });
}

const registers = ['competitions', 'activities', 'articles', 'services'] as const;
const mostRepeats = 200;

/** Rows that repeat another count only as long as both stay equal. */
function repeatedRows({ found, entries }: Book): readonly Watch[] {
  return registers.flatMap((id) => {
    const table = found.tables.get(id);
    if (table === undefined) return [];
    const repeating = entries[id].filter(({ repeats }) => repeats !== undefined).slice(0, mostRepeats);
    return repeating.flatMap(({ row, repeats = row }) => {
      const cells = [repeats, row].flatMap((at) => rowCells(table, at, [...table.columns.keys()]));
      return textWatch(`${table.sheet.name} ${String(row + 1)}`, cells);
    });
  });
}

type TextCell = { readonly cell: Cell; readonly at: string };

function rowCells(table: Table, row: number, headings: readonly string[]): readonly TextCell[] {
  return headings.flatMap((heading) => {
    const column = table.columns.get(heading);
    if (column === undefined) return [];
    return [{ cell: table.sheet.rows[row]?.[column] ?? null, at: ref({ sheet: table.sheet.name, row, column }) }];
  });
}

/** The texts of some cells, one after the other; formulas in them are not watched. */
function textWatch(name: string, cells: readonly TextCell[]): readonly Watch[] {
  const plain = cells.filter(({ cell }) => {
    const isComputed = isRich(cell) && (cell.formula !== undefined || cell.error !== undefined);
    return !isComputed && typeof scalarOf(cell) !== 'boolean';
  });
  if (plain.length === 0) return [];
  const now = plain.map(({ at }) => `${at}&""`).join('&"|"&');
  return [{ name, now, before: plain.map(({ cell }) => textOf(scalarOf(cell))).join('|') }];
}
