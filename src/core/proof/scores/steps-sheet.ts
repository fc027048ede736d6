import type { SheetContent } from '../../base/sheet-content';
import { hintStyle, titleStyle } from '../../layout/styles';
import { workingSheet } from '../../layout/working-sheet';
import type { Say } from '../../../words/words';
import { departmentHeadings, departmentTop } from './department-steps';
import { criterionHeadings } from './criterion-columns';
import { headingCells, workingCell } from './working-cells';
import type { StepValue } from './working-cells';
import { stepsName } from './live-names';

/** First row of the criteria on 计分过程, from 0, below so many departments. */
export function criteriaTop(departmentCount: number): number {
  return departmentTop + departmentCount + 2;
}

/** 计分过程: from the criteria of a department to its total, and below it from the entries to each criterion. */
export function stepsSheet(
  departments: readonly (readonly StepValue[])[],
  criteria: readonly (readonly StepValue[])[],
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
      [],
      headingCells(criterionHeadings),
      ...criteria.map((row) => row.map(workingCell)),
    ],
    widths: [18, 10, 12, 12, 12, 10, 10, 10, 12, 40],
    heights: [28, 18],
    freeze: { rows: departmentTop, columns: 1 },
    ...workingSheet(departmentTop),
  };
}
