import type { Range } from '../core/base/cells';
import type { Change } from '../core/base/change';
import { changeBook } from './change-book';
import type { Desk } from './desk';
import type { Entered } from './grid-book';
import { refusal } from './objections';
import { sheetNamed, type WorkingSheet } from './working-book';
import type { GridMessageId } from '../words/grid-words';

const rowLimit = 1_048_576;

/** Puts rows in before row `at`, or takes them out from it on (`count` below 0); all references move, as in Excel. */
export function changeRows(desk: Desk, name: string, at: number, count: number): Entered {
  if (count === 0) return { done: false, objections: [] };
  const sheet = sheetNamed(desk.book, name);
  const why = objectionTo(sheet, at, count);
  if (why !== undefined) {
    const entry = { row: at, column: 0, text: '' };
    return { done: false, objections: [refusal(entry, why.id, desk.say, why.values)] };
  }
  const kind = count > 0 ? 'insertRows' : 'removeRows';
  const change: Change = { kind, sheet: sheet.name, at, count: Math.abs(count) };
  changeBook(desk, [change], 'person');
  return { done: true, objections: [] };
}

type Why = { readonly id: GridMessageId; readonly values: Readonly<Record<string, string | number>> };

function objectionTo({ read: { looks }, rows, tables }: WorkingSheet, at: number, count: number): Why | undefined {
  if (looks.protected) return { id: 'grid.rowsLocked', values: {} };
  if (at < 0 || at >= rowLimit || at - count > rowLimit || (count > 0 && rows.length + count > rowLimit))
    return { id: 'grid.rowsFull', values: {} };
  const end = at - Math.min(0, count) - 1;
  const heading = tables.find(({ headed, range }) => headed && count < 0 && isBetween(range.top, at, end));
  if (heading !== undefined)
    return { id: 'grid.rowsHeading', values: { row: heading.range.top + 1, table: heading.name } };
  const array = looks.arrays.find((range) => (count > 0 ? isSplit(range, at) : isCut(range, at, end)));
  return array === undefined ? undefined : { id: 'grid.rowsArray', values: { row: at + 1 } };
}

function isBetween(row: number, from: number, to: number): boolean {
  return from <= row && row <= to;
}

function isSplit({ top, bottom }: Range, at: number): boolean {
  return top < at && at <= bottom;
}

/** Taken out in part: an array goes as a whole or stays. */
function isCut({ top, bottom }: Range, from: number, to: number): boolean {
  return top <= to && from <= bottom && !(from <= top && bottom <= to);
}
