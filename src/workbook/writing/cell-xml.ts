import { address, type Scalar } from '../../core/base/cells';
import type { SharedFormula } from './shared-below';
import { WorkbookError } from '../workbook-error';
import { encodePlain, encodeText } from '../xml/xml-text';

/** Characters in one cell. */
const textLimit = 32_767;

export type CellContent = {
  readonly value: Scalar;
  readonly formula?: string | undefined;
  /** An error such as `#N/A` as the result of the formula. */
  readonly error?: string | undefined;
  readonly shared?: SharedFormula | undefined;
};

export type CellPlace = { readonly sheet: string; readonly row: number; readonly column: number };

/**
 * The element of a cell; empty where there is neither content nor style. Text is written into the cell itself rather
 * than into the shared strings: that part then stays as it is, and every program reads both.
 */
export function cellXml(prefix: string, place: CellPlace, style: number, content: CellContent): string {
  const { value, formula, error, shared } = content;
  const start = `<${prefix}c r="${address(place.row, place.column)}"${style === 0 ? '' : ` s="${style}"`}`;
  const end = `</${prefix}c>`;
  const plain = typeof value === 'number' && !Number.isFinite(value) ? null : value;
  if (formula !== undefined) {
    const { type, cached } = cachedResult(prefix, place, plain, error);
    return `${start}${type}>${formulaXml(prefix, place, formula, shared)}${cached}${end}`;
  }
  if (plain === null || plain === '') return style === 0 ? '' : `${start}/>`;
  if (typeof plain === 'number') return `${start}><${prefix}v>${plain}</${prefix}v>${end}`;
  if (typeof plain === 'boolean') return `${start} t="b"><${prefix}v>${plain ? 1 : 0}</${prefix}v>${end}`;
  const text = `<${prefix}t xml:space="preserve">${encodeText(checkLength(place, plain))}</${prefix}t>`;
  return `${start} t="inlineStr"><${prefix}is>${text}</${prefix}is>${end}`;
}

function formulaXml(prefix: string, { row, column }: CellPlace, formula: string, shared?: SharedFormula): string {
  if (shared === undefined) return `<${prefix}f>${encodePlain(formula)}</${prefix}f>`;
  const { group, last } = shared;
  if (last === undefined) return `<${prefix}f t="shared" si="${group}"/>`;
  const range = `${address(row, column)}:${address(last, column)}`;
  return `<${prefix}f t="shared" ref="${range}" si="${group}">${encodePlain(formula)}</${prefix}f>`;
}

/** The result of a formula as its cell stores it: what the cell says of its kind, and the element. */
export function cachedResult(
  prefix: string,
  place: CellPlace,
  value: Scalar,
  error: string | undefined,
): { readonly type: string; readonly cached: string } {
  const cached = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (error !== undefined) return { type: ' t="e"', cached: cached(encodePlain(error)) };
  const plain = typeof value === 'number' && !Number.isFinite(value) ? null : value;
  return { type: cachedType(plain), cached: plain === null ? '' : cached(cachedText(place, plain)) };
}

function cachedType(value: Scalar): string {
  if (typeof value === 'string') return ' t="str"';
  return typeof value === 'boolean' ? ' t="b"' : '';
}

function cachedText(place: CellPlace, value: string | number | boolean): string {
  if (typeof value === 'string') return encodeText(checkLength(place, value));
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

function checkLength(place: CellPlace, text: string): string {
  if (text.length <= textLimit) return text;
  const cell = address(place.row, place.column);
  throw new WorkbookError('fault.longText', { sheet: place.sheet, cell, length: text.length, limit: textLimit });
}

/** Text that a person's next edit would turn into a formula. */
export function looksLikeFormula(value: Scalar): boolean {
  return typeof value === 'string' && /^[=+\-@]/.test(value);
}
