import { numberMark, referenceMark } from './cut-formula';
import type { ChainStep, Expression } from './expression';
import { errorValue } from './values';

/** A formula, or a part of one, that is not understood. */
export class NotUnderstood extends Error {}

type Cursor = { readonly text: string; at: number; slot: number; depth: number };

/** Excel lets functions be nested 64 deep, and parentheses about as deep. */
const deepest = 200;

/** Operators of equal rank, loosest first; a sign binds tighter than any of them. */
const ranks: readonly (readonly string[])[] = [['<=', '>=', '<>', '=', '<', '>'], ['&'], ['+', '-'], ['*', '/'], ['^']];

const space = /[\s\u00a0]*/y;
const text = /"((?:[^"]|"")*)"/y;
const quotedSheet = /'((?:[^']|'')+)'!/y;
const word = /[\p{L}\p{N}\p{M}_.$\\?\u00b7\u3000-\u303f\uff00-\uffef]+/uy;
const error = /#[A-Z/0_]+[!?]?/y;
/** What Excel puts before functions that older versions do not know. */
const newer = /^_XLFN\.(?:_XLWS\.)?/;

/** Understands the text of a template; throws NotUnderstood. */
export function parseFormula(template: string): Expression {
  const cursor: Cursor = { text: template, at: 0, slot: 0, depth: 0 };
  const expression = parseRank(cursor, 0);
  skipSpace(cursor);
  if (cursor.at < template.length) throw new NotUnderstood();
  return expression;
}

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found === null) return undefined;
  cursor.at = pattern.lastIndex;
  return found;
}

function skipSpace(cursor: Cursor): void {
  take(cursor, space);
}

function takeSign(cursor: Cursor, sign: string): boolean {
  skipSpace(cursor);
  if (!cursor.text.startsWith(sign, cursor.at)) return false;
  cursor.at += sign.length;
  return true;
}

function expectSign(cursor: Cursor, sign: string): void {
  if (!takeSign(cursor, sign)) throw new NotUnderstood();
}

function parseRank(cursor: Cursor, rank: number): Expression {
  const operators = ranks[rank];
  if (operators === undefined) return parsePrefixed(cursor);
  if (rank === 0 && ++cursor.depth > deepest) throw new NotUnderstood();
  const first = parseRank(cursor, rank + 1);
  const steps: ChainStep[] = [];
  for (;;) {
    const operator = operators.find((sign) => takeSign(cursor, sign));
    if (operator === undefined) break;
    steps.push({ operator, operand: parseRank(cursor, rank + 1) });
  }
  if (rank === 0) cursor.depth--;
  return steps.length === 0 ? first : { kind: 'chain', first, steps };
}

function parsePrefixed(cursor: Cursor): Expression {
  const signs: ('-' | '+' | '@')[] = [];
  for (;;) {
    const sign = (['-', '+', '@'] as const).find((one) => takeSign(cursor, one));
    if (sign === undefined) break;
    signs.push(sign);
  }
  let expression = parseRange(cursor);
  for (const operator of signs.reverse()) expression = { kind: 'prefix', operator, operand: expression };
  while (takeSign(cursor, '%')) expression = { kind: 'percent', operand: expression };
  return expression;
}

function parseRange(cursor: Cursor): Expression {
  let expression = parseAtom(cursor);
  while (takeSign(cursor, ':')) {
    const to = parseAtom(cursor);
    const isAcrossSheets = to.kind === 'reference' && to.sheet !== undefined;
    if (isAcrossSheets || !isPlace(expression) || !isPlace(to)) throw new NotUnderstood();
    expression = { kind: 'range', from: expression, to };
  }
  return expression;
}

/** What may give a reference. */
function isPlace({ kind }: Expression): boolean {
  return ['reference', 'name', 'call', 'indexed', 'range'].includes(kind);
}

