import type { Operand } from '../model';
import { argumentOf, fail, numberIn, numbersIn, textIn, wholeIn } from '../operands';
import type { Call } from '../operands';
import { errors, toNumber } from '../values';
import { define } from './definition';
import type { FunctionDefinition } from './definition';

const millisecondsPerDay = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
/** 31 December 9999. */
const lastDay = 2_958_465;
/** Excel counts 29 February 1900, which there was not; earlier days are one behind. */
const leapOf1900 = 60;

type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

function civilDay(serial: number): CivilDay {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > lastDay) fail(errors.number);
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === leapOf1900) return { year: 1900, month: 2, day: 29 };
  const date = new Date(epoch + (whole < leapOf1900 ? whole + 1 : whole) * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Months and days beyond their ends run on into the next ones. */
function serialOf(year: number, month: number, day: number): number {
  const days = Math.round((Date.UTC(year, month - 1, day) - epoch) / millisecondsPerDay);
  const serial = days <= leapOf1900 ? days - 1 : days;
  return serial < 0 || serial > lastDay || !Number.isFinite(serial) ? fail(errors.number) : serial;
}

function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function ofDay(run: (day: CivilDay) => number): FunctionDefinition {
  return define('s', 1, 1, (call) => run(civilDay(numberIn(call, 0))));
}

function date(call: Call): Operand {
  const year = wholeIn(call, 0);
  if (year < 0 || year > 9999) return errors.number;
  return serialOf(year < 1900 ? year + 1900 : year, wholeIn(call, 1), wholeIn(call, 2));
}

/** From 0 for Sunday. */
function weekdayOf(serial: number): number {
  return (Math.floor(serial) + 6) % 7;
}

function weekday(call: Call): Operand {
  const serial = numberIn(call, 0);
  const kind = wholeIn(call, 1, 1);
  if (serial < 0) return errors.number;
  const day = weekdayOf(serial);
  if (kind === 1) return day + 1;
  if (kind === 2) return ((day + 6) % 7) + 1;
  if (kind === 3) return (day + 6) % 7;
  return kind >= 11 && kind <= 17 ? ((day - (kind - 10) + 7) % 7) + 1 : errors.number;
}

/** Weeks begin on Sunday (1) or Monday (2); 21 is the week of ISO 8601. */
function weekNumber(call: Call): Operand {
  const serial = Math.floor(numberIn(call, 0));
  const kind = wholeIn(call, 1, 1);
  if (kind === 21) return isoWeek(serial);
  const first = kind === 1 || kind === 17 ? 0 : kind === 2 ? 1 : kind >= 11 && kind <= 16 ? kind - 10 : undefined;
  if (first === undefined) return errors.number;
  const newYear = serialOf(civilDay(serial).year, 1, 1);
  return Math.floor((serial - newYear + ((weekdayOf(newYear) - first + 7) % 7)) / 7) + 1;
}

function isoWeek(serial: number): number {
  const thursday = serial - ((weekdayOf(serial) + 6) % 7) + 3;
  return Math.floor((thursday - serialOf(civilDay(thursday).year, 1, 1)) / 7) + 1;
}

/** The same day of another month, or its last one. */
function otherMonth(call: Call): number {
  const { year, month, day } = civilDay(numberIn(call, 0));
  const wanted = month + wholeIn(call, 1);
  const first = civilDay(serialOf(year, wanted, 1));
  return serialOf(first.year, first.month, Math.min(day, lastOfMonth(first.year, first.month)));
}

function endOfMonth(call: Call): number {
  const { year, month } = civilDay(numberIn(call, 0));
  return serialOf(year, month + wholeIn(call, 1) + 1, 0);
}

function dateDifference(call: Call): Operand {
  const [from, to] = [Math.floor(numberIn(call, 0)), Math.floor(numberIn(call, 1))];
  if (from > to) return errors.number;
  const [one, other] = [civilDay(from), civilDay(to)];
  const months = (other.year - one.year) * 12 + other.month - one.month - (other.day < one.day ? 1 : 0);
  switch (textIn(call, 2).toUpperCase()) {
    case 'D':
      return to - from;
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return other.day >= one.day ? other.day - one.day : to - serialOf(other.year, other.month - 1, one.day);
    case 'YD': {
      const isLater = other.month > one.month || (other.month === one.month && other.day >= one.day);
      return to - serialOf(isLater ? other.year : other.year - 1, one.month, one.day);
    }
    default:
      return errors.number;
  }
}

/** Hours, minutes, seconds of the day, to the nearest second. */
function ofSeconds(run: (seconds: number) => number): FunctionDefinition {
  return define('s', 1, 1, (call) => {
    const serial = numberIn(call, 0);
    if (serial < 0) return errors.number;
    return run(Math.round((serial - Math.floor(serial)) * 86_400) % 86_400);
  });
}

function time(call: Call): Operand {
  const seconds = wholeIn(call, 0) * 3600 + wholeIn(call, 1) * 60 + wholeIn(call, 2);
  return seconds < 0 ? errors.number : (seconds % 86_400) / 86_400;
}

function serialInText(call: Call): number {
  const number = toNumber(textIn(call, 0));
  const isDay = /[-/年:]/.test(textIn(call, 0));
  return typeof number === 'number' && isDay ? number : fail(errors.value);
}

function isWorkday(serial: number, holidays: ReadonlySet<number>): boolean {
  const day = weekdayOf(serial);
  return day !== 0 && day !== 6 && !holidays.has(serial);
}

function holidaysIn(call: Call): ReadonlySet<number> {
  return new Set(numbersIn({ args: [argumentOf(call, 2)], scene: call.scene }).map(Math.floor));
}

function workdays(call: Call): number {
  const [from, to] = [Math.floor(numberIn(call, 0)), Math.floor(numberIn(call, 1))];
  const holidays = call.args[2] === undefined ? new Set<number>() : holidaysIn(call);
  let count = 0;
  for (let day = Math.min(from, to); day <= Math.max(from, to); day++) if (isWorkday(day, holidays)) count++;
  return from <= to ? count : -count;
}

function workdayAfter(call: Call): Operand {
  let day = Math.floor(numberIn(call, 0));
  let left = wholeIn(call, 1);
  const holidays = call.args[2] === undefined ? new Set<number>() : holidaysIn(call);
  const step = Math.sign(left);
  while (left !== 0) {
    day += step;
    if (day < 0 || day > lastDay) return errors.number;
    if (isWorkday(day, holidays)) left -= step;
  }
  return day;
}

export const dates: Readonly<Record<string, FunctionDefinition>> = {
  DATE: define('sss', 3, 3, date),
  YEAR: ofDay(({ year }) => year),
  MONTH: ofDay(({ month }) => month),
  DAY: ofDay(({ day }) => day),
  TODAY: define('', 0, 0, ({ scene }) => Math.floor(scene.host.today())),
  NOW: define('', 0, 0, ({ scene }) => scene.host.today()),
  WEEKDAY: define('ss', 1, 2, weekday),
  WEEKNUM: define('ss', 1, 2, weekNumber),
  ISOWEEKNUM: define('s', 1, 1, (call) => isoWeek(Math.floor(numberIn(call, 0)))),
  EDATE: define('ss', 2, 2, otherMonth),
  EOMONTH: define('ss', 2, 2, endOfMonth),
  DATEDIF: define('sss', 3, 3, dateDifference),
  DAYS: define('ss', 2, 2, (call) => Math.floor(numberIn(call, 0)) - Math.floor(numberIn(call, 1))),
  HOUR: ofSeconds((seconds) => Math.floor(seconds / 3600)),
  MINUTE: ofSeconds((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: ofSeconds((seconds) => seconds % 60),
  TIME: define('sss', 3, 3, time),
  DATEVALUE: define('s', 1, 1, (call) => Math.floor(serialInText(call))),
  TIMEVALUE: define('s', 1, 1, (call) => serialInText(call) % 1),
  NETWORKDAYS: define('ssr', 2, 3, workdays),
  WORKDAY: define('ssr', 2, 3, workdayAfter),
};
