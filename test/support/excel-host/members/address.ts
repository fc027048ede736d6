import { address, columnLetters, parseAddress } from '../../../../src/core/base/cells';
import type { Range } from '../../../../src/core/base/cells';
import { HostError } from '../host-error';
import { lastColumn, lastRow } from '../model/host-sheet';

export const wholeSheet: Range = { top: 0, left: 0, bottom: lastRow, right: lastColumn };

/** `A1`, `$A$1:B2`, `A:C`, `2:5`, each also behind `Sheet!`; undefined where the text is no address. */
export function parseRange(text: string): Range | undefined {
  const [from = '', to = from, ...rest] = text.replaceAll('$', '').toUpperCase().split(':');
  if (rest.length > 0) return undefined;
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (first !== undefined && last !== undefined) return bounded(first.row, first.column, last.row, last.column);
  if (/^[1-9]\d{0,6}$/.test(from) && /^[1-9]\d{0,6}$/.test(to)) {
    return bounded(Number(from) - 1, 0, Number(to) - 1, lastColumn);
  }
  if (!/^[A-Z]{1,3}$/.test(from) || !/^[A-Z]{1,3}$/.test(to)) return undefined;
  return bounded(0, columnOf(from), lastRow, columnOf(to));
}

function bounded(row: number, column: number, otherRow: number, otherColumn: number): Range | undefined {
  const range = {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
  return range.bottom <= lastRow && range.right <= lastColumn ? range : undefined;
}

function columnOf(letters: string): number {
  return parseAddress(`${letters}1`)?.column ?? 0;
}

/** A range that begins at a cell and has a size; `InvalidArgument` where it leaves the sheet. */
export function sizedRange(row: number, column: number, rows: number, columns: number): Range {
  const range = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  const whole = [row, column, rows, columns].every((part) => Number.isInteger(part));
  const inside = row >= 0 && column >= 0 && range.bottom <= lastRow && range.right <= lastColumn;
  if (!whole || !inside || rows < 1 || columns < 1) throw new HostError('InvalidArgument');
  return range;
}

/** `Sheet1!A1:B2`, `'评分·甲'!C:C`, as `range.address` gives it. */
export function fullAddress(sheet: string, range: Range): string {
  return `${quoted(sheet)}!${localAddress(range)}`;
}

export function localAddress(range: Range): string {
  if (range.left === 0 && range.right === lastColumn && !isCell(range)) {
    return `${String(range.top + 1)}:${String(range.bottom + 1)}`;
  }
  if (range.top === 0 && range.bottom === lastRow) return `${columnLetters(range.left)}:${columnLetters(range.right)}`;
  const from = address(range.top, range.left);
  return isCell(range) ? from : `${from}:${address(range.bottom, range.right)}`;
}

function isCell(range: Range): boolean {
  return range.top === range.bottom && range.left === range.right;
}

function quoted(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;
}

export function intersection(one: Range, other: Range): Range | undefined {
  const common = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : undefined;
}

export function rowCount(range: Range): number {
  return range.bottom - range.top + 1;
}

export function columnCount(range: Range): number {
  return range.right - range.left + 1;
}
