import { address } from '../base/cells';
import type { Scalar } from '../base/cells';
import { departmentsText, noteText, rowName, whenText } from '../statistics/row-texts';
import type { StatisticsRow } from '../statistics/statistics-row';
import type { Sum } from '../statistics/sums';
import { attachmentColumns } from './attachment-columns';
import type { AttachmentText } from './attachment-columns';
import { headingRow } from './attachment-heading';
import { columnRanges, figureCell, sumFormula } from './figure-cell';
import type { PrintGrid } from './print-grid';
import { formCell, formCentred, formRowHeight, formTotal } from './print-styles';

/** Whether computed cells are formulas (in the school's workbook) or values (in files that are sent). */
export type AttachmentContent = 'live' | 'values';

/** The first row of activities, row 6 on paper. */
const firstRow = headingRow + 2;

/** Where 合计 stands, from 0, over so many listed rows. */
export function attachmentTotalRow(rowCount: number): number {
  return firstRow + rowCount;
}

/** One row per activity, from A6, numbered 1..n; no merged cells. */
export function putAttachmentRows(
  grid: PrintGrid,
  rows: readonly StatisticsRow[],
  widths: readonly number[],
  content: AttachmentContent,
): void {
  rows.forEach((row, position) => {
    const line = firstRow + position;
    const texts: { text: string; width: number }[] = [];
    attachmentColumns.forEach(({ field }, column) => {
      if (isText(field)) {
        const value = field === 'index' ? position + 1 : textOf(row, field);
        const centred = field === 'index' || field === 'when';
        grid.put(line, column, { value, style: centred ? formCentred : formCell });
        texts.push({ text: String(value ?? ''), width: widths[column] ?? 1 });
      } else {
        const isLive = content === 'live' && field === 'participants';
        const formula = isLive ? sumFormula([`${address(line, column - 3)}:${address(line, column - 1)}`]) : undefined;
        grid.put(line, column, figureCell(row.figures[field], formCentred, formula));
      }
    });
    grid.setHeight(line, formRowHeight(texts));
  });
}

/** 合计: the number of activities under 活动名称, and each column summed over the rows that count. */
export function putAttachmentTotals(
  grid: PrintGrid,
  rows: readonly StatisticsRow[],
  totals: Sum & { readonly note: string },
  content: AttachmentContent,
): void {
  const line = attachmentTotalRow(rows.length);
  const counted = rows.flatMap((row, position) => (row.standing.is === 'counted' ? [firstRow + position] : []));
  attachmentColumns.forEach(({ field }, column) => {
    if (isText(field)) {
      grid.put(line, column, { value: totalText(field, totals), style: totalStyle(field) });
      return;
    }
    const formula = content === 'live' ? sumFormula(columnRanges(counted, column)) : undefined;
    grid.put(line, column, figureCell(totals.figures[field], formTotal, formula));
  });
  const width = attachmentColumns.at(-1)?.width ?? 1;
  grid.setHeight(line, formRowHeight([{ text: totals.note, width }]));
}

function isText(field: AttachmentText | keyof StatisticsRow['figures']): field is AttachmentText {
  return ['index', 'name', 'departments', 'when', 'place', 'note'].includes(field);
}

function textOf(row: StatisticsRow, field: Exclude<AttachmentText, 'index'>): Scalar {
  const text = { name: rowName, departments: departmentsText, when: whenText, place: placeText, note: noteText }[field];
  return orNull(text(row));
}

function placeText(row: StatisticsRow): string {
  return row.kind === 'activity' ? row.activity.place : '';
}

function totalText(field: AttachmentText, totals: Sum & { readonly note: string }): Scalar {
  if (field === 'index') return '合计';
  if (field === 'name') return totals.activities;
  return field === 'note' ? orNull(totals.note) : null;
}

function totalStyle(field: AttachmentText) {
  if (field === 'name') return { ...formTotal, format: '0"项"' };
  return field === 'note' ? formCell : formTotal;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
