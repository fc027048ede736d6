/** Text in quotes, which is never a reference; to the end where it is never closed. */
const string = /"(?:[^"]|"")*(?:"|$)/y;
/** `'评分·甲'`, before its `!`; to the end where it is never closed. */
const quoted = /'(?:[^']|'')*(?:'|$)/y;
/** `Sheet1`, `[1]Sheet1` before its `!`. */
const unquoted = /[^\s"'!()+\-*/^&=<>,;{}#%@:]+/y;
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
  // Each part of the formula is looked through once: what fails up to some place fails from every later start before it.
  let noQualifierBefore = 0;
  let bracketsClose = true;
  for (let at = 0; at < formula.length;) {
    let token = take(quoted, formula, at) || take(string, formula, at);
    let qualifier = token.startsWith("'") && formula[at + token.length] === '!' ? token : '';
    if (token === '' && at >= noQualifierBefore) {
      const run = take(unquoted, formula, at);
      if (formula[at + run.length] === '!') qualifier = run;
      else noQualifierBefore = at + run.length;
    }
    if (qualifier !== '') token = `${qualifier}!`;
    if (token === '') {
      const found = take(reference, formula, at);
      if (found !== '') {
        result += change(found, sheet);
        sheet = undefined;
        at += found.length;
        continue;
      }
      token = take(word, formula, at);
      if (token === '' && formula[at] === '[' && bracketsClose) {
        token = take(bracketed, formula, at);
        bracketsClose = token !== '';
      }
    }
    token ||= formula.charAt(at);
    result += token;
    sheet = qualifier === '' ? undefined : sheetName(qualifier);
    at += token.length;
  }
  return result;
}

function sheetName(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}
