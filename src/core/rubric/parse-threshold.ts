import { plainText, parseLimit } from './parse-points';

/** All dashes are equal, also in names of places. */
export const dash = '(?:—{1,2}|[-‐‑–―−~〜∼]|至|到)';

/** A name of 分档 that compares: limits as written, so that `90%` is 90 with `share`. */
export type Condition =
  | { readonly kind: 'above' | 'below'; readonly limit: number; readonly strict: boolean }
  | { readonly kind: 'range'; readonly from: number; readonly to: number };

export type Threshold = { readonly condition: Condition; readonly share: boolean };

const amount = '([\\d.]+)(%?)';
const signed = new RegExp(`^(>=|[≥≧⩾>]|<=|[≤≦⩽<])${amount}$`);
const worded = new RegExp(`^${amount}((?:及|\\(含\\))?以上|(?:及|\\(含\\))?以下|以内)$`);
const lacking = new RegExp(`^(?:不足|未达)${amount}$`);
const ranged = new RegExp(`^${amount}${dash}${amount}$`);

/** `≥90%`, `90%及以上`, `不足60%`, `60-90%`. Undefined where the name is none of these. */
export function parseThreshold(name: string): Threshold | undefined {
  const text = plainText(name);
  const sign = signed.exec(text);
  if (sign !== null) return compared(sign[1] ?? '', sign[2], sign[3]);
  const word = worded.exec(text);
  if (word !== null) return compared((word[3] ?? '').endsWith('以上') ? '≥' : '≤', word[1], word[2]);
  const below = lacking.exec(text);
  if (below !== null) return compared('<', below[1], below[2]);
  const range = ranged.exec(text);
  return range === null ? undefined : rangeOf(range);
}

function limitOf(text: string | undefined): number | undefined {
  const limit = parseLimit(text ?? '');
  return limit === undefined ? undefined : Number(text);
}

function compared(sign: string, written: string | undefined, percent: string | undefined): Threshold | undefined {
  const limit = limitOf(written);
  if (limit === undefined) return undefined;
  const kind = /^[>≥≧⩾]/.test(sign) ? 'above' : 'below';
  return { condition: { kind, limit, strict: sign === '>' || sign === '<' }, share: percent === '%' };
}

/** `60-90%` means 60 % to 90 %; `60%-90` is refused. */
function rangeOf([, low, lowSign, high, highSign]: RegExpExecArray): Threshold | undefined {
  const [from, to] = [limitOf(low), limitOf(high)];
  if (from === undefined || to === undefined || from > to || (lowSign === '%' && highSign !== '%')) return undefined;
  return { condition: { kind: 'range', from, to }, share: highSign === '%' };
}

const comparing =
  /以上|以下|以内|之内|之间|不?(?:低于|高于|超过|大于|小于|等于|足)|未达到?|[不未]到|达到?|至少|最[多少]|[多少]于|百分之|不?含|[及至到不满约<>=≥≤≧≦⩾⩽]/g;
const comparison = /[()（）[\]【】\s~〜∼—–‐‑―−-]/g;

/**
 * A number (also `90%`, `九十`) with nothing but words of comparison: where it is no threshold it is refused, not taken for a 事项. A number
 * with another unit (`3类及以上`) is a name.
 */
export function looksLikeThreshold(name: string): boolean {
  const text = plainText(name);
  const bare = text.replace(comparing, '').replace(comparison, '');
  if (/^[\d.%]*\d[\d.%]*$/.test(bare)) return true;
  return bare !== text && /^[\d.%零〇一二两三四五六七八九十百半成]+$/.test(bare);
}
