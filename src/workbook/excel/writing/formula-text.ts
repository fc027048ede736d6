/** What Excel writes before functions that came later, and before values that it takes out of a range. */
const prefixes = /_xl(?:fn|ws|pm|udf)\.(?:_xlws\.)?|@/gi;
const strings = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
/** `'表1'!` may be `表1!`: Excel decides which it writes. */
const quoted = /^'((?:[^']|'')*)'$/;

/** A formula in the one form that Excel's ways of writing it share: capitals, spaces, `@`, `_xlfn.` and quotation marks of sheets aside. */
export function formulaText(formula: string): string {
  const plain = (text: string): string => text.replace(prefixes, '').replace(/\s+/g, '').toUpperCase();
  let at = 0;
  let text = '';
  for (const found of formula.matchAll(strings)) {
    text += plain(formula.slice(at, found.index)) + (quoted.exec(found[0])?.[1]?.toUpperCase() ?? found[0]);
    at = found.index + found[0].length;
  }
  return text + plain(formula.slice(at));
}
