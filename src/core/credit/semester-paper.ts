import { settled } from '../settings/settled';
import { scalarOf } from '../base/cells';
import type { Sheet } from '../base/cells';

import type { SheetContent, Style } from '../base/sheet-content';
import type { Evaluation } from '../evaluation';
import type { Say } from '../../words/words';
import { scoreFormat } from '../layout/number-format';
import {
  formCell,
  formCentred,
  formHeading,
  formLine,
  formRowHeight,
  formText,
  formTitle,
  formTotal,
} from '../layout/print-styles';
import { findSemesterLayout } from './semester-layout';
import type { SemesterLayout } from './semester-layout';
import { eventHeading, semesterPage, semesterWidth } from './semester-sheet';

/**
 * 学期考评 as it stands in the workbook, for a file of values: what the school entered, columns of its own included. Undefined where
 * its headings are gone.
 */
export function semesterPaper(sheet: Sheet, evaluation: Evaluation, say: Say): SheetContent | undefined {
  const { settings } = evaluation.book;
  const layout = findSemesterLayout(sheet, eventHeading(settings));
  if (layout === undefined) return undefined;
  const right = Math.max(0, ...sheet.rows.map((row) => row.length));
  const columns = Array.from({ length: right }, (_, column) => column);
  const widths = columns.map((column) => semesterWidth(column, layout.columns));
  const named = new Set(layout.rows.map(({ row }) => row));
  const format = scoreFormat(settled(settings.rules).decimals);
  return {
    name: sheet.name,
    cells: sheet.rows.map((row, at) =>
      columns.map((column) => ({ value: scalarOf(row[column]), style: styleOf(at, column, layout, named, format) })),
    ),
    widths,
    heights: sheet.rows.map((row, at) => heightOf(row, at, layout, named, widths)),
    merges: sheet.merges,
    freeze: { rows: layout.headingRow + 1, columns: layout.columns.department + 1 },
    page: semesterPage(evaluation, layout.headingRow, say),
  };
}

function styleOf(
  row: number,
  column: number,
  { headingRow, columns }: SemesterLayout,
  named: ReadonlySet<number>,
  format: string,
): Style {
  if (row === headingRow) return formHeading;
  if (row < headingRow) return row === 0 ? formTitle : formText;
  if (!named.has(row)) return formLine;
  if (column === columns.department || column === columns.note) return formCell;
  if (column === columns.index) return formCentred;
  if (column === columns.rank) return formTotal;
  return { ...(column === columns.total ? formTotal : formCentred), format };
}

function heightOf(
  row: Sheet['rows'][number],
  at: number,
  { headingRow }: SemesterLayout,
  named: ReadonlySet<number>,
  widths: readonly number[],
): number | undefined {
  if (at === 0 && headingRow > 0) return 42;
  if (at < headingRow) return formRowHeight([{ text: String(scalarOf(row[0]) ?? ''), width: sumOf(widths) }]);
  if (at !== headingRow && !named.has(at)) return 24;
  return formRowHeight(
    row.map((cell, column) => ({ text: String(scalarOf(cell) ?? ''), width: widths[column] ?? 10 })),
  );
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
