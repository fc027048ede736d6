import { unfinishedText, unreadText } from '../../base/cell-words';
import { quoteSheet, rangeAddress } from '../../base/cells';
import { isPresent, unread } from '../../base/parsed';
import type { Parsed } from '../../base/parsed';
import type { ContentCell, Style } from '../../base/sheet-content';

/** Functions of Excel 2007 take 255 arguments and 8192 characters; more pieces are summed by their group. */
const mostPieces = 60;

/** A figure on paper: a blank one shows nothing, an unread one shows 未读. */
export function figureCell(figure: Parsed<number>, style: Style, formula?: string): ContentCell {
  if (formula !== undefined) return { value: figureValue(figure), formula, style };
  const value = figureValue(figure);
  return { value: value === '' ? null : value, style };
}

/** What a formula shows for a figure: '' for a blank one. */
export function figureValue(figure: Parsed<number>): number | string {
  if (isPresent(figure)) return figure;
  return figure === unread ? unreadText : '';
}

/**
 * Sum of some ranges that is 未完成 or 未读 where a part is, and empty where all parts are blank; `none` is what blanks alone give.
 * Undefined where there is nothing to sum, or too many pieces.
 */
export function sumFormula(ranges: readonly string[], none: '' | 0 = ''): string | undefined {
  if (ranges.length === 0 || ranges.length > mostPieces) return undefined;
  const parts = ranges.join(',');
  return unlessOpen(
    (text) => countTexts(ranges, text),
    none === 0 ? `SUM(${parts})` : `IF(COUNT(${parts})=0,"",SUM(${parts}))`,
  );
}

/** How many cells of some ranges say a word of ours. */
function countTexts(ranges: readonly string[], text: string): string {
  return ranges.map((range) => `COUNTIF(${range},"${text}")`).join('+');
}

/** `formula`, unless a part of it is 未完成 or 未读. */
function unlessOpen(count: (text: string) => string, formula: string): string {
  return [unreadText, unfinishedText].reduce((inner, text) => `IF(${count(text)}>0,"${text}",${inner})`, formula);
}

/** How many cells of a range say one of these numbers; 未完成 where one says that. */
export function countNumbersFormula(range: string, numbers: readonly number[]): string {
  const counted = numbers.map((number) => `COUNTIF(${range},${number})`).join('+');
  return `IF(${countTexts([range], unfinishedText)}>0,"${unfinishedText}",${counted})`;
}

/** The same over those cells of a range that belong to a group, and `also` over others; groups and values are one column, equally long. */
export function groupSumFormula(groups: string, group: number, values: string, also: readonly string[] = []): string {
  const more = also.join(',');
  const count = (text: string) =>
    [`COUNTIFS(${groups},${group},${values},"${text}")`, ...also.map((range) => countTexts([range], text))].join('+');
  const none = `SUMPRODUCT((${groups}=${group})*ISNUMBER(${values}))${more === '' ? '' : `+COUNT(${more})`}=0`;
  const sum = `SUMIF(${groups},${group},${values})${more === '' ? '' : `+SUM(${more})`}`;
  return unlessOpen(count, `IF(${none},"",${sum})`);
}

/** What a cell shows: nothing where it shows nothing, instead of 0. */
export function sameFormula(reference: string): string {
  return `IF(${reference}="","",${reference})`;
}

/** Number of 序号 cells among some ranges; undefined where there are none, or too many pieces. */
export function countFormula(ranges: readonly string[]): string | undefined {
  return ranges.length === 0 || ranges.length > mostPieces ? undefined : `COUNT(${ranges.join(',')})`;
}

/** The cells of one column in some ascending rows, as ranges of neighbours: rows 5, 6, 8 of F → `F6:F7`, `F9`. */
export function columnRanges(rows: readonly number[], column: number, sheet = ''): readonly string[] {
  const prefix = sheet === '' ? '' : `${quoteSheet(sheet)}!`;
  return neighbours(rows).map(
    ({ first, last }) => prefix + rangeAddress({ top: first, bottom: last, left: column, right: column }),
  );
}

/** Ascending rows as stretches of neighbours: 5, 6, 8 gives 5–6 and 8–8. */
export function neighbours(rows: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}
