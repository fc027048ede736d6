import { textOf } from '../base/cells';
import type { Range, Sheet } from '../base/cells';
import { isLabel } from './form-labels';
import { mergeFinder } from './merge-at';

/** The headings over one column, from the group down, as they are written. */
export type HeadingPath = {
  readonly column: number;
  readonly texts: readonly string[];
  /** The last row that the heading takes up. */
  readonly bottom: number;
};

/** The headings in the upper rows of a sheet. */
export type Headings = {
  /** The headings over each column, of these rows. */
  readonly pathsOf: (top: number, bottom: number) => readonly HeadingPath[];
  /** The first row of a heading that ends in this one. */
  readonly topOf: (bottom: number) => number;
  /** True where a heading over several columns has its parts in the row below. */
  readonly isCutOff: (bottom: number) => boolean;
};

/** The text that stands over a cell: its own, or that of the merged cell it is part of. */
type Over = { readonly text: string; readonly row: number } & Omit<Range, 'top'>;

const deepest = 8;

/** Joins the headings over each column from their merged cells, of the rows up to `lastRow`. */
export function headingPaths(sheet: Sheet, lastRow: number): Headings {
  const mergeAt = mergeFinder(sheet);
  const width = widthOf(sheet, lastRow);
  const over = (row: number, column: number): Over => {
    const merge = mergeAt(row, column);
    if (merge === undefined) {
      return { text: textOf(sheet.rows[row]?.[column]), row, left: column, right: column, bottom: row };
    }
    return { text: textOf(sheet.rows[merge.top]?.[merge.left]), ...merge, row };
  };
  const rowOf = (row: number) => Array.from({ length: width }, (_, column) => over(row, column));
  return {
    pathsOf: (top, bottom) =>
      pathsIn(
        Array.from({ length: bottom - top + 1 }, (_, step) => rowOf(top + step)),
        bottom,
      ),
    topOf: (bottom) => {
      let top = bottom;
      while (top > 0 && bottom - top < deepest && isHeadingRow(rowOf(top - 1))) top--;
      return top;
    },
    isCutOff: (bottom) => {
      const below = rowOf(bottom + 1);
      return rowOf(bottom).some(({ left, right, bottom: end }, column) => {
        if (column !== left || left === right || end !== bottom) return false;
        return (
          below.slice(left, right + 1).filter((cell, at) => cell.left === left + at && isWords(cell.text)).length > 1
        );
      });
    },
  };
}

function isWords(text: string): boolean {
  return text.trim() !== '' && !/^[\d（）()①-⑳\s]+$/.test(text);
}

/** A row of groups: at least two headings, or one over some of the columns; no title, and no `填报单位：`. */
function isHeadingRow(cells: readonly Over[]): boolean {
  const own = cells.filter(({ text, left }, column) => left === column && text.trim() !== '');
  if (own.some(({ text, row, bottom }) => bottom === row && isLabel(text))) return false;
  const [only] = own;
  if (own.length !== 1 || only === undefined) return own.length > 1;
  return only.left > 0 && only.right > only.left;
}

function pathsIn(rows: readonly (readonly Over[])[], last: number): readonly HeadingPath[] {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => rows.flatMap((row) => row[column] ?? []));
  return columns.flatMap((cells, column): HeadingPath[] => {
    // Of a heading over several columns only the first can be its column.
    if (cells.every(({ left }) => left !== column)) return [];
    const texts = cells.flatMap(({ text, left, right }, at) => {
      if (at > 0 && text === cells[at - 1]?.text) return [];
      // A line over the whole width is a title, not a group.
      if (left === 0 && right >= width - 1 && right > 0) return [];
      return text.trim() === '' ? spreadGroup(columns, column, at) : [text];
    });
    if (texts.length === 0) return [];
    const own = cells.filter(({ text }) => text.trim() !== '');
    return [{ column, texts, bottom: Math.max(last, ...own.map(({ bottom }) => bottom)) }];
  });
}

/** A group written over its first column, without a merge, also covers the empty cells right of it. */
function spreadGroup(columns: readonly (readonly Over[])[], column: number, at: number): readonly string[] {
  const hasHeadingBelow = (cells: readonly Over[]) =>
    cells.slice(at + 1).some(({ text }) => text.trim() !== '' && text !== cells[at]?.text);
  if (!hasHeadingBelow(columns[column] ?? [])) return [];
  for (let left = column - 1; left >= 0; left--) {
    const cells = columns[left] ?? [];
    const group = cells[at];
    if (group === undefined || !hasHeadingBelow(cells)) return [];
    if (group.text.trim() === '') continue;
    const isMerged = group.left !== group.right || group.bottom > group.row;
    return isMerged ? [] : [group.text];
  }
  return [];
}

function widthOf(sheet: Sheet, lastRow: number): number {
  const cells = sheet.rows.slice(0, lastRow + 1).reduce((most, row) => Math.max(most, row.length), 0);
  return sheet.merges.reduce((most, { top, right }) => (top <= lastRow ? Math.max(most, right + 1) : most), cells);
}
