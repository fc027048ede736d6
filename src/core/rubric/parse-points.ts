import { exact } from '../base/decimal';
import type { Exact } from '../base/decimal';

/**
 * Full-width signs and digits as the plain ones, without white space except between digits: `９０ ％` is `90%`, `9 0` stays as it is. Nothing
 * else changes: `②` does not become 2, nor `5²` 52.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/(?<![\d.])\s+|\s+(?![\d.\s])/g, '');
}

const number = /^\d{1,15}(?:\.\d{1,9})?$/;

/** A number ≥ 0 of up to 15 digits, as many as a cell of a workbook holds. */
export function parseLimit(text: string): Exact | undefined {
  const digits = text.replace('.', '').replace(/^0+(?=\d)/, '').length;
  return number.test(text) && digits <= 15 ? exact(Number(text)) : undefined;
}

/** `2.5`, `2.5分`. */
export function parsePoints(text: string): Exact | undefined {
  return parseLimit(plainText(text).replace(/分$/, ''));
}

/** `5%` is 0.05; the sign is needed. */
export function parsePercent(text: string): Exact | undefined {
  const match = /^([\d.]+)%$/.exec(plainText(text));
  return match === null ? undefined : parseLimit(match[1] ?? '')?.div(100);
}
