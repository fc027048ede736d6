import { ownSheets } from '../base/own-sheets';
import type { Department } from '../names/department';
import type { Settings } from '../settings/settings';
import { isPresent } from '../base/parsed';
import { isLeftOut } from '../statistics/statistics';
import type { Statistics } from '../statistics/statistics';
import { printedRows } from '../statistics/printed-rows';
import type { StatisticsRow } from '../statistics/statistics-row';
import { sumRows } from '../statistics/sums';
import type { Sum } from '../statistics/sums';
import { attachmentColumns, isHidden } from './attachment-columns';
import { headingRow, putAttachmentHeading } from './attachment-heading';
import { attachmentTotalRow, putAttachmentRows, putAttachmentTotals } from './attachment-rows';
import type { AttachmentContent } from './attachment-rows';
import { attachmentInstructions, formTitleText } from '../layout/form-texts';
import { printGrid } from '../layout/print-grid';
import type { PrintGrid } from '../layout/print-grid';
import {
  attachmentMark,
  formLabel,
  formLine,
  formRowHeight,
  formText,
  formTitle,
  printedPage,
} from '../layout/print-styles';
import type { SheetContent } from '../base/sheet-content';
import { staleCell } from './stale-cell';

export const attachmentName = ownSheets.attachment.name;

/** Which 附件2: the whole school's, or one lead's rows with their own 合计; with formulas, or with values to send. */
export type AttachmentScope = { readonly department?: Department; readonly content: AttachmentContent };

const last = attachmentColumns.length - 1;
/** Beside the mark 附件2, over columns that are empty there. */
const staleColumn = 2;

/** 附件2 情况统计表 as the office prints and sends it (statistics.md). */
export function attachmentSheet(statistics: Statistics, settings: Settings, scope: AttachmentScope): SheetContent {
  const rows = rowsOf(statistics, scope.department);
  const sum = scope.department === undefined ? statistics.totals : sumRows(rows);
  const widths = columnWidths(sum);
  const grid = printGrid();
  putHead(grid, settings, scope.department);
  if (scope.content !== 'values') grid.put(0, staleColumn, staleCell(scope.content));
  putAttachmentHeading(grid, settings);
  putAttachmentRows(grid, rows, widths, scope.content);
  const note = leftOutText(rows, scope.department === undefined ? statistics.leftOut : undefined);
  putAttachmentTotals(grid, rows, { ...sum, note }, scope.content);
  putFoot(grid, settings, attachmentTotalRow(rows.length) + 1, sumOfWidths(widths));
  return {
    name: attachmentName,
    ...grid.content(),
    widths: attachmentColumns.map((column, at) => (isHidden(column, settings) ? 0 : (widths[at] ?? column.width))),
    freeze: { rows: headingRow + 2, columns: 2 },
    page: { ...printedPage, repeatRows: [headingRow, headingRow + 1] },
  };
}

/** One department's file has its own 未对应活动 only. */
function rowsOf({ rows, printed }: Statistics, department: Department | undefined): readonly StatisticsRow[] {
  if (department === undefined) return printed;
  return printedRows(
    rows.filter(({ lead }) => lead === department),
    department,
  );
}

/** Wide enough for the longest sum, so that no number shows as ####. */
function columnWidths(sum: Sum): readonly number[] {
  return attachmentColumns.map(({ field, width }) => {
    if (!isFigure(field, sum)) return width;
    const figure = sum.figures[field];
    return isPresent(figure) ? Math.max(width, String(figure).length + 3) : width;
  });
}

function isFigure(field: string, sum: Sum): field is keyof Sum['figures'] {
  return field in sum.figures;
}

function sumOfWidths(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function putHead(grid: PrintGrid, settings: Settings, department: Department | undefined): void {
  grid.put(0, 0, { value: attachmentName, style: attachmentMark });
  grid.setHeight(0, 26);
  const title = { value: formTitleText(settings, '情况统计表'), style: formTitle };
  grid.putMerged({ top: 1, bottom: 1, left: 0, right: last }, title);
  grid.setHeight(1, 42);
  // The person who fills in a department's own form is unknown, so the line stays empty for handwriting.
  const person = department === undefined ? settings : { filledBy: '', phone: '' };
  putLine(grid, 2, [
    `填报部门（盖章）：${department?.name ?? settings.organiser}`,
    `填表人：${person.filledBy}`,
    `联系电话：${person.phone}`,
    '填报日期：    年  月  日',
  ]);
}

/** Sign-off line and 填表说明 below the table, without borders. */
function putFoot(grid: PrintGrid, settings: Settings, row: number, width: number): void {
  const office = settings.organiser === '' ? '主办部门' : settings.organiser;
  putLine(grid, row, ['部门负责人（签字）：', `审核（${office}）：`, '汇总日期：']);
  grid.put(row + 1, 0, { value: '填表说明：', style: formLabel });
  grid.setHeight(row + 1, 24);
  attachmentInstructions(settings).forEach((text, index) => {
    const line = row + 2 + index;
    grid.putMerged({ top: line, bottom: line, left: 0, right: last }, { value: text, style: formText });
    grid.setHeight(line, formRowHeight([{ text, width }]) - 4);
  });
}

/** Some texts side by side on one line, each over its share of the columns. */
function putLine(grid: PrintGrid, row: number, texts: readonly string[]): void {
  const starts = texts.length === 4 ? [0, 3, 8, 13] : [0, 5, 13];
  texts.forEach((value, index) => {
    const range = { top: row, bottom: row, left: starts[index] ?? 0, right: (starts[index + 1] ?? last + 1) - 1 };
    grid.putMerged(range, { value, style: formLine });
  });
  grid.setHeight(row, 26);
}

/** 合计 states how many rows are not in it. */
function leftOutText(rows: readonly StatisticsRow[], leftOut: Statistics['leftOut'] | undefined): string {
  const listed = rows.filter(isLeftOut).length;
  const parts: readonly [string, number][] = [
    ['', listed],
    ['宣传登记', leftOut?.articles ?? 0],
    ['志愿服务登记', leftOut?.services ?? 0],
  ];
  return parts.flatMap(([register, count]) => (count === 0 ? [] : [`${register}${count}行未计入`])).join('；');
}
