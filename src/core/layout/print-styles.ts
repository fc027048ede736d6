import type { Page, Style } from '../base/sheet-content';
import { lineCount, textWidth } from './text-width';

/** Fonts of the office's printed forms (statistics.md); Excel substitutes a font that is not installed. */
const body = '仿宋_GB2312';

export const attachmentMark: Style = { font: '黑体', size: 16, horizontal: 'left', vertical: 'center' };
export const formTitle: Style = {
  font: '方正小标宋简体',
  size: 22,
  bold: true,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
};
export const formLine: Style = { font: body, size: 12, vertical: 'center' };
export const formText: Style = { font: body, size: 12, vertical: 'center', wrap: true };
export const formLabel: Style = { font: '黑体', size: 12, vertical: 'center' };
export const formHeading: Style = {
  font: '黑体',
  size: 12,
  border: 'thin',
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
};
export const formCell: Style = { font: body, size: 12, border: 'thin', vertical: 'center', wrap: true };
export const formCentred: Style = { ...formCell, horizontal: 'center' };
export const formTotal: Style = { ...formCentred, bold: true };

/** A4, one page wide, 15 mm left and right, page numbers below (statistics.md). */
export const printedPage: Page = {
  landscape: true,
  margins: [15, 15, 15, 15],
  footer: '第 &P 页 共 &N 页',
  pagesWide: 1,
};

/** Widths are counted in characters of 11 points; ours have 12. */
const sizeRatio = 12 / 11;

/** Height for the tallest of some wrapped 12-point cells, at least 24 points. */
export function formRowHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = cells.reduce((most, { text, width }) => Math.max(most, linesOf(text, width / sizeRatio)), 1);
  return Math.max(24, lines * 16 + 8);
}

/** Web addresses break only at their slashes, so each may take more lines than its length says. */
function linesOf(text: string, width: number): number {
  const long = (text.match(/[!-~]+/g) ?? []).filter((run) => run.length > width - 2);
  return lineCount(text, width) + long.reduce((sum, run) => sum + 1 + Math.floor(run.length / width / 2), 0);
}

/** A heading that is too long for its column breaks before its unit: `学生⏎（人次）`, never inside the brackets. */
export function headingText(heading: string, width: number): string {
  if (textWidth(heading) <= width / sizeRatio - 1) return heading;
  return heading.replace(/(?<=[^\n])[（(](?=[^（）()]*[）)]$)/, '\n$&');
}
