import { serialOfDay } from '../base/day';
import type { Day } from '../base/day';
import { isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { requiredMaterials } from '../statistics/return-register';
import type { DepartmentReturn } from '../statistics/return-register';
import { unreadText } from '../statistics/row-texts';
import { figureCell } from './figure-cell';
import type { PrintGrid } from './print-grid';
import { formCell, formCentred, formHeading, formRowHeight, headingText } from './print-styles';
import type { ContentCell } from '../base/sheet-content';
import { figureWidth } from './statistics-sums';

const headings = [
  ...['单位', ...requiredMaterials, '照片（张）', '缺少部分', '法宣总结（字）', '接收部门', '逾期', '是否齐全'],
] as const;

/** 报送登记: per expected department the dates of what came, and what is missing. */
export function putReturns(grid: PrintGrid, returns: readonly DepartmentReturn[]): void {
  const top = grid.rowCount();
  const shown = headings.map((text) => headingText(text, figureWidth));
  shown.forEach((value, column) => grid.put(top, column, { value, style: formHeading }));
  grid.setHeight(top, formRowHeight(shown.slice(1).map((text) => ({ text, width: figureWidth - 1 }))));
  returns.forEach((entry, index) => {
    const row = top + 1 + index;
    cellsOf(entry).forEach((cell, column) => grid.put(row, column, cell));
    const missing = { text: entry.missingParts.join('、'), width: 12 };
    grid.setHeight(row, formRowHeight([missing, { text: entry.receiver, width: 12 }]));
  });
}

function cellsOf(entry: DepartmentReturn): readonly ContentCell[] {
  return [
    { value: entry.department.name, style: formCell },
    ...requiredMaterials.map((material) => dayCell(entry.received[material])),
    figureCell(entry.photos, formCentred),
    { value: entry.missingParts.join('、'), style: formCell },
    figureCell(entry.wordCount, formCentred),
    { value: entry.receiver, style: formCell },
    { value: lateText(entry.late), style: formCentred },
    { value: completeText(entry), style: formCentred },
  ];
}

export function dayCell(day: Parsed<Day>): ContentCell {
  if (isPresent(day)) return { value: serialOfDay(day), style: { ...formCentred, format: 'yyyy-mm-dd' } };
  return { value: day === unread ? unreadText : null, style: formCentred };
}

function lateText(late: Parsed<boolean>): string {
  if (!isPresent(late)) return unreadText;
  return late ? '逾期' : '';
}

function completeText(entry: DepartmentReturn): string {
  if (entry.nothing) return '未报送';
  return entry.complete ? '齐全' : '未齐';
}
