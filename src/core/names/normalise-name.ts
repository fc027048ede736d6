import { foldTraditional } from './traditional-characters';

const plain = /^[\u4e00-\u9fff0-9a-z]*$/;
const cache = new Map<string, string>();
/** More than the texts of the largest workbook that is read: a cache that is emptied all the time only costs. */
const mostKept = 400_000;

/**
 * The form in which names are compared: NFKC (full width, brackets), without white space and invisible characters,
 * traditional characters folded, quotation marks and middle dots alike, lower case.
 * `合作交流與就業創業中心 ` and `合作交流与就业创业中心` are one name.
 */
export function normaliseName(text: string): string {
  // Most names need no work: common characters and digits alone are their own normal form.
  if (plain.test(text)) return foldTraditional(text);
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

/** Removes white space of every kind, and characters that show nothing. */
export function stripSpace(text: string): string {
  return text.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/gu, '');
}
