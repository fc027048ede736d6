import { isRich, scalarOf } from '../base/cells';
import type { Cell } from '../base/cells';
import { dayOfSerial, makeDay, monthAndDate, serialOfDay } from '../base/day';
import type { Day } from '../base/day';
import { blank, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { Problem } from './parse-number';

/** A day, or the first and last day where one cell names both (D2). */
export type DateReading = {
  readonly value: Parsed<Day>;
  /** Only with D2: the last day of the range. */
  readonly last?: Day;
  readonly problem?: Problem;
};

const firstSerial = serialOfDay('2000-01-01');
const lastSerial = serialOfDay('2099-12-31');

/**
 * Reads a day. A date cell and `2024-05-18` are read as they stand; other ways of writing give D1, a range in one cell D2, the
 * number 5.18 D4 (never taken for a day by itself), all else D5. `year` is the event's year, for days without one.
 */
export function parseDate(cell: Cell | undefined, year: number | undefined): DateReading {
  if (cell === null || cell === undefined) return { value: blank };
  const value = scalarOf(cell);
  if (typeof value === 'number') return parseSerial(value, isRich(cell) && cell.date === true, year);
  if (typeof value === 'boolean') return unreadable();
  if (value === null || value.trim() === '') return { value: blank };
  return value.length > longestDate ? unreadable() : parseDateText(value.normalize('NFKC').trim(), year);
}

/** No day or range of days with weekday and hours is longer; longer texts are refused without trying the patterns. */
const longestDate = 100;

function parseSerial(value: number, isDate: boolean, year: number | undefined): DateReading {
  if (value >= firstSerial && value < lastSerial + 1) {
    const day = dayOfSerial(value);
    return isDate ? { value: day } : { value: day, problem: writtenOtherwise(day) };
  }
  const text = String(value);
  if (/^20\d{6}$/.test(text)) return parseDateText(text, year);
  return { value: unread, problem: suggestMonthAndDate(text, year) };
}

/** D4: `5.18` typed into a cell became a number. Since 5.2 may have been 5.20, no fix is certain. */
function suggestMonthAndDate(text: string, year: number | undefined): Problem {
  const match = /^(\d{1,2})\.(\d{1,2})$/.exec(text);
  const day = match === null || year === undefined ? undefined : makeDay(year, Number(match[1]), Number(match[2]));
  const problem: Problem = { code: 'D4', severity: 'error', id: 'd4.number' };
  if (day === undefined) return problem;
  return { ...problem, suggestion: monthAndDate(day), write: serialOfDay(day), certain: false };
}

function writtenOtherwise(day: Day): Problem {
  return { code: 'D1', severity: 'info', id: 'd1.otherwise', suggestion: day, write: serialOfDay(day), certain: true };
}

const fullDate = /^(?:(\d{4})\s*[-./年]\s*)?(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$/;
const compactDate = /^(20\d{2})(\d{2})(\d{2})$/;
/** A time of day or a weekday behind the date says nothing about the day. */
const trailing = /\s*(?:[(]?(?:星期|周)[一二三四五六日天][)]?|\d{1,2}:\d{2}(?::\d{2})?|上午|下午|T.*)\s*$/;

function parseDateText(normal: string, year: number | undefined): DateReading {
  const day = readDay(normal.replace(trailing, '').replace(trailing, ''), year);
  if (day !== undefined) return day === normal ? { value: day } : { value: day, problem: writtenOtherwise(day) };
  return parseRange(normal, year) ?? unreadable();
}

function readDay(text: string, year: number | undefined): Day | undefined {
  const compact = compactDate.exec(text);
  if (compact !== null) return makeDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const match = fullDate.exec(text);
  const dated = match?.[1] === undefined ? year : Number(match[1]);
  return match === null || dated === undefined ? undefined : makeDay(dated, Number(match[2]), Number(match[3]));
}

/** `5月18-20日`, `5月18日至5月20日`, `2024.5.18—5.20`; `-` parts days only where the halves do not read as one date. */
function parseRange(normal: string, year: number | undefined): DateReading | undefined {
  for (const match of normal.matchAll(/\s*(--?|[‐‑–—−~至到]+)\s*/g)) {
    const first = normal.slice(0, match.index);
    const last = normal.slice(match.index + match[0].length);
    const start = readDay(/^[\d月年./-]+$/.test(first) && /月\d+$/.test(first) ? `${first}日` : first, year);
    if (start === undefined) continue;
    const startYear = Number(start.slice(0, 4));
    const end = readDay(last, startYear) ?? lastDayOfRange(last, start);
    if (end !== undefined) return rangeReading(start, end);
  }
  return undefined;
}

function lastDayOfRange(last: string, start: Day): Day | undefined {
  const match = /^(\d{1,2})\s*[日号]?$/.exec(last);
  return match === null ? undefined : makeDay(Number(start.slice(0, 4)), Number(start.slice(5, 7)), Number(match[1]));
}

function rangeReading(start: Day, end: Day): DateReading {
  const suggestion = `${start} — ${end}`;
  return { value: start, last: end, problem: { code: 'D2', severity: 'warn', id: 'd2.range', suggestion } };
}

function unreadable(): DateReading {
  return { value: unread, problem: { code: 'D5', severity: 'error', id: 'd5.unreadable' } };
}
