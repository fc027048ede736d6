import type { Range, Scalar } from '../../../../src/core/base/cells';
import { rangeAddress } from '../../../../src/core/base/cells';
import { HostError } from '../host-error';
import type { Author, HostBook } from './host-book';
import type { HostCell, HostSheet } from './host-sheet';
import { formatOf } from './look';
import { typedValue } from './typed-value';
import { tablesWatch } from './table-columns';
import type { Entered } from './typed-value';

/** Throws as Excel does where a cell of the range is locked in a protected sheet, or the file is read-only. */
export function demandWritable(book: HostBook, sheet: HostSheet, range: Range): void {
  if (book.readOnly) throw new HostError('AccessDenied');
  if (sheet.protectedBy === 'nobody') return;
  const locked = (row: number, column: number): boolean => sheet.cell(row, column).look.locked !== false;
  for (let row = range.top; row <= Math.min(range.bottom, Math.max(range.top, sheet.rows.length)); row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (locked(row, column)) throw new HostError('AccessDenied');
    }
  }
}

/**
 * Writes a block of values as typing would. Where a filter hides rows of the range, Excel puts the values into the
 * visible rows, in order, and drops what is left over.
 */
export function writeBlock(
  book: HostBook,
  sheet: HostSheet,
  range: Range,
  block: readonly (readonly unknown[])[],
  author: Author,
): void {
  demandWritable(book, sheet, range);
  if (author.kind === 'client') book.message.cellsWritten();
  const before = sheet.cell(range.top, range.left);
  const rows = visibleRows(sheet, range);
  const covered = coveredCells(sheet, range);
  const corrected = tablesWatch(sheet, range);
  rows.forEach((row, index) => {
    block[index]?.forEach((input, offset) => {
      const column = range.left + offset;
      if (input === null || covered.has(`${String(row)}:${String(column)}`)) return;
      enterCell(book, sheet, row, column, input);
    });
  });
  corrected(author);
  book.stale = true;
  const single = range.top === range.bottom && range.left === range.right;
  const details = single ? changeDetails(before, sheet.cell(range.top, range.left)) : undefined;
  book.events.push({
    kind: 'changed',
    author,
    sheet: sheet.id,
    address: rangeAddress(range),
    changeType: 'RangeEdited',
    ...(details === undefined ? {} : { details }),
  });
}

export function enterCell(book: HostBook, sheet: HostSheet, row: number, column: number, input: unknown): void {
  const old = sheet.cell(row, column);
  const { format, day, ...entered } = entryOf(input, formatOf(old.look));
  const content = day === undefined ? entered : { ...entered, value: day - book.dayShift() };
  const dated = format !== undefined && formatOf(old.look) === 'General';
  const link = old.link === undefined ? {} : { link: old.link };
  sheet.setCell(row, column, { ...content, ...link, look: dated ? { ...old.look, numberFormat: format } : old.look });
}

function entryOf(input: unknown, format: string): Entered {
  if (typeof input === 'number') return { value: format === '@' ? String(input) : input };
  if (typeof input === 'boolean') return { value: input };
  if (typeof input !== 'string') throw new HostError('InvalidArgument');
  if (input === '') return { value: null };
  if (input.length > 32_767) throw new HostError('InvalidArgument');
  if (format === '@' && !input.startsWith('=')) {
    return input.startsWith("'") ? { value: input.slice(1), quoted: true } : { value: input };
  }
  if (format === '@') return { value: input };
  return typedValue(input);
}

function visibleRows(sheet: HostSheet, range: Range): readonly number[] {
  const rows: number[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    if (range.top === range.bottom || !sheet.filteredRows.has(row)) rows.push(row);
  }
  return rows;
}

/** Cells that a merge hides: what is written into them is lost. */
function coveredCells(sheet: HostSheet, range: Range): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const merge of sheet.merges) {
    if (merge.top > range.bottom || merge.bottom < range.top) continue;
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        if (row !== merge.top || column !== merge.left) covered.add(`${String(row)}:${String(column)}`);
      }
    }
  }
  return covered;
}

function changeDetails(before: HostCell, after: HostCell): Readonly<Record<string, unknown>> {
  return {
    valueBefore: shown(before),
    valueAfter: shown(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** A value as Office.js gives it: an empty cell is `''`, an error its text. */
export function shown(cell: HostCell): Exclude<Scalar, null> {
  return cell.error ?? cell.value ?? '';
}

export function valueType(cell: HostCell): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (cell.error !== undefined) return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  if (typeof cell.value === 'boolean') return 'Boolean';
  return cell.value === null && cell.formula === undefined ? 'Empty' : 'String';
}
