/** Text in quotes, which is never a reference. */
const string = /"(?:[^"]|"")*"/y;
/** `'评分·甲'!`, `Sheet1!`, `[1]Sheet1!`, `一月:三月!`. */
const qualifier = /(?:'(?:[^']|'')*'|[^\s"'!()+\-*/^&=<>,;{}#%@:][^\s"'!()+\-*/^&=<>,;{}#%@]*)!/y;
/** `A1`, `$A$1:B2`, `A:C`, `2:5`; not `LOG10(`, `A1x` or `Q1_合计`. */
const reference =
  /(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(![])/uy;
/** Names, functions, numbers: whatever must not be split. */
const word = /[\p{L}_\\$][\p{L}\p{N}_.\\?$]*|\d[\d.]*(?:[eE][+-]?\d+)?/uy;
/** Table columns: `[[#This Row],[A1]]`. */
const bracketed = /\[(?:[^[\]]|\[[^[\]]*\])*\]/y;

/** Excel's limit is 8192 characters; what is longer is no formula and is not worked through. */
const longest = 16_384;

function take(pattern: RegExp, formula: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0] ?? '';
}

/**
 * The formula with each reference replaced by what `change` makes of it. `sheet` is the sheet that it is qualified
 * with: undefined where it has none, and the raw text where it leads to another file or over several sheets.
 */
export function mapReferences(
  formula: string,
  change: (reference: string, sheet: string | undefined) => string,
): string {
  if (formula.length > longest) return formula;
  let result = '';
  let sheet: string | undefined;
  for (let at = 0; at < formula.length;) {
    const qualified = take(qualifier, formula, at);
    const found = qualified === '' ? take(reference, formula, at) : '';
    const kept = qualified || take(string, formula, at) || take(word, formula, at) || take(bracketed, formula, at);
    if (found !== '') result += change(found, sheet);
    else result += kept === '' ? formula.charAt(at) : kept;
    sheet = qualified === '' ? undefined : sheetName(qualified.slice(0, -1));
    at += found !== '' ? found.length : Math.max(1, kept.length);
  }
  return result;
}

function sheetName(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}
