import { isRich, quoteSheet } from '../base/cells';
import type { Sheet } from '../base/cells';

/** Tells whether a formula would lose a cell that it refers to. */
export type PointedAt = {
  /** True where a formula refers to a single cell of this row; a range that goes beyond the row only shrinks. */
  readonly row: (sheet: string, row: number) => boolean;
  /** True where a formula on another sheet names this one. */
  readonly sheet: (sheet: string) => boolean;
};

/** Matches a single cell, `$B$5`, that is not a corner of a range or part of a longer name. */
const oneCell = /(?<![:\p{L}\p{N}_.$])\$?[A-Z]{1,3}\$?(\d{1,7})(?![:\p{L}\p{N}_.(!])/gu;
const qualified = /(?:'((?:[^']|'')*)'|([\p{L}\p{N}_.·]+))!\$?[A-Z]{1,3}\$?(\d{1,7})(?![:\p{N}])/gu;

/**
 * Looks through all formulas once. Formulas in a row itself do not count for that row, nor do those of sheets that we write (`ours`),
 * because the next total or report writes them again.
 */
export function pointedAt(
  sheets: readonly Sheet[],
  watched: ReadonlySet<string>,
  ours: ReadonlySet<string>,
): PointedAt {
  const rows = new Map([...watched].map((name) => [name, new Set<number>()]));
  const named = new Set<string>();
  for (const sheet of sheets) {
    if (ours.has(sheet.name)) continue;
    sheet.rows.forEach((cells, at) => {
      for (const cell of cells) {
        if (!isRich(cell) || cell.formula === undefined) continue;
        const { formula } = cell;
        for (const name of watched) if (name !== sheet.name && mentions(formula, name)) named.add(name);
        for (const [, quoted, plain, row] of formula.matchAll(qualified)) {
          rows.get(plain ?? quoted?.replaceAll("''", "'") ?? '')?.add(Number(row) - 1);
        }
        const own = rows.get(sheet.name);
        if (own === undefined) continue;
        for (const [, row] of formula
          .replace(/'(?:[^']|'')*'![^,;)\s]*|[\p{L}\p{N}_.·]+![^,;)\s]*/gu, '')
          .matchAll(oneCell)) {
          if (Number(row) - 1 !== at) own.add(Number(row) - 1);
        }
      }
    });
  }
  return {
    row: (sheet, row) => rows.get(sheet)?.has(row) === true,
    sheet: (sheet) => named.has(sheet),
  };
}

function mentions(formula: string, sheet: string): boolean {
  return formula.includes(`${sheet}!`) || formula.includes(`${quoteSheet(sheet)}!`);
}
