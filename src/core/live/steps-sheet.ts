import type { Scalar } from '../base/cells';
import type { ContentCell, SheetContent } from '../base/sheet-content';
import { gridCentredStyle, gridStyle, headingStyle, hintStyle, titleStyle } from '../sheets/styles';
import type { Say } from '../../words/words';
import { departmentHeadings, departmentTop } from './department-steps';
import type { LiveCell } from './formula';
import { stepsName } from './live-names';

export type StepValue = LiveCell | Scalar;

export function isLive(cell: StepValue): cell is LiveCell {
  return typeof cell === 'object' && cell !== null;
}

/** A cell of a working sheet; '' is shown by nothing. */
export function workingCell(cell: StepValue): ContentCell {
  if (isLive(cell)) return { ...cell, style: typeof cell.value === 'number' ? gridCentredStyle : gridStyle };
  return { value: cell === '' ? null : cell, style: typeof cell === 'number' ? gridCentredStyle : gridStyle };
}

export function headingCells(headings: readonly string[]): readonly ContentCell[] {
  return headings.map((value) => ({ value, style: headingStyle }));
}

/** 计分过程: from the criteria of a department to its total, and below it from the entries to each criterion. */
export function stepsSheet(
  departments: readonly (readonly StepValue[])[],
  below: readonly (readonly ContentCell[])[],
  say: Say,
): SheetContent {
  return {
    name: stepsName,
    cells: [
      [{ value: stepsName, style: titleStyle }],
      [{ value: say('live.steps'), style: hintStyle }],
      [],
      headingCells(departmentHeadings),
      ...departments.map((row) => row.map(workingCell)),
      ...below,
    ],
    widths: [18, 10, 12, 12, 12, 10, 10, 10, 12, 40],
    heights: [28, 18],
    freeze: { rows: departmentTop, columns: 1 },
  };
}
