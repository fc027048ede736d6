import type { Scalar } from '../base/cells';
import type { ContentCell } from '../base/sheet-content';
import type { AttachmentFigure } from '../statistics/figures';
import { departmentsText, noteText, otherLineName, rowName, whenText } from '../statistics/row-texts';
import type { StatisticsRow } from '../statistics/statistics-row';
import type { Sum } from '../statistics/sums';
import { attachmentColumns } from './attachment-columns';
import type { AttachmentText } from './attachment-columns';
import { attachmentSums, firstRow, participantsFormula } from './attachment-sums';
import { figureCell } from '../proof/statistics/figure-cell';
import type { LiveFigures } from '../proof/statistics/live-figures';
import type { PrintGrid } from '../layout/print-grid';
import { formCell, formCentred, formRowHeight, formTotal } from '../layout/print-styles';

/** Computed cells hold formulas (in the school's workbook) or values (in files that are sent). */
export type AttachmentContent = LiveFigures | 'values';

/** The row of 合计, from 0, below this number of listed rows. */
export function attachmentTotalRow(rowCount: number): number {
  return firstRow + rowCount;
}

/** One row per activity, from A6, numbered 1..n; 未对应活动 stands last without a number. No merged cells. */
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
        const cell = textCell(row, field, position);
        grid.put(line, column, cell);
        texts.push({ text: String(cell.value ?? ''), width: widths[column] ?? 1 });
      } else {
        const formula = content === 'values' ? undefined : figureFormula(row, field, content, line, column);
        grid.put(line, column, figureCell(row.figures[field], formCentred, formula));
      }
    });
    grid.setHeight(line, formRowHeight(texts));
  });
}

/** Texts are values: where one changes in the registers, the sheet says that it is stale. */
function textCell(row: StatisticsRow, field: AttachmentText, position: number): ContentCell {
  if (field === 'index') return { value: row.kind === 'activity' ? position + 1 : null, style: formCentred };
  return { value: textOf(row, field), style: field === 'when' ? formCentred : formCell };
}

function figureFormula(
  row: StatisticsRow,
  field: AttachmentFigure,
  live: LiveFigures,
  line: number,
  column: number,
): string | undefined {
  if (field !== 'participants') return live.figure(row, field);
  return row.kind === 'activity' ? participantsFormula(line, column) : undefined;
}

/** 合计: the number of activities under 活动名称, and each column summed over the rows that count. */
export function putAttachmentTotals(
  grid: PrintGrid,
  rows: readonly StatisticsRow[],
  totals: Sum & { readonly note: string },
  content: AttachmentContent,
): void {
  const line = attachmentTotalRow(rows.length);
  const summed = {
    rows: rows.filter((row) => row.standing.is === 'counted'),
    group: { by: 'counted', number: 1 },
  } as const;
  const sums = content === 'values' ? undefined : attachmentSums('', rows.length, content.groups);
  attachmentColumns.forEach(({ field }, column) => {
    if (!isText(field)) {
      grid.put(line, column, figureCell(totals.figures[field], formTotal, sums?.figure(field, summed)));
      return;
    }
    const formula = field === 'name' ? sums?.activities(summed) : undefined;
    const cell = { value: totalText(field, totals), style: totalStyle(field) };
    grid.put(line, column, formula === undefined ? cell : { ...cell, formula });
  });
  const width = attachmentColumns.at(-1)?.width ?? 1;
  grid.setHeight(line, formRowHeight([{ text: totals.note, width }]));
}

function isText(field: AttachmentText | keyof StatisticsRow['figures']): field is AttachmentText {
  return ['index', 'name', 'departments', 'when', 'place', 'note'].includes(field);
}

function textOf(row: StatisticsRow, field: Exclude<AttachmentText, 'index'>): Scalar {
  const text = { name: rowName, departments: departmentsText, when: whenText, place: placeText, note: noteText }[field];
  // On 附件2 未对应活动 is a line like the others, whatever department it is of.
  return orNull(field === 'name' && row.kind === 'unmatched' ? otherLineName : text(row));
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
