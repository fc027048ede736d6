import { unfinishedText, unreadText } from '../base/cell-words';
import { address, rangeAddress } from '../base/cells';
import { serialOfDay } from '../base/day';
import type { Day } from '../base/day';
import { blank, isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { askedDetails, fewestPhotos, mostWords } from '../statistics/return-register';
import type { Settings } from '../settings/settings';
import type { DepartmentReturn } from '../statistics/return-register';
import type { SubmissionFormulas } from '../proof/statistics/data-submissions';
import { figureCell } from '../proof/statistics/figure-cell';
import type { LiveFigures } from '../proof/statistics/live-figures';
import type { PrintGrid } from '../layout/print-grid';
import {
  formCell,
  formCentred,
  formHeading,
  formLabel,
  formRowHeight,
  formText,
  headingText,
} from '../layout/print-styles';
import type { ContentCell } from '../base/sheet-content';
import { figureWidth } from './statistics-sums';

/** The details behind the materials, where they are asked for. */
const details = { photos: '照片（张）', parts: '缺少部分', words: '法宣总结（字）', receiver: '接收部门' } as const;
type Detail = keyof typeof details;

/** The details that a school asking for these materials needs. */
function shownDetails(materials: readonly string[]): readonly Detail[] {
  const { photos, parts, law } = askedDetails(materials);
  return [
    ...(photos ? (['photos'] as const) : []),
    ...(parts ? (['parts'] as const) : []),
    ...(law ? (['words', 'receiver'] as const) : []),
  ];
}

/** Columns from A: 单位, the materials that are asked for, their details, 逾期, 是否齐全. */
export function returnHeadings(materials: readonly string[]): readonly string[] {
  return ['单位', ...materials, ...shownDetails(materials).map((detail) => details[detail]), '逾期', '是否齐全'];
}

/** The first and last row of 报送登记, and the column that says who has returned all, from 0; undefined where no department is expected. */
export type ReturnLines = { readonly first: number; readonly last: number; readonly status: number } | undefined;

/** 报送登记: per expected department the dates of what came, and what is missing. */
export function putReturns(
  grid: PrintGrid,
  returns: readonly DepartmentReturn[],
  { deadline, askedMaterials }: Settings,
  live: LiveFigures,
): ReturnLines {
  const top = grid.rowCount();
  const shown = returnHeadings(askedMaterials).map((text) => headingText(text, figureWidth));
  shown.forEach((value, column) => grid.put(top, column, { value, style: formHeading }));
  grid.setHeight(top, formRowHeight(shown.slice(1).map((text) => ({ text, width: figureWidth - 1 }))));
  returns.forEach((entry, index) => {
    const row = top + 1 + index;
    cellsOf(entry, row, askedMaterials, deadline, live).forEach((cell, column) => grid.put(row, column, cell));
    const missing = { text: entry.missingParts.join('、'), width: 12 };
    grid.setHeight(row, formRowHeight([missing, { text: entry.receiver, width: 12 }]));
  });
  const lines = { first: top + 1, last: top + returns.length, status: shown.length - 1 };
  return returns.length === 0 ? undefined : lines;
}

function cellsOf(
  entry: DepartmentReturn,
  row: number,
  materials: readonly string[],
  deadline: Parsed<Day>,
  live: LiveFigures,
): readonly ContentCell[] {
  const formulas = (material: string): SubmissionFormulas => {
    const [only, ...more] = entry.rows[material] ?? [];
    return only === undefined || more.length > 0 ? {} : live.submission(only);
  };
  const detail: Readonly<Record<Detail, ContentCell>> = {
    photos: figureCell(entry.photos, formCentred, formulas('活动照片').amount),
    parts: { value: entry.missingParts.join('、'), style: formCell },
    words: figureCell(entry.wordCount, formCentred, formulas('职业教育法宣传总结').words),
    receiver: { value: entry.receiver, style: formCell },
  };
  const late = { value: lateText(entry.late), style: formCentred };
  const limit = isPresent(deadline) ? `COUNTIF(${datesAt(row, materials)},">"&${live.deadline})` : undefined;
  return [
    { value: entry.department.name, style: formCell },
    ...materials.map((material) => dayCell(entry.received[material] ?? blank, formulas(material).day)),
    ...shownDetails(materials).map((one) => detail[one]),
    limit === undefined
      ? late
      : { ...late, formula: unlessUnfinished(datesAt(row, materials), `IF(${limit}>0,"逾期","")`) },
    { value: completeText(entry), formula: completeFormula(row, materials), style: formCentred },
  ];
}

function datesAt(row: number, materials: readonly string[]): string {
  return rangeAddress({ top: row, bottom: row, left: 1, right: materials.length });
}

/**
 * True where everything asked for has come, with enough photos, no part missing, and the law summary short enough (statistics.md, 统计汇总
 * (3)).
 */
function completeFormula(row: number, materials: readonly string[]): string {
  const dates = datesAt(row, materials);
  const count = materials.length;
  const conditions = shownDetails(materials).flatMap((detail, at) => {
    const cell = address(row, 1 + count + at);
    if (detail === 'photos') return [`COUNTIF(${cell},">=${fewestPhotos}")=1`];
    if (detail === 'parts') return [`COUNTBLANK(${cell})=1`];
    return detail === 'words' ? [`COUNTBLANK(${cell})+COUNTIF(${cell},"<=${mostWords}")=1`] : [];
  });
  const complete = [`COUNT(${dates})=${count}`, ...conditions].join(',');
  const all = rangeAddress({ top: row, bottom: row, left: 1, right: count + shownDetails(materials).length });
  return unlessUnfinished(all, `IF(COUNTBLANK(${dates})=${count},"未报送",IF(AND(${complete}),"齐全","未齐"))`);
}

/** 未完成 where a cell of the range says so, because the row that it takes from is now another department's. */
function unlessUnfinished(range: string, formula: string): string {
  return `IF(COUNTIF(${range},"${unfinishedText}")>0,"${unfinishedText}",${formula})`;
}

/** The most departments that a formula can name. */
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
  const { first, last, status } = lines;
  const statuses = rangeAddress({ top: first, bottom: last, left: status, right: status });
  const notReturned = `COUNTIF(${statuses},"未报送")&"／${returns.length}"`;
  const counted = `"未报送 "&${unlessUnfinished(statuses, notReturned)}`;
  const isListed = returns.length <= mostNamed && returns.every((entry) => !/\s/.test(entry.department.name));
  if (!isListed) return { count: { ...count, formula: counted }, names };
  const parts = returns.map((_, index) => {
    return `IF(${address(first + index, status)}="未报送",${address(first + index, 0)}&" ","")`;
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
