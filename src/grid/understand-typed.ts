import type { Cell } from '../core/base/cells';
import { makeDay, serialOfDay } from '../core/base/day';
import { storedFormula } from '../calc/newer-functions';
import type { CellLook } from '../workbook/looks/book-looks';
import { marksOfFormat } from '../workbook/reading/shown-as';
import { understood } from './formula-fault';
import { plainSigns } from './plain-signs';

/** Digits that a number of Excel's holds. */
const mostDigits = 15;
const plainNumber = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?:[eE][+-]?\d{1,3})?$|^-?\.\d+(?:[eE][+-]?\d{1,3})?$/;
const percentage = /^(-?(?:\d+(?:\.\d*)?|\.\d+))\s*[%％]$/;
const fullDate = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
const monthAndDay = /^(\d{1,2})月(\d{1,2})日$/;
/** A day where the cell shows days, elsewhere as well a fraction, a score or a number of a room. */
const shortDay = /^(\d{1,2})[-/](\d{1,2})$/;
const someLeapYear = 2000;
/** Functions that show a day as a day, in a cell that has no format. */
const giveDays: ReadonlySet<string> = new Set(['TODAY', 'NOW', 'DATE']);

/**
 * What a typed text puts into a cell of this look. A number, a full date, TRUE and FALSE are taken as such only where nobody can mean
 * anything else; all other text stays what was typed, for the core to read or to tell: `007`, `1-2`, `5/16`, `+1`, full-width digits.
 * A formula is one only where a person typed it: `isForeign` text, pasted from elsewhere, never becomes one. A day without a year is one of
 * `year`: what F2 shows must mean the same in any.
 */
export function understandTyped(typed: string, look: CellLook, isForeign = false, year = someLeapYear): Cell {
  if (typed === '') return null;
  if (typed.startsWith("'")) return typed.length === 1 ? null : typed.slice(1);
  if (look.format === '@') return typed;
  if (/^[=＝]./s.test(typed) && !isForeign) return formulaCell(storedFormula(plainSigns(typed.slice(1)).trim()), look);
  const text = typed.trim();
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  const day = dayOf(text, look, year);
  if (day !== undefined) return { value: day, date: true };
  const marks = marksOf(look);
  const number = marks.percent === true ? (percentOf(text) ?? numberOf(text)) : numberOf(text);
  if (number === undefined) return typed;
  return numberCell(number, look);
}

/** A number as a cell of this look holds it. */
export function numberCell(value: number, look: CellLook): Cell {
  const marks = marksOf(look);
  return marks.date === undefined && marks.percent === undefined ? value : { value, ...marks };
}

function formulaCell(formula: string, look: CellLook): Cell {
  return { value: null, formula, ...(look.format === undefined && givesDay(formula) ? { date: true } : marksOf(look)) };
}

function givesDay(formula: string): boolean {
  const expression = understood(formula);
  return expression?.kind === 'call' && giveDays.has(expression.name);
}

function marksOf({ format, date }: CellLook): { readonly date?: true; readonly percent?: true } {
  if (date === true) return { date };
  return format === undefined ? {} : marksOfFormat(-1, format);
}

/** `-1,234.5`; nothing that has more digits than a number keeps, or leading zeros: that is a name of something. */
function numberOf(text: string): number | undefined {
  if (!plainNumber.test(text)) return undefined;
  const bare = text.replace(/^-/, '').replaceAll(',', '');
  const digits = bare.replace(/[eE].*$/, '').replace('.', '');
  if (/^0\d/.test(bare) || digits.replace(/^0+/, '').length > mostDigits) return undefined;
  const value = Number(text.replaceAll(',', ''));
  return Number.isFinite(value) ? value : undefined;
}

function percentOf(text: string): number | undefined {
  const digits = percentage.exec(text)?.[1];
  return digits === undefined ? undefined : Number((Number(digits) / 100).toPrecision(mostDigits));
}

function dayOf(text: string, { date: showsDays }: CellLook, year: number): number | undefined {
  const full = fullDate.exec(text)?.slice(1);
  const short = (monthAndDay.exec(text) ?? (showsDays === true ? shortDay.exec(text) : null))?.slice(1);
  const parts = full?.filter((part) => part !== undefined) ?? (short && [year, ...short]);
  if (parts === undefined) return undefined;
  const [its, month, date] = parts.map(Number);
  const day = makeDay(Number(its), Number(month), Number(date));
  return day === undefined ? undefined : serialOfDay(day);
}
