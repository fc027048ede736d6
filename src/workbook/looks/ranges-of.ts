import type { Range } from '../../core/base/cells';
import { rangeOf } from '../reading/read-sheet';

const lastRow = 1_048_575;
const lastColumn = 16_383;

/** `A3:B9 D4`, whole columns and rows too; what is no range is left out. */
export function rangesOf(text: string): readonly Range[] {
  return text.split(/\s+/).flatMap((part) => rangeOf(part) ?? wholeColumns(part) ?? wholeRows(part) ?? []);
}

function wholeColumns(text: string): Range | undefined {
  const [, from, to] = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(text) ?? [];
  const range = from === undefined || to === undefined ? undefined : rangeOf(`${from}1:${to}1`);
  return range === undefined ? undefined : { ...range, bottom: lastRow };
}

function wholeRows(text: string): Range | undefined {
  const [, from, to] = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/.exec(text) ?? [];
  const range = from === undefined || to === undefined ? undefined : rangeOf(`A${from}:A${to}`);
  return range === undefined ? undefined : { ...range, right: lastColumn };
}

/** A reference with sheet names, as defined names have it: `'评分'!$A:$B,'评分'!$1:$3`. */
export function rangesOfReference(reference: string): readonly Range[] {
  const parts = reference.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => rangesOf(part.slice(part.lastIndexOf('!') + 1)));
}

export function isWholeColumns({ top, bottom }: Range): boolean {
  return top === 0 && bottom === lastRow;
}

export function isWholeRows({ left, right }: Range): boolean {
  return left === 0 && right === lastColumn;
}
