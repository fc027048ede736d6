import { ownSheets } from '../../base/own-sheets';
import type { SheetContent } from '../../base/sheet-content';
import type { Say } from '../../../words/words';
import { criterionTable, departmentTable, departmentTop } from './live-tables';
import { headingCells, workingCell, workingContent } from './working-cells';
import type { StepValue } from './working-cells';

/** 计分过程: from the criteria of a department to its total, and below it from the entries to each criterion. */
export function stepsSheet(
  departments: readonly (readonly StepValue[])[],
  criteria: readonly (readonly StepValue[])[],
  say: Say,
): SheetContent {
  return workingContent(ownSheets.steps.name, say('live.steps'), {
    cells: [
      [],
      headingCells(departmentTable.headings),
      ...departments.map((row) => row.map(workingCell)),
      [],
      headingCells(criterionTable.headings),
      ...criteria.map((row) => row.map(workingCell)),
    ],
    widths: [18, 10, 12, 12, 12, 10, 10, 10, 12, 40],
    freeze: { rows: departmentTop, columns: 1 },
  });
}
