import type { Scalar } from '../../../../src/core/base/cells';

/** What a cell holds after something was typed into it or written through the API. */
export type Entered = {
  readonly value: Scalar;
  readonly formula?: string;
  readonly error?: string;
  /** A leading `'` was typed: text that is never read as anything else. */
  readonly quoted?: true;
  /** The number format that Excel gives a General cell because of the text's shape. */
  readonly format?: string;
  /** The day that was typed, counted from 1900. */
  readonly day?: number;
};

const errors = ['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'];
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d*)?)(?:[eE][+-]?\d+)?$/;
/** The year that Excel puts in where only month and day are typed. */
export const typingYear = 2024;

/** Reads what a person would have typed, as Excel does in a cell that is not formatted as text. */
export function typedValue(text: string): Entered {
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text.slice(1) };
  const trimmed = text.trim();
  if (number.test(trimmed)) return { value: Number(trimmed.replaceAll(',', '')) };
  if (/^[+-]/.test(text) && text.length > 1) return { value: null, formula: text.replace(/^\+/, '') };
  if (/^[+-]?\d+(?:\.\d*)?%$/.test(trimmed)) {
    return { value: Number(trimmed.slice(0, -1)) / 100, format: trimmed.includes('.') ? '0.00%' : '0%' };
  }
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (errors.includes(upper)) return { value: null, error: upper };
  return typedDate(trimmed) ?? { value: text };
}

function typedDate(text: string): Entered | undefined {
  const full = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (full !== null) return dated(Number(full[1]), Number(full[2]), Number(full[3]), 'yyyy/m/d');
  const short = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/.exec(text);
  if (short !== null) return dated(typingYear, Number(short[1]), Number(short[2] ?? short[3]), 'm"月"d"日"');
  return undefined;
}

function dated(year: number, month: number, day: number, format: string): Entered | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1901 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const serial = Math.round(date.getTime() / 86_400_000) + 25_569;
  return { value: serial, day: serial, format };
}
