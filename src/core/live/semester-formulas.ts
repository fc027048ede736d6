import { scalarOf } from '../base/cells';
import type { Sheet } from '../base/cells';
import type { ContentCell, SheetContent } from '../base/sheet-content';
import type { Evaluation } from '../evaluation';
import { findSemesterLayout, newSemesterColumns } from '../sheets/semester-layout';
import { eventHeading } from '../sheets/semester-sheet';
import { totalsColumns } from '../sheets/totals-columns';
import { totalsName } from '../sheets/totals-sheet';
import { address } from '../base/cells';
import { columnRange, withFormula } from './formula';
import { totalsColumn, totalsRow } from './totals-formulas';

/**
 * 学期考评 of our own: what the event is worth is looked up on 考核汇总 by the department's name. A row that writes the name otherwise
 * keeps its value. `existing` is the sheet before it is continued.
 */
export function liveSemester(content: SheetContent, existing: Sheet | undefined, evaluation: Evaluation): SheetContent {
  const { scores, book } = evaluation;
  if (typeof scores === 'string' || scores.departments.length === 0) return content;
  const columns =
    existing === undefined ? newSemesterColumns : findSemesterLayout(existing, eventHeading(book.settings))?.columns;
  if (columns === undefined) return content;
  const totals = totalsColumns(scores, book.settings.rules.notApplicable === 'rescale');
  const bottom = totalsRow(scores.departments.length - 1);
  const range = (column: number) => columnRange(totalsName, column, totalsRow(0), bottom);
  const names = new Set(scores.departments.map(({ department }) => department.name));
  const cells = content.cells.map((row, at): readonly (ContentCell | undefined)[] => {
    const own = row[columns.own];
    const name = row[columns.department]?.value ?? scalarOf(existing?.rows[at]?.[columns.department]);
    if (own === undefined || typeof name !== 'string' || !names.has(name)) return row;
    const found = `INDEX(${range(totalsColumn(totals, 'credited'))},MATCH(${address(at, columns.department)},${range(0)},0))`;
    const formula = `IFERROR(IF(ISNUMBER(${found}),${found},""),"")`;
    return row.map((cell, column) => (column === columns.own ? withFormula(cell, formula) : cell));
  });
  return { ...content, cells };
}
