import type { Scalar } from '../../base/cells';
import type { ContentCell } from '../../base/sheet-content';
import { gridCentredStyle, gridStyle, headingStyle } from '../../layout/styles';
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
  if (isLive(cell)) return { ...cell, style: typeof cell.value === 'number' ? gridCentredStyle : gridStyle };
  return { value: cell === '' ? null : cell, style: typeof cell === 'number' ? gridCentredStyle : gridStyle };
}

const nothing: ContentCell = { value: null };

/** A cell without a look of its own: tens of thousands of lines stay small. */
export function plainCell(cell: StepValue): ContentCell {
  if (isLive(cell)) return cell;
  return cell === null || cell === '' ? nothing : { value: cell };
}

export function headingCells(headings: readonly string[]): readonly ContentCell[] {
  return headings.map((value) => ({ value, style: headingStyle }));
}
