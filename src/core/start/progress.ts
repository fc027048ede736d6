import { cellAt, columnLetters, isFilled, quoteSheet, textOf } from '../base/cells';
import type { Sheet } from '../base/cells';
import type { Book } from '../book/read-book';
import type { MarkingSheet } from '../judges/marking-sheet';
import { dueMarks } from '../overview/judge-completeness';
import type { Table } from '../tables/table';
import { rectanglesOfCells } from './mark-rectangles';

/** A number that follows a sheet: its formula, and its present value. */
export type LiveCount = { readonly formula: string; readonly value: number };

/** How far a judge is: filled cells of those that are due. */
export type JudgeProgress = { readonly sheet: string; readonly filled: LiveCount; readonly due: number };

/** A formula holds 8192 characters; COUNTA takes 255 ranges. */
const rangesInOneCount = 100;

/** Counts the due cells that a judge has filled. A state (缺席, 不适用) is an answer too; what cannot be read is reported by the check. */
export function judgeProgress(marking: MarkingSheet, book: Book): JudgeProgress {
  const due = dueMarks(marking, book);
  const { sheet } = marking;
  const ranges = rectanglesOfCells(due).map((range) => `${quoteSheet(sheet.name)}!${range}`);
  const counts: string[] = [];
  for (let at = 0; at < ranges.length; at += rangesInOneCount) {
    counts.push(`COUNTA(${ranges.slice(at, at + rangesInOneCount).join(',')})`);
  }
  const value = due.filter(({ row, column }) => isFilled(cellAt(sheet, row, column))).length;
  const formula = counts.length === 0 ? '0' : counts.join('+');
  return { sheet: sheet.name, filled: { formula, value }, due: due.length };
}

/** The last row that is counted, from 0, with room for registers to grow. */
const lastCountedRow = 19_999;
const sums = ['合计', '小计', '总计'];

/** How many rows a register holds: those whose first required column is filled, in 考核登记 those with 事项 or 数量. */
export function registerProgress(table: Table): LiveCount {
  const { sheet, spec, columns } = table;
  const positions = (headings: readonly string[]) => headings.flatMap((heading) => columns.get(heading) ?? []);
  if (spec.id === 'ledger') return filledRows(table, positions(['事项', '数量']));
  const [column] = positions(spec.columns.filter(({ required }) => required === true).map(({ heading }) => heading));
  if (column === undefined) return { formula: '0', value: 0 };
  const range = rangeOf(table, column);
  const formula = `COUNTA(${range})${sums.map((sum) => `-COUNTIF(${range},"${sum}*")`).join('')}`;
  return { formula, value: countRows(table, (row) => isEntry(sheet, row, column)) };
}

function filledRows(table: Table, columns: readonly number[]): LiveCount {
  const blanks = columns.map((column) => `ISBLANK(${rangeOf(table, column)})`).join('*');
  const value = countRows(table, (row) => columns.some((column) => isFilled(cellAt(table.sheet, row, column))));
  return { formula: `SUMPRODUCT(1-${blanks})`, value };
}

function isEntry(sheet: Sheet, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  return isFilled(cell) && !sums.some((sum) => textOf(cell).startsWith(sum));
}

function countRows({ headerRow, sheet }: Table, counts: (row: number) => boolean): number {
  let count = 0;
  for (let row = headerRow + 1; row < Math.min(sheet.rows.length, lastCountedRow + 1); row++) if (counts(row)) count++;
  return count;
}

function rangeOf({ sheet, headerRow }: Table, column: number): string {
  const letters = columnLetters(column);
  return `${quoteSheet(sheet.name)}!$${letters}$${headerRow + 2}:$${letters}$${lastCountedRow + 1}`;
}
