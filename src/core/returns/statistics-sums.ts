import { unfinishedText, unreadText } from '../base/cell-words';
import { address, quoteSheet } from '../base/cells';
import { ownSheets } from '../base/own-sheets';
import { unread } from '../base/parsed';
import { attachmentFigures } from '../statistics/figures';
import type { AttachmentFigure } from '../statistics/figures';
import type { Statistics } from '../statistics/statistics';
import type { Sum } from '../statistics/sums';
import { attachmentColumns } from './attachment-columns';
import type { AttachmentSums, SummedRows } from './attachment-sums';
import { figureCell, sumFormula } from '../proof/statistics/figure-cell';
import type { PrintGrid } from '../layout/print-grid';
import { formCell, formCentred, formHeading, formRowHeight, formTotal, headingText } from '../layout/print-styles';

/** Name, number of activities, and the figures of 附件2. */
export const sumColumnCount = 2 + attachmentFigures.length;
export const firstFigure = 2;
/** In characters, of every column but the first. */
export const figureWidth = 13;

const headings: Readonly<Record<AttachmentFigure, string>> = {
  sessions: '场次（场）',
  students: '学生（人次）',
  teachers: '教师（人次）',
  visitors: '校外人员（人次）',
  participants: '参与合计（人次）',
  volunteers: '志愿服务（人次）',
  hours: '志愿服务（小时）',
  articlesSchool: '校级报道（篇）',
  articlesCity: '市级报道（篇）',
  articlesProvince: '省级及以上报道（篇）',
  photos: '照片（张）',
  videos: '视频（个）',
};

type Line = Sum & { readonly label: string } & Pick<SummedRows, 'rows' | 'also'>;

/** A block of sums: what names its rows, and how 统计数据 groups them. */
export type SumBlock = { readonly label: string; readonly by: 'plan' | 'department' };

/** A block of sums with its 合计; returns the row of 合计, from 0. A line without any rows is 未开展, not 0. */
export function putSums(
  grid: PrintGrid,
  { label, by }: SumBlock,
  lines: readonly Line[],
  totals: Sum,
  sums: AttachmentSums,
): number {
  const top = putSumHeading(grid, label);
  lines.forEach((line, index) => {
    const also = line.also === undefined ? {} : { also: line.also };
    putLine(grid, top + 1 + index, line, sums, { rows: line.rows, group: { by, number: index + 1 }, ...also });
  });
  putTotal(grid, top + 1, lines, totals);
  return top + 1 + lines.length;
}

/** The heading of a block of sums; returns its row, from 0. */
export function putSumHeading(grid: PrintGrid, label: string): number {
  const top = grid.rowCount();
  const texts = [label, '活动（项）', ...attachmentFigures.map((figure) => headings[figure])];
  const shown = texts.map((text, column) => (column === 0 ? text : headingText(text, figureWidth)));
  shown.forEach((value, column) => grid.put(top, column, { value, style: formHeading }));
  grid.setHeight(top, formRowHeight(shown.slice(1).map((text) => ({ text, width: figureWidth }))));
  return top;
}

function putLine(grid: PrintGrid, row: number, line: Line, sums: AttachmentSums, summed: SummedRows): void {
  grid.put(row, 0, { value: line.label, style: formCell });
  const formula = sums.activities(summed);
  const activities = { value: line.rowCount === 0 ? '未开展' : line.activities, style: formCentred };
  grid.put(row, 1, formula === undefined ? activities : { ...activities, formula });
  attachmentFigures.forEach((figure, index) => {
    // A sum that is unread over readable rows: it is unknown which rows belong here (X7), and a formula would show a number.
    const isLost = line.figures[figure] === unread && line.rows.every((one) => one.figures[figure] !== unread);
    const formula = isLost ? undefined : sums.figure(figure, summed);
    grid.put(row, firstFigure + index, figureCell(line.figures[figure], formCentred, formula));
  });
  grid.setHeight(row, formRowHeight([{ text: line.label, width: 28 }]));
}

function putTotal(grid: PrintGrid, firstRow: number, lines: readonly Sum[], totals: Sum): void {
  const count = lines.length;
  const row = firstRow + count;
  const rangeOf = (column: number) => `${address(firstRow, column)}:${address(row - 1, column)}`;
  const formulaOf = (column: number) => (count === 0 ? undefined : sumFormula([rangeOf(column)]));
  grid.put(row, 0, { value: '合计', style: formTotal });
  const activities = { value: totals.activities, style: formTotal };
  grid.put(row, 1, count === 0 ? activities : { ...activities, formula: `SUM(${rangeOf(1)})` });
  attachmentFigures.forEach((figure, index) => {
    const column = firstFigure + index;
    const total = lines.some((line) => line.figures[figure] === unread) ? unread : totals.figures[figure];
    grid.put(row, column, figureCell(total, formTotal, formulaOf(column)));
  });
  grid.setHeight(row, 24);
}

/** Σ by activity = Σ by department = 合计 of 附件2, compared by formulas, column by column. */
export function putCheck(
  grid: PrintGrid,
  totalRows: readonly [number, number],
  attachmentTotal: number,
  { byActivity, totals }: Pick<Statistics, 'byActivity' | 'totals'>,
): void {
  const row = grid.rowCount();
  grid.put(row, 0, { value: '核对：两表合计与附件2', style: formCell });
  const columnOf = (figure: AttachmentFigure) => attachmentColumns.findIndex(({ field }) => field === figure);
  const put = (column: number, source: number, isOpen: boolean) => {
    const printed = `${quoteSheet(ownSheets.attachment.name)}!${address(attachmentTotal, source)}`;
    const [activities, departments] = [address(above, column), address(here, column)];
    const equal = `AND(${activities}=${departments},${departments}=${printed})`;
    const unfinished = [activities, departments, printed].map((cell) => `${cell}="${unfinishedText}"`).join(',');
    const other = isOpen ? `IF(${activities}="${unreadText}","${unreadText}","不一致")` : '"不一致"';
    const value = isOpen ? unreadText : '一致';
    grid.put(row, column, {
      value,
      formula: `IF(OR(${unfinished}),"${unfinishedText}",IF(${equal},"一致",${other}))`,
      style: formCentred,
    });
  };
  const [above, here] = totalRows;
  put(1, 1, false);
  attachmentFigures.forEach((figure, index) => {
    // It is unknown which rows belong to which activity (X7), so there is nothing to compare.
    const isOpen = totals.figures[figure] !== unread && byActivity.some((line) => line.figures[figure] === unread);
    put(firstFigure + index, columnOf(figure), isOpen);
  });
  grid.setHeight(row, 24);
}
