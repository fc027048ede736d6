import type { Style } from '../base/sheet-content';

/** Fonts of official documents. Excel substitutes a font that is not installed; sizes are points. */
export const fontBody = '宋体';
export const fontHeading = '黑体';

export const headingFill = 'DCE6F1';

export const titleStyle: Style = { font: fontHeading, size: 16, vertical: 'center' };
export const centredTitleStyle: Style = { ...titleStyle, horizontal: 'center', wrap: true };
export const hintStyle: Style = { font: fontBody, size: 10, color: '595959', vertical: 'center' };
export const headingStyle: Style = {
  font: fontHeading,
  size: 11,
  color: '1F3864',
  fill: headingFill,
  border: 'thin',
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
};
export const bodyStyle: Style = { font: fontBody, size: 11, vertical: 'center', wrap: true };
export const labelStyle: Style = { font: fontHeading, size: 12, vertical: 'center' };
export const lineStyle: Style = { font: fontBody, size: 12, vertical: 'center' };
export const gridStyle: Style = { ...bodyStyle, border: 'thin' };
export const gridCentredStyle: Style = { ...gridStyle, horizontal: 'center' };
export const gridTotalStyle: Style = { ...gridCentredStyle, font: fontHeading, fill: 'F2F2F2' };

export const dayFormat = 'yyyy-mm-dd';
