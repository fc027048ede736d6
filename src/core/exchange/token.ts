import { isBlank, isRich, textOf } from '../base/cells';
import type { Cell, RichCell, Scalar } from '../base/cells';
import type { Style } from '../base/sheet-content';
import { dayFormat } from '../layout/styles';
import { isExternal } from '../reading/row-source';

/**
 * What a cell holds, as data that can be kept and compared: a number that is shown as a date or a percentage differs from the plain
 * number. Null is an empty cell.
 */
export type Token = Scalar | { readonly date: number } | { readonly percent: number };

/**
 * The value of a cell without its formula. White space alone is nothing; so is an error or a formula without a result, which cannot be
 * read (X2).
 */
export function tokenOf(cell: Cell | undefined): Token {
  if (cell === undefined || isBlank(cell)) return null;
  if (!isRich(cell)) return cell;
  const { value } = cell;
  if (typeof value !== 'number') return value;
  if (cell.date === true) return { date: value };
  return cell.percent === true ? { percent: value } : value;
}

/** True where the cell has something that cannot be read (X2): an error, a formula without a result or one that takes from another file. */
export function isUnreadable(cell: Cell | undefined): boolean {
  if (!isRich(cell)) return false;
  if (cell.error !== undefined || (cell.value === null && 'formula' in cell)) return true;
  return cell.formula !== undefined && isExternal(cell.formula);
}

export function scalarOfToken(token: Token): Scalar {
  return typeof token !== 'object' || token === null ? token : 'date' in token ? token.date : token.percent;
}

/** The token as a cell that is read would hold it. */
export function cellOfToken(token: Token): Cell {
  if (typeof token !== 'object' || token === null) return token;
  const rich: RichCell = 'date' in token ? { value: token.date, date: true } : { value: token.percent, percent: true };
  return rich;
}

export function sameToken(one: Token, other: Token): boolean {
  if (one === other) return true;
  return isPlain(one) && isPlain(other) ? false : tokenText(one) === tokenText(other);
}

function isPlain(token: Token): boolean {
  return token === null || typeof token !== 'object';
}

/**
 * Different for different tokens: the number 1, the text 1 and the date of day 1 are three things. A percentage is what it is read as,
 * `95%`: single cells are written without a number format, so it comes into a workbook as this text.
 */
export function tokenText(token: Token): string {
  return JSON.stringify(asWritten(token));
}

/** The token as an edit of a single cell writes it. */
export function asWritten(token: Token): Exclude<Token, { readonly percent: number }> {
  return typeof token === 'object' && token !== null && 'percent' in token ? textOf(cellOfToken(token)) : token;
}

/** A look under which the token is read back as what it is. */
export function tokenStyle(token: Token, style: Style): Style {
  if (typeof token === 'number') return style.format === dayFormat ? { ...style, format: 'General' } : style;
  if (typeof token !== 'object' || token === null) return style;
  if ('date' in token) return { ...style, format: Number.isInteger(token.date) ? dayFormat : `${dayFormat} hh:mm` };
  return { ...style, format: Number.isInteger(Number((token.percent * 100).toPrecision(12))) ? '0%' : '0.00%' };
}
