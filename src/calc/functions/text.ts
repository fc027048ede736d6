import { format, isValidFormat } from 'numfmt';
import type { Operand } from '../model';
import { eachValue, fail, logicalIn, numberIn, textIn, valueIn, valueOf, argumentOf, wholeIn } from '../operands';
import type { Call } from '../operands';
import { errors, isError, toNumber, toText } from '../values';
import { define, many } from './definition';
import type { FunctionDefinition } from './definition';
import { hasWildcard, wildcardPattern } from './criterion';
import { roundDecimal } from './round-decimal';

/** Excel's limit for what a cell holds. */
const longest = 32_767;

function ofText(run: (text: string) => Operand): FunctionDefinition {
  return define('s', 1, 1, (call) => run(textIn(call, 0)));
}

function countIn(call: Call, at: number, whenLeftOut: number): number {
  const count = wholeIn(call, at, whenLeftOut);
  return count < 0 ? fail(errors.value) : count;
}

function right(call: Call): string {
  const text = textIn(call, 0);
  return text.slice(Math.max(0, text.length - countIn(call, 1, 1)));
}

function middle(call: Call): string {
  const from = wholeIn(call, 1);
  if (from < 1) fail(errors.value);
  return textIn(call, 0).slice(from - 1, from - 1 + countIn(call, 2, 0));
}

function substitute(call: Call): string {
  const [text, old, fresh] = [textIn(call, 0), textIn(call, 1), textIn(call, 2)];
  if (old === '') return text;
  if (call.args[3] === undefined) return text.replaceAll(old, () => fresh);
  const which = wholeIn(call, 3);
  if (which < 1) fail(errors.value);
  let at = -1;
  for (let found = 0; found < which; found++) {
    at = text.indexOf(old, at + 1);
    if (at === -1) return text;
  }
  return text.slice(0, at) + fresh + text.slice(at + old.length);
}

function replace(call: Call): string {
  const text = textIn(call, 0);
  const from = wholeIn(call, 1) - 1;
  if (from < 0) fail(errors.value);
  return text.slice(0, from) + textIn(call, 3) + text.slice(from + countIn(call, 2, 0));
}

function find(call: Call): Operand {
  const from = wholeIn(call, 2, 1) - 1;
  const text = textIn(call, 1);
  const at = from < 0 || from > text.length ? -1 : text.indexOf(textIn(call, 0), from);
  return at === -1 ? errors.value : at + 1;
}

/** FIND without regard to capitals, and with wildcards. */
function search(call: Call): Operand {
  const wanted = textIn(call, 0);
  const from = wholeIn(call, 2, 1) - 1;
  const text = textIn(call, 1);
  if (from < 0 || from > text.length) return errors.value;
  if (!hasWildcard(wanted)) {
    const at = text.toLowerCase().indexOf(wanted.toLowerCase(), from);
    return at === -1 ? errors.value : at + 1;
  }
  const pattern = new RegExp(wildcardPattern(wanted).source.slice(1, -1), 'iu');
  const found = pattern.exec(text.slice(from));
  return found === null ? errors.value : from + found.index + 1;
}

function textsIn({ args, scene }: Call, from: number, visit: (text: string) => void): void {
  for (const arg of args.slice(from))
    eachValue(arg, scene, (value) => {
      const text = toText(value);
      visit(typeof text === 'string' ? text : fail(text));
    });
}

function joined(text: string): string {
  return text.length > longest ? fail(errors.value) : text;
}

function concat(call: Call): string {
  let made = '';
  textsIn(call, 0, (text) => (made += text));
  return joined(made);
}

function textJoin(call: Call): string {
  const skipsEmpty = logicalIn(call, 1);
  const texts: string[] = [];
  textsIn(call, 2, (text) => {
    if (text !== '' || !skipsEmpty) texts.push(text);
  });
  return joined(texts.join(textIn(call, 0)));
}

/** The number, or text, as its format shows it; of formats that are not understood nothing is made up. */
function formatted(call: Call): Operand {
  const value = valueIn(call, 0);
  const pattern = textIn(call, 1);
  if (pattern === '') return '';
  if (!isValidFormat(pattern)) return errors.value;
  const number = typeof value === 'boolean' ? undefined : toNumber(value);
  const shown = typeof number === 'number' ? number : value;
  return format(pattern, shown, { locale: 'zh-CN', throws: false, overflow: '#VALUE!' });
}

function valueOfText(call: Call): Operand {
  const value = valueIn(call, 0);
  return typeof value === 'boolean' ? errors.value : toNumber(value);
}

/** `1,234.50` */
function fixed(call: Call): string {
  const places = wholeIn(call, 1, 2);
  const text = roundDecimal(numberIn(call, 0), places, Math.round).toFixed(Math.max(0, places));
  if (logicalIn(call, 2)) return text;
  return text.replace(/^(-?\d+)/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));
}

function proper(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|\P{L})(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function character(call: Call): Operand {
  const code = wholeIn(call, 0);
  return code < 1 || code > 1_114_111 ? errors.value : String.fromCodePoint(code);
}

function codeOf(text: string): Operand {
  return text.codePointAt(0) ?? errors.value;
}

/** Characters beyond ASCII count twice, as in Chinese editions. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) bytes += text.charCodeAt(at) > 127 ? 2 : 1;
  return bytes;
}

function textAlone(call: Call): Operand {
  const value = valueOf(argumentOf(call, 0), call.scene);
  return typeof value === 'string' || isError(value) ? value : '';
}

function repeated(call: Call): string {
  const [text, times] = [textIn(call, 0), countIn(call, 1, 0)];
  return text.length * times > longest ? fail(errors.value) : text.repeat(times);
}

export const texts: Readonly<Record<string, FunctionDefinition>> = {
  LEN: ofText((text) => text.length),
  LENB: ofText(bytesOf),
  LEFT: define('ss', 1, 2, (call) => textIn(call, 0).slice(0, countIn(call, 1, 1))),
  RIGHT: define('ss', 1, 2, right),
  MID: define('sss', 3, 3, middle),
  TRIM: ofText((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  // eslint-disable-next-line no-control-regex
  CLEAN: ofText((text) => text.replace(/[\u0000-\u001f]/g, '')),
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  PROPER: ofText(proper),
  SUBSTITUTE: define('ssss', 3, 4, substitute),
  REPLACE: define('ssss', 4, 4, replace),
  FIND: define('sss', 2, 3, find),
  SEARCH: define('sss', 2, 3, search),
  EXACT: define('ss', 2, 2, (call) => textIn(call, 0) === textIn(call, 1)),
  CONCAT: define('*r', 1, many, concat),
  CONCATENATE: define('*s', 1, many, concat),
  TEXTJOIN: define('ss*r', 3, many, textJoin),
  REPT: define('ss', 2, 2, repeated),
  TEXT: define('ss', 2, 2, formatted),
  VALUE: define('s', 1, 1, valueOfText),
  FIXED: define('sss', 1, 3, fixed),
  CHAR: define('s', 1, 1, (call) => (wholeIn(call, 0) > 255 ? errors.value : character(call))),
  UNICHAR: define('s', 1, 1, character),
  CODE: ofText(codeOf),
  UNICODE: ofText(codeOf),
  T: define('r', 1, 1, textAlone),
};
