import { settled } from '../settings/settled';
import { toNumber } from '../base/decimal';

import type { Page, SheetContent } from '../base/sheet-content';
import type { Evaluation } from '../evaluation';
import { explainDepartment } from '../explain/explain-department';
import type { DepartmentExplanation } from '../explain/explain-department';
import type { Department } from '../names/department';
import type { Say } from '../../words/words';
import {
  departmentDetailsColumns,
  departmentDetailsHeadingRow,
  departmentDetailsName,
} from './department-details-layout';
import { lastColumn } from './department-details-layout';
import { putDetailRows } from './department-details-rows';
import { putDetailTotals } from './department-details-totals';
import { draftHeader, draftMark } from '../layout/draft-mark';
import { formTitleText } from '../layout/form-texts';
import { printGrid } from '../layout/print-grid';
import type { PrintGrid } from '../layout/print-grid';
import { putSignatures } from '../layout/print-signatures';
import { formHeading, formLine, formTitle, printedPage } from '../layout/print-styles';

/**
 * 得分与扣分明细 of one department, to be printed for 公示 and for questions: every criterion with 得分, 失分 and 依据, the sums, the total
 * and the rank, values only. Undefined where it is not scored.
 */
export function departmentDetailsSheet(
  evaluation: Evaluation,
  department: Department,
  say: Say,
): SheetContent | undefined {
  const explanation = explainDepartment(evaluation, department);
  const { scores, book } = evaluation;
  if (explanation === undefined || typeof scores === 'string') return undefined;
  const decimals = settled(book.settings.rules).decimals;
  const grid = printGrid();
  const title = `${formTitleText(book.settings, departmentDetailsName)}${scores.draft ? draftMark : ''}`;
  putHead(grid, title, leadText(explanation, evaluation));
  putDetailRows(grid, explanation, decimals, say);
  putDetailTotals(grid, explanation, { decimals, scores, rules: book.settings.rules, say });
  putSignatures(grid, departmentDetailsColumns.length);
  return {
    name: departmentDetailsName,
    ...grid.content(),
    page: pageOf(scores.draft),
    widths: departmentDetailsColumns.map(({ width }) => width),
    freeze: { rows: departmentDetailsHeadingRow + 1, columns: 0 },
  };
}

/** The department's name stands on the sheet, how many are scored and what the full mark is. */
function leadText({ score }: DepartmentExplanation, { scores, book }: Evaluation): string {
  const full = typeof scores === 'string' ? 0 : toNumber(scores.full);
  return [`单位：${score.department.name}`, `参评单位：${book.scored.length}个`, `满分：${full}分`].join('    ');
}

function putHead(grid: PrintGrid, title: string, lead: string): void {
  const range = (row: number) => ({ top: row, bottom: row, left: 0, right: lastColumn });
  grid.putMerged(range(0), { value: title, style: { ...formTitle, size: 18 } });
  grid.setHeight(0, 52);
  grid.putMerged(range(1), { value: lead, style: formLine });
  grid.setHeight(1, 26);
  departmentDetailsColumns.forEach(({ heading }, column) => {
    grid.put(departmentDetailsHeadingRow, column, { value: heading, style: formHeading });
  });
  grid.setHeight(departmentDetailsHeadingRow, 26);
}

function pageOf(draft: boolean): Page {
  const repeatRows = [departmentDetailsHeadingRow, departmentDetailsHeadingRow] as const;
  return { ...printedPage, landscape: false, repeatRows, ...(draft ? { header: draftHeader } : {}) };
}
