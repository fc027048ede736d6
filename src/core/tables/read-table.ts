import { chooseColumns } from './choose-columns';
import { isBlank, textOf } from '../base/cells';
import type { Cell, Sheet } from '../base/cells';
import { finding } from '../base/finding';
import type { Finding } from '../base/findings';
import { stripSpace } from '../names/normalise-name';
import { matchRow } from './match-headings';
import type { HeaderMatch, HeadingIndex } from './match-headings';
import { normaliseHeading } from './normalise-heading';
import type { Table } from './table';

const mayBeTotal = /[合小总]/;
const totalRow = /^(合计|小计|总计)/;

/** The rows below the headings, with what of them is not read. */
export function readTable(index: HeadingIndex, sheet: Sheet, header: HeaderMatch, findings: Finding[]): Table {
  const end = endOfTable(index, sheet, header, findings);
  const merged = mergedRows(sheet, header, end, findings);
  const positions = [...header.found.values()].flat();
  const rows: number[] = [];
  for (let row = header.row + 1; row < end; row++) {
    const cells = sheet.rows[row];
    if (cells === undefined || merged.has(row)) continue;
    if (holdsAny(cells, positions) && !isTotalRow(cells)) rows.push(row);
  }
  reportHidden(sheet, rows, findings);
  return {
    spec: index.spec,
    sheet,
    headerRow: header.row,
    ...chooseColumns(sheet, header, rows),
    rows,
    unreadable: none,
  };
}

const none: ReadonlySet<string> = new Set();

/** A plain loop, because a function would be made anew for each of all rows. */
function holdsAny(cells: readonly Cell[], columns: readonly number[]): boolean {
  for (const column of columns) if (!isBlank(cells[column])) return true;
  return false;
}

const isWritten = (cell: Cell) => !isBlank(cell);

/** A row whose first filled cell begins with 合计, 小计 or 总计. */
function isTotalRow(cells: readonly Cell[]): boolean {
  const text = textOf(cells.find(isWritten));
  return mayBeTotal.test(text) && totalRow.test(stripSpace(text));
}

/** A second heading row below begins a second table (X1), which is not read. */
function endOfTable(index: HeadingIndex, sheet: Sheet, header: HeaderMatch, findings: Finding[]): number {
  const [column] = [...header.found.values()].flat();
  const expected = header.found.keys().next().value;
  if (column === undefined || expected === undefined) return sheet.rows.length;
  for (let row = header.row + 1; row < sheet.rows.length; row++) {
    const cell = sheet.rows[row]?.[column];
    if (typeof cell !== 'string' || cell.length > 40) continue;
    if (index.headings.get(normaliseHeading(cell))?.column.heading !== expected) continue;
    if (matchRow(index, sheet.rows[row] ?? [], row).missing.length > 0) continue;
    findings.push(finding('X1', 'error', { sheet: sheet.name, row, column }, 'x1.secondTable', { row: row + 1 }));
    return row;
  }
  return sheet.rows.length;
}

function mergedRows(sheet: Sheet, header: HeaderMatch, end: number, findings: Finding[]): Set<number> {
  const rows = new Set<number>();
  const columns = [...header.found.values()].flat();
  for (const merge of sheet.merges) {
    const touches = columns.some((column) => column >= merge.left && column <= merge.right);
    if (merge.bottom <= header.row || merge.top >= end || !touches) continue;
    // A title or closing line merged across the table holds no entry and is passed over.
    const cells = sheet.rows[merge.top] ?? [];
    if (isTotalRow(cells) || columns.every((column) => isBlank(cells[column]))) continue;
    const top = Math.max(merge.top, header.row + 1);
    for (let row = top; row <= Math.min(merge.bottom, end - 1); row++) rows.add(row);
    const place = { sheet: sheet.name, row: merge.top, column: merge.left };
    findings.push(finding('X5', 'error', place, 'x5.merged', { from: top + 1, to: merge.bottom + 1 }));
  }
  return rows;
}

function reportHidden(sheet: Sheet, rows: readonly number[], findings: Finding[]): void {
  if (sheet.hiddenRows.length === 0) return;
  const read = new Set(rows);
  const hidden = sheet.hiddenRows.filter((row) => read.has(row));
  const first = hidden[0];
  if (first === undefined) return;
  const place = { sheet: sheet.name, row: first, column: 0 };
  findings.push(finding('X6', 'info', place, 'x6.hidden', { count: hidden.length, row: first + 1 }));
}
