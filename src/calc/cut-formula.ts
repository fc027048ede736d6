/** A formula cut into what is the same in all formulas of its kind, and the rest. */
export type CutFormula = { readonly text: string; readonly slots: readonly number[] };

/** Stands in a template for a reference; flags follow. Its slots are top, left, bottom, right. */
export const referenceMark = '\u0001';
/** Stands in a template for a number, which has one slot. */
export const numberMark = '\u0002';
/** Bits of the character after a reference's mark, above `0`: what is fixed by `$`, in the order of the slots. */
export const fixedBits = { top: 1, left: 2, bottom: 4, right: 8 } as const;

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** Excel's limit is 8192 characters. */
const longest = 16_384;

const dollar = 36;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const errorText = /#(?:VALUE!|DIV\/0!|N\/A|NAME\?|REF!|NUM!|NULL!|GETTING_DATA|SPILL!|CALC!)/iy;
const word = /[\p{L}\p{N}\p{M}_.$\\?\u00b7\u3000-\u303f\uff00-\uffef]+/uy;
const columnCorner = /^(\$?)([A-Za-z]{1,3})$/;
const rowCorner = /^(\$?)([1-9]\d{0,6})$/;

type Corner = {
  readonly row: number;
  readonly column: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
};

function take(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Undefined where it holds what is never understood: tables, other files, characters that are our own marks. */
export function cutFormula(formula: string, row: number, column: number): CutFormula | undefined {
  if (formula.length > longest || formula.includes(referenceMark) || formula.includes(numberMark)) return undefined;
  const slots: number[] = [];
  let text = '';
  for (let at = 0; at < formula.length;) {
    const code = formula.charCodeAt(at);
    if (code === 34 || code === 39) {
      const end = endOfQuoted(formula, at, code);
      text += formula.slice(at, end);
      at = end;
    } else if (isWordStart(code)) {
      const found = wordAt(formula, at);
      const next = formula.charAt(at + found.length);
      const reference =
        next === '(' || next === '!' || found === '' ? undefined : referenceAt(formula, at, found, next);
      if (reference !== undefined) {
        text += pushReference(slots, reference, row, column);
        at = reference.end;
      } else {
        const digits = found === '' || isDigitStart(code) ? take(number, formula, at) : '';
        if (digits === '' || next === '!') {
          text += found || formula.charAt(at);
          at += found.length || 1;
        } else {
          text += numberMark;
          slots.push(Number(digits));
          at += digits.length;
        }
      }
    } else if (code === 35) {
      const error = take(errorText, formula, at).toUpperCase() || '#';
      text += error;
      at += error.length;
    } else if (code === 91) {
      return undefined;
    } else {
      text += formula.charAt(at++);
    }
  }
  return { text, slots };
}

/** The word that begins here; what is plain is found without the pattern. */
function wordAt(formula: string, from: number): string {
  for (let at = from; ; at++) {
    const code = formula.charCodeAt(at);
    if (code > 127) return take(word, formula, from);
    if (Number.isNaN(code) || !isWordStart(code))
      return code === 63 ? take(word, formula, from) : formula.slice(from, at);
  }
}

function endOfQuoted(formula: string, from: number, quote: number): number {
  for (let at = from + 1; at < formula.length; at++) {
    if (formula.charCodeAt(at) !== quote) continue;
    if (formula.charCodeAt(at + 1) !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

function isDigitStart(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46;
}

/** Letters, digits, `$`, `.`, `_`, `\` and whatever lies beyond ASCII. */
function isWordStart(code: number): boolean {
  if (code > 127) return true;
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || isDigitStart(code) || code === 36 || code === 95 || code === 92;
}

type Found = { readonly from: Corner; readonly to: Corner; readonly end: number };

function referenceAt(formula: string, at: number, found: string, next: string): Found | undefined {
  const afterFirst = at + found.length;
  const second = next === ':' ? wordAt(formula, afterFirst + 1) : '';
  const end = afterFirst + 1 + second.length;
  const isWhole = second !== '' && formula[end] !== '(' && formula[end] !== '!';
  const from = cornerOf(found);
  if (from !== undefined) {
    const to = isWhole ? cornerOf(second) : undefined;
    return to === undefined ? { from, to: from, end: afterFirst } : { from, to, end };
  }
  if (!isWhole) return undefined;
  return columnsOf(found, second, end) ?? rowsOf(found, second, end);
}

function columnsOf(one: string, other: string, end: number): Found | undefined {
  const from = columnCorner.exec(one);
  const to = columnCorner.exec(other);
  if (from === null || to === null) return undefined;
  const corner = ([, sign, letters = '']: RegExpExecArray, row: number): Corner => ({
    row,
    column: columnOf(letters),
    rowFixed: true,
    columnFixed: sign !== '',
  });
  return { from: corner(from, 0), to: corner(to, lastRow), end };
}

function rowsOf(one: string, other: string, end: number): Found | undefined {
  const from = rowCorner.exec(one);
  const to = rowCorner.exec(other);
  if (from === null || to === null) return undefined;
  const corner = ([, sign, digits = '']: RegExpExecArray, column: number): Corner => ({
    row: Number(digits) - 1,
    column,
    rowFixed: sign !== '',
    columnFixed: true,
  });
  return { from: corner(from, 0), to: corner(to, lastColumn), end };
}

/** `$B$5`; written out, since it is asked of every word of every formula. */
function cornerOf(text: string): Corner | undefined {
  let at = 0;
  const columnFixed = text.charCodeAt(at) === dollar;
  if (columnFixed) at++;
  let column = 0;
  const firstLetter = at;
  for (let code = text.charCodeAt(at) | 32; code >= 97 && code <= 122; code = text.charCodeAt(++at) | 32)
    column = column * 26 + code - 96;
  if (at === firstLetter || at > firstLetter + 3) return undefined;
  const rowFixed = text.charCodeAt(at) === dollar;
  if (rowFixed) at++;
  if (at === text.length || text.charCodeAt(at) === 48) return undefined;
  let row = 0;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  if (row - 1 > lastRow || column - 1 > lastColumn) return undefined;
  return { row: row - 1, column: column - 1, rowFixed, columnFixed };
}

function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + (letters.charCodeAt(at) & 31);
  return column - 1;
}

function pushReference(slots: number[], { from, to }: Found, row: number, column: number): string {
  slots.push(
    from.rowFixed ? from.row : from.row - row,
    from.columnFixed ? from.column : from.column - column,
    to.rowFixed ? to.row : to.row - row,
    to.columnFixed ? to.column : to.column - column,
  );
  const bits =
    (from.rowFixed ? fixedBits.top : 0) +
    (from.columnFixed ? fixedBits.left : 0) +
    (to.rowFixed ? fixedBits.bottom : 0) +
    (to.columnFixed ? fixedBits.right : 0);
  return referenceMark + String.fromCharCode(48 + bits);
}
