import type { Scalar } from '../core/base/cells';
import type { ErrorValue } from './calculation';
import { numberInText } from './number-in-text';

/** What a cell can hold; null is an empty cell. */
export type Value = Scalar | ErrorValue;

const known = new Map<string, ErrorValue>();

/** One object for each error, so that results can be compared. */
export function errorValue(error: string): ErrorValue {
  const found = known.get(error);
  if (found !== undefined) return found;
  const made = { error };
  known.set(error, made);
  return made;
}

export const errors = {
  value: errorValue('#VALUE!'),
  division: errorValue('#DIV/0!'),
  notFound: errorValue('#N/A'),
  name: errorValue('#NAME?'),
  reference: errorValue('#REF!'),
  number: errorValue('#NUM!'),
  /** Excel shows 0 and a warning; a number that stands for nothing would be summed up, so this is what Google Sheets shows. */
  circle: errorValue('#REF!'),
} as const;

export function isError(value: unknown): value is ErrorValue {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** As arithmetic reads a value: text that shows a number counts. */
export function toNumber(value: Value): number | ErrorValue {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? (numberInText(value) ?? errors.value) : value;
}

/** As `&` reads a value: at most 15 digits, as Excel keeps them. */
export function toText(value: Value): string | ErrorValue {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? textOfNumber(value) : value;
}

function textOfNumber(value: number): string {
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  return text.replace(/e([+-])(\d+)$/, (_, sign: string, digits: string) => `E${sign}${digits.padStart(2, '0')}`);
}

/** As conditions read a value. */
export function toLogical(value: Value): boolean | ErrorValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (typeof value !== 'string') return value;
  const text = value.toUpperCase();
  return text === 'TRUE' ? true : text === 'FALSE' ? false : errors.value;
}

/** Numbers that agree to 15 digits are equal for Excel. */
const alike = 2 ** -48;

export function sameNumber(one: number, other: number): boolean {
  return one === other || Math.abs(one - other) < Math.abs(one) * alike;
}

/** `0.3-0.1-0.2` is 0: what is left over below the 15th digit is no number. */
export function difference(one: number, other: number): number {
  const result = one - other;
  return Math.abs(result) < Math.abs(one) * alike ? 0 : result;
}

/** Below 0 where `one` stands first: numbers, then texts without regard to capitals, then logical values. An empty cell is what it is compared with. */
export function compareValues(one: Scalar, other: Scalar): number {
  const left = one ?? emptyLike(other);
  const right = other ?? emptyLike(one);
  if (typeof left === 'number' && typeof right === 'number') return sameNumber(left, right) ? 0 : left - right;
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return rankOf(left) - rankOf(right);
}

function emptyLike(value: Scalar): Scalar {
  if (typeof value === 'string') return '';
  return typeof value === 'boolean' ? false : 0;
}

/** The place of a kind of value in Excel's order. */
export function rankOf(value: Scalar): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  const left = one.toLowerCase();
  const right = other.toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}
