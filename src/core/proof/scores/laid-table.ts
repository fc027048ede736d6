import { address, columnLetters, quoteSheet } from '../../base/cells';
import { fixedRange } from '../watch/fixed-range';

/**
 * A list on a sheet that formulas point into, by the headings of its columns; `left` is the column of the first. Rows and columns count from 0,
 * ranges hold both ends.
 */
export function laidTable<Heading extends string>(sheet: string, headings: readonly Heading[], left = 0) {
  const column = (heading: Heading) => left + headings.indexOf(heading);
  /** `$F$12`, on the sheet itself. */
  const at = (row: number, heading: Heading) => `$${columnLetters(column(heading))}$${row + 1}`;
  /** `$F$12:$F$20`, on the sheet itself. */
  const rows = (heading: Heading, top: number, bottom: number) =>
    fixedRange({ top, bottom, left: column(heading), right: column(heading) });
  const prefix = `${quoteSheet(sheet)}!`;
  return {
    ...{ headings, column, at, rows },
    /** `F12`, on the sheet itself. */
    near: (row: number, heading: Heading) => address(row, column(heading)),
    /** `'计分过程'!$F$12`: absolute, so that a copied cell still means the same. */
    ref: (row: number, heading: Heading) => prefix + at(row, heading),
    /** `'计分过程'!$F$12:$F$20` */
    range: (heading: Heading, top: number, bottom: number) => prefix + rows(heading, top, bottom),
  };
}
