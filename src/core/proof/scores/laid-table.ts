import { address, columnLetters, quoteSheet } from '../../base/cells';
import { fixedRange } from '../watch/fixed-range';

/** A list on a sheet that formulas point into, by the headings of its columns. Rows and columns count from 0, ranges hold both ends. */
export type LaidTable<Heading extends string> = {
  readonly headings: readonly Heading[];
  readonly column: (heading: Heading) => number;
  /** `F12`, on the sheet itself. */
  readonly near: (row: number, heading: Heading) => string;
  /** `$F$12`, on the sheet itself. */
  readonly at: (row: number, heading: Heading) => string;
  /** `$F$12:$F$20`, on the sheet itself. */
  readonly rows: (heading: Heading, top: number, bottom: number) => string;
  /** `'计分过程'!$F$12`: absolute, so that a copied cell still means the same. */
  readonly ref: (row: number, heading: Heading) => string;
  /** `'计分过程'!$F$12:$F$20` */
  readonly range: (heading: Heading, top: number, bottom: number) => string;
};

/** `left` is the column of the first heading. */
export function laidTable<Heading extends string>(
  sheet: string,
  headings: readonly Heading[],
  left = 0,
): LaidTable<Heading> {
  const column = (heading: Heading) => left + headings.indexOf(heading);
  const at = (row: number, heading: Heading) => `$${columnLetters(column(heading))}$${row + 1}`;
  const rows = (heading: Heading, top: number, bottom: number) =>
    fixedRange({ top, bottom, left: column(heading), right: column(heading) });
  const prefix = `${quoteSheet(sheet)}!`;
  return {
    ...{ headings, column, at, rows },
    near: (row, heading) => address(row, column(heading)),
    ref: (row, heading) => prefix + at(row, heading),
    range: (heading, top, bottom) => prefix + rows(heading, top, bottom),
  };
}
