import { address } from '../base/cells';
import { isPresent, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { unreadText } from '../statistics/row-texts';
import type { ContentCell, Style } from '../base/sheet-content';

/** Functions of Excel 2007 take 255 arguments and 8192 characters; a sum over more pieces stays a value. */
const mostPieces = 100;

/** A figure on paper: a blank one shows nothing, an unread one shows 未读. */
export function figureCell(figure: Parsed<number>, style: Style, formula?: string): ContentCell {
  const text = figure === unread ? unreadText : null;
  if (formula === undefined) return { value: isPresent(figure) ? figure : text, style };
  return { value: isPresent(figure) ? figure : (text ?? ''), formula, style };
}

/**
 * Sum of some ranges that is 未读 where a part is, and empty where all parts are blank (formulas.md, "合计 over unread
 * numbers"). Undefined where there is nothing to sum, or too many pieces.
 */
export function sumFormula(ranges: readonly string[]): string | undefined {
  if (ranges.length === 0 || ranges.length > mostPieces) return undefined;
  const unreadParts = ranges.map((range) => `COUNTIF(${range},"${unreadText}")`).join('+');
  const parts = ranges.join(',');
  return `IF(${unreadParts}>0,"${unreadText}",IF(COUNT(${parts})=0,"",SUM(${parts})))`;
}

/** The cells of one column in some ascending rows, as ranges of neighbours: rows 5, 6, 8 of F → `F6:F7`, `F9`. */
export function columnRanges(rows: readonly number[], column: number): readonly string[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs.map(({ first, last }) =>
    first === last ? address(first, column) : `${address(first, column)}:${address(last, column)}`,
  );
}
