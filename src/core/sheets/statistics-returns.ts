import { address, rangeAddress } from '../base/cells';
import { serialOfDay } from '../base/day';
import type { Day } from '../base/day';
import { isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { fewestPhotos, mostWords, requiredMaterials } from '../statistics/return-register';
import type { DepartmentReturn } from '../statistics/return-register';
import { unreadText } from '../statistics/row-texts';
import type { SubmissionFormulas } from './data-submissions';
import { figureCell } from './figure-cell';
import type { LiveFigures } from './live-figures';
import type { PrintGrid } from './print-grid';
import { formCell, formCentred, formHeading, formLabel, formRowHeight, formText, headingText } from './print-styles';
import type { ContentCell } from '../base/sheet-content';
import { figureWidth } from './statistics-sums';

const headings = [
  ...['单位', ...requiredMaterials, '照片（张）', '缺少部分', '法宣总结（字）', '接收部门', '逾期', '是否齐全'],
] as const;

/** Columns from A: 单位, the materials, 照片, 缺少部分, 法宣总结, 接收部门, 逾期, 是否齐全. */
const photosColumn = 1 + requiredMaterials.length;
const statusColumn = headings.length - 1;

/** The lines of 报送登记, first and last row, from 0; undefined where nobody is expected. */
export type ReturnLines = { readonly first: number; readonly last: number } | undefined;

/** 报送登记: per expected department the dates of what came, and what is missing. */
export function putReturns(
  grid: PrintGrid,
  returns: readonly DepartmentReturn[],
  deadline: Parsed<Day>,
  live: LiveFigures,
): ReturnLines {
  const top = grid.rowCount();
  const shown = headings.map((text) => headingText(text, figureWidth));
  shown.forEach((value, column) => grid.put(top, column, { value, style: formHeading }));
  grid.setHeight(top, formRowHeight(shown.slice(1).map((text) => ({ text, width: figureWidth - 1 }))));
  returns.forEach((entry, index) => {
    const row = top + 1 + index;
    cellsOf(entry, row, deadline, live).forEach((cell, column) => grid.put(row, column, cell));
    const missing = { text: entry.missingParts.join('、'), width: 12 };
    grid.setHeight(row, formRowHeight([missing, { text: entry.receiver, width: 12 }]));
  });
  return returns.length === 0 ? undefined : { first: top + 1, last: top + returns.length };
}

function cellsOf(
  entry: DepartmentReturn,
  row: number,
  deadline: Parsed<Day>,
  live: LiveFigures,
): readonly ContentCell[] {
  const formulas = (material: (typeof requiredMaterials)[number]): SubmissionFormulas => {
    const [only, ...more] = entry.rows[material];
    return only === undefined || more.length > 0 ? {} : live.submission(only);
  };
  const late = { value: lateText(entry.late), style: formCentred };
  const limit = isPresent(deadline) ? `COUNTIF(${datesAt(row)},">"&${serialOfDay(deadline)})` : undefined;
  return [
    { value: entry.department.name, style: formCell },
    ...requiredMaterials.map((material) => dayCell(entry.received[material], formulas(material).day)),
    figureCell(entry.photos, formCentred, formulas('活动照片').amount),
    { value: entry.missingParts.join('、'), style: formCell },
    figureCell(entry.wordCount, formCentred, formulas('职业教育法宣传总结').words),
    { value: entry.receiver, style: formCell },
    limit === undefined ? late : { ...late, formula: `IF(${limit}>0,"逾期","")` },
    { value: completeText(entry), formula: completeFormula(row), style: formCentred },
  ];
}

function datesAt(row: number): string {
  return rangeAddress({ top: row, bottom: row, left: 1, right: requiredMaterials.length });
}

/** All has come, photos enough, no part missing, short enough (statistics.md, 统计汇总 (3)). */
function completeFormula(row: number): string {
  const dates = datesAt(row);
  const [photos, parts, words] = [0, 1, 2].map((step) => address(row, photosColumn + step));
  const count = requiredMaterials.length;
  const conditions = [
    ...[`COUNT(${dates})=${count}`, `COUNTIF(${photos},">=${fewestPhotos}")=1`, `COUNTBLANK(${parts})=1`],
    `COUNTBLANK(${words})+COUNTIF(${words},"<=${mostWords}")=1`,
  ];
  return `IF(COUNTBLANK(${dates})=${count},"未报送",IF(AND(${conditions.join(',')}),"齐全","未齐"))`;
}

/** More departments than a formula can name. */
const mostNamed = 100;

/** `未报送 2／7` and who they are, above the tables. */
export function returnHeadline(
  returns: readonly DepartmentReturn[],
  lines: ReturnLines,
): { readonly count: ContentCell; readonly names: ContentCell } {
  const nothing = returns.filter((entry) => entry.nothing);
  const count = { value: `未报送 ${nothing.length}／${returns.length}`, style: formLabel };
  const names = { value: nothing.map((entry) => entry.department.name).join('、'), style: formText };
  if (lines === undefined) return { count, names };
  const { first, last } = lines;
  const statuses = rangeAddress({ top: first, bottom: last, left: statusColumn, right: statusColumn });
  const counted = `"未报送 "&COUNTIF(${statuses},"未报送")&"／${returns.length}"`;
  const isListed = returns.length <= mostNamed && returns.every((entry) => !/\s/.test(entry.department.name));
  if (!isListed) return { count: { ...count, formula: counted }, names };
  const parts = returns.map((_, index) => {
    return `IF(${address(first + index, statusColumn)}="未报送",${address(first + index, 0)}&" ","")`;
  });
  return {
    count: { ...count, formula: counted },
    names: { ...names, formula: `SUBSTITUTE(TRIM(${parts.join('&')})," ","、")` },
  };
}

export function dayCell(day: Parsed<Day>, formula?: string): ContentCell {
  const style = { ...formCentred, format: 'yyyy-mm-dd' };
  const text = day === unread ? unreadText : null;
  if (formula !== undefined) return { value: isPresent(day) ? serialOfDay(day) : (text ?? ''), formula, style };
  return isPresent(day) ? { value: serialOfDay(day), style } : { value: text, style: formCentred };
}

function lateText(late: Parsed<boolean>): string {
  if (!isPresent(late)) return unreadText;
  return late ? '逾期' : '';
}

function completeText(entry: DepartmentReturn): string {
  if (entry.nothing) return '未报送';
  return entry.complete ? '齐全' : '未齐';
}
