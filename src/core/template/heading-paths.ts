import { textOf } from '../base/cells';
import type { Range, Sheet } from '../base/cells';
import { mergeFinder } from './merge-at';

/** The headings over one column, from the group down, as they are written. */
export type HeadingPath = {
  readonly column: number;
  readonly texts: readonly string[];
  /** The last row that the heading takes up. */
  readonly bottom: number;
};

/** Reads the headings of any rows of a sheet. */
export type PathsOf = (top: number, last: number) => readonly HeadingPath[];

/** The text that stands over a cell: its own, or that of the merged cell it is part of. */
type Over = { readonly text: string; readonly row: number } & Omit<Range, 'top'>;

/** Joins the headings over each column from their merged cells, of the rows above `lastRow` only. */
export function headingPaths(sheet: Sheet, lastRow: number): PathsOf {
  const mergeAt = mergeFinder(sheet);
  const width = widthOf(sheet, lastRow);
  const over = (row: number, column: number): Over => {
    const merge = mergeAt(row, column);
    if (merge === undefined) {
      return { text: textOf(sheet.rows[row]?.[column]), row, left: column, right: column, bottom: row };
    }
    return { text: textOf(sheet.rows[merge.top]?.[merge.left]), ...merge, row };
  };
  return (top, last) => {
    const rows = Array.from({ length: last - top + 1 }, (_, step) => top + step);
    const columns = Array.from({ length: width }, (_, column) => rows.map((row) => over(row, column)));
    return columns.flatMap((cells, column): HeadingPath[] => {
      // Of a heading over several columns only the first can be its column.
      if (cells.every(({ left }) => left !== column)) return [];
      const texts = cells.flatMap(({ text, left, right }, at) => {
        if (at > 0 && text === cells[at - 1]?.text) return [];
        // A line over the whole width is a title, no group.
        if (left === 0 && right >= width - 1 && right > 0) return [];
        return text.trim() === '' ? spreadGroup(columns, column, at) : [text];
      });
      if (texts.length === 0) return [];
      const own = cells.filter(({ text }) => text.trim() !== '');
      return [{ column, texts, bottom: Math.max(last, ...own.map(({ bottom }) => bottom)) }];
    });
  };
}

/** A group that was written over its first column and not merged holds the empty cells right of it too. */
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
