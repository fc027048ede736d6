import type { Style } from '../base/sheet-content';
import { fontHeading, gridCentredStyle, gridStyle, hintStyle } from '../layout/styles';

/** A4 upright: the widths of the columns that all blocks share, in characters. */
export const startWidths = [6, 20, 14, 14, 18, 17, 17, 17] as const;
export const lastColumn = startWidths.length - 1;

export const bandStyle: Style = {
  font: fontHeading,
  size: 12,
  color: 'FFFFFF',
  fill: '1F3864',
  vertical: 'center',
};
export const textStyle: Style = { ...hintStyle, size: 11, color: '404040', wrap: true };
export const linkStyle: Style = { ...gridCentredStyle, color: '0563C1', underline: true };
/** A sheet that is not in the workbook yet. */
export const laterStyle: Style = { ...gridCentredStyle, color: '8C8C8C' };
export const stateStyle: Style = { ...gridStyle, bold: true };
export const doneStyle: Style = { fill: 'C6E0B4', color: '375623' };
export const openStyle: Style = { fill: 'FFE699', color: '7F6000' };

/** The width of columns `from` to `to`, both included. */
export function widthOf(from: number, to: number): number {
  return startWidths.slice(from, to + 1).reduce<number>((sum, width) => sum + width, 0);
}
