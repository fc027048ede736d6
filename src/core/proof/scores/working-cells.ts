import type { Scalar } from '../../base/cells';
import type { ContentCell, SheetContent } from '../../base/sheet-content';
import { gridCentredStyle, gridStyle, headingStyle, hintStyle, titleStyle } from '../../layout/styles';
import { workingSheet } from '../../layout/working-sheet';
import type { LiveCell } from './formula';

export type StepValue = LiveCell | Scalar;

export function isLive(cell: StepValue): cell is LiveCell {
  return typeof cell === 'object' && cell !== null;
}

/** What the cell shows. */
export function valueOf(cell: StepValue): Scalar {
  return isLive(cell) ? cell.value : cell;
}

/** A cell of a working sheet; '' is shown by nothing. */
export function workingCell(cell: StepValue): ContentCell {
  const style = typeof valueOf(cell) === 'number' ? gridCentredStyle : gridStyle;
  return { ...plainCell(cell), style };
}

const nothing: ContentCell = { value: null };

/** A cell without a look of its own: tens of thousands of lines stay small. */
export function plainCell(cell: StepValue): ContentCell {
  if (isLive(cell)) return cell;
  return cell === null || cell === '' ? nothing : { value: cell };
}

export function emptyCells(count: number): readonly ContentCell[] {
  return Array.from({ length: Math.max(0, count) }, () => nothing);
}

export function headingCells(headings: readonly string[]): readonly ContentCell[] {
  return headings.map((value) => ({ value, style: headingStyle }));
}

/** The name of a sheet and a sentence of what it is for, as the sheets of the proof begin. */
export function headCells(name: string, hint: string): readonly (readonly ContentCell[])[] {
  return [[{ value: name, style: titleStyle }], [{ value: hint, style: hintStyle }]];
}
export const headHeights = [28, 18] as const;

/** A sheet that formulas stand on. `cells` stand below its name and sentence; the row above `freeze.rows` holds headings. */
export function workingContent(
  name: string,
  hint: string,
  content: Required<Pick<SheetContent, 'cells' | 'widths' | 'freeze'>>,
): SheetContent {
  const cells = [...headCells(name, hint), ...content.cells];
  return { name, ...content, cells, heights: headHeights, ...workingSheet(content.freeze.rows) };
}