function parseAtom(cursor: Cursor): Expression {
  skipSpace(cursor);
  const sign = cursor.text.charAt(cursor.at);
  if (sign === numberMark) {
    cursor.at++;
    return { kind: 'number', slot: cursor.slot++ };
  }
  if (sign === referenceMark) return parseReference(cursor, undefined);
  if (sign === '"') {
    const found = take(cursor, text);
    if (found === undefined) throw new NotUnderstood();
    return { kind: 'constant', value: (found[1] ?? '').replaceAll('""', '"') };
  }
  if (sign === "'") {
    const found = take(cursor, quotedSheet);
    if (found === undefined) throw new NotUnderstood();
    return parseReference(cursor, (found[1] ?? '').replaceAll("''", "'"));
  }
  if (sign === '#') {
    const found = take(cursor, error);
    if (found === undefined) throw new NotUnderstood();
    return { kind: 'constant', value: errorValue(found[0]) };
  }
  if (sign === '(') return parseParentheses(cursor);
  return sign === '{' ? parseArray(cursor) : parseWord(cursor);
}

function parseReference(cursor: Cursor, sheet: string | undefined): Expression {
  if (cursor.text[cursor.at] === referenceMark) {
    // A sheet's name has neither of these: over several sheets, or in another file.
    if (sheet !== undefined && /[[\]:]/.test(sheet)) throw new NotUnderstood();
    const fixed = cursor.text.charCodeAt(cursor.at + 1) - 48;
    const slot = cursor.slot;
    cursor.at += 2;
    cursor.slot += 4;
    return { kind: 'reference', sheet, slot, fixed };
  }
  const found = take(cursor, error);
  if (found === undefined) throw new NotUnderstood();
  return { kind: 'constant', value: errorValue(found[0]) };
}

function parseParentheses(cursor: Cursor): Expression {
  expectSign(cursor, '(');
  const parts = [parseRank(cursor, 0)];
  while (takeSign(cursor, ',')) parts.push(parseRank(cursor, 0));
  expectSign(cursor, ')');
  const [first] = parts;
  if (first === undefined || (parts.length > 1 && !parts.every(isPlace))) throw new NotUnderstood();
  return parts.length === 1 ? first : { kind: 'union', parts };
}

/** `{1,2;3,4}`: constants only. */
function parseArray(cursor: Cursor): Expression {
  expectSign(cursor, '{');
  const rows: Expression[][] = [];
  do {
    const row: Expression[] = [];
    do row.push(parseConstant(cursor));
    while (takeSign(cursor, ','));
    rows.push(row);
  } while (takeSign(cursor, ';'));
  expectSign(cursor, '}');
  if (rows.some((row) => row.length !== rows[0]?.length)) throw new NotUnderstood();
  return { kind: 'array', rows };
}

function parseConstant(cursor: Cursor): Expression {
  const expression = parsePrefixed(cursor);
  let inner = expression;
  while (inner.kind === 'prefix') inner = inner.operand;
  if (inner.kind !== 'constant' && inner.kind !== 'number') throw new NotUnderstood();
  return expression;
}

function parseWord(cursor: Cursor): Expression {
  const found = take(cursor, word)?.[0];
  if (found === undefined) throw new NotUnderstood();
  const next = cursor.text[cursor.at];
  if (next === '!') {
    cursor.at++;
    return parseReference(cursor, found);
  }
  const upper = found.toUpperCase();
  if (next !== '(') {
    if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'constant', value: upper === 'TRUE' };
    return { kind: 'name', name: found.toLowerCase() };
  }
  return parseCall(cursor, upper.replace(newer, ''));
}

function parseCall(cursor: Cursor, name: string): Expression {
  expectSign(cursor, '(');
  const args: (Expression | undefined)[] = [];
  if (takeSign(cursor, ')')) return { kind: 'call', name, args };
  for (;;) {
    skipSpace(cursor);
    const sign = cursor.text[cursor.at];
    args.push(sign === ',' || sign === ')' ? undefined : parseRank(cursor, 0));
    if (takeSign(cursor, ')')) break;
    expectSign(cursor, ',');
  }
  const [area, row, column] = args;
  if (
    name === 'INDEX' &&
    args.length === 3 &&
    area?.kind === 'reference' &&
    row?.kind === 'number' &&
    column?.kind === 'number'
  )
    return { kind: 'indexed', area, row: row.slot, column: column.slot };
  return { kind: 'call', name, args };
}
