import { foldTraditional, traditionalCharacters } from './traditional-characters';

/** By UTF-16 code unit: 1 where a character is its own normal form: 0 to 9, a to z, common characters that are not traditional. */
const normalUnits = new Uint8Array(0x10000).fill(1, 0x30, 0x3a).fill(1, 0x61, 0x7b).fill(1, 0x4e00, 0xa000);
for (const character of traditionalCharacters) normalUnits[character.charCodeAt(0)] = 0;

const cache = new Map<string, string>();
/**
 * The cache is larger than the number of texts in the largest accepted workbook, because one that is emptied again and again only costs
 * time.
 */
const mostKept = 400_000;

/**
 * The form in which names are compared: NFKC (full width, brackets), without white space and invisible characters,
 * traditional characters folded, quotation marks and middle dots alike, lower case.
 * `合作交流與就業創業中心 ` and `合作交流与就业创业中心` are one name.
 */
export function normaliseName(text: string): string {
  if (isNormal(text)) return text;
  const known = cache.get(text);
  if (known !== undefined) return known;
  const normal = foldTraditional(stripSpace(text.normalize('NFKC')))
    .replace(/[“”„‟«»「」『』《》"'‘’]/g, '"')
    .replace(/[·•・‧∙]/g, '·')
    .replace(/[‐‑‒–—―−]/g, '-')
    .toLowerCase();
  if (cache.size > mostKept) cache.clear();
  cache.set(text, normal);
  return normal;
}

/** True for a text that is its own normal form; most names are. */
export function isNormal(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (normalUnits[text.charCodeAt(at)] === 0) return false;
  return true;
}

/** Removes white space of every kind, and characters that show nothing. */
export function stripSpace(text: string): string {
  return text.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/gu, '');
}
