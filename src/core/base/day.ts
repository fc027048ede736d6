/** A calendar day as `2024-05-18`: sorts as text and has no time zone. */
export type Day = string;

const millisecondsPerDay = 86_400_000;
/** Excel's day 0. Serials below 61 are refused: Excel counts a 1900-02-29 that did not exist, so they are off by one. */
const excelEpoch = Date.UTC(1899, 11, 30);

/** Days and serials already made: registers repeat the few days of a week in every row. */
const mostKept = 10_000;
const days = new Map<number, Day>();

/** The day of an Excel serial number (1900 system); a time of day is dropped. */
export function dayOfSerial(serial: number): Day {
  const whole = Math.floor(serial);
  const known = days.get(whole);
  if (known !== undefined) return known;
  const day = new Date(excelEpoch + whole * millisecondsPerDay).toISOString().slice(0, 10);
  if (days.size > mostKept) days.clear();
  days.set(whole, day);
  return day;
}

const serials = new Map<Day, number>();

/** `2024-05-18` → 45430. */
export function serialOfDay(day: Day): number {
  const known = serials.get(day);
  if (known !== undefined) return known;
  const serial = Math.round((Date.parse(`${day}T00:00:00Z`) - excelEpoch) / millisecondsPerDay);
  if (serials.size > mostKept) serials.clear();
  serials.set(day, serial);
  return serial;
}

/** The day, or undefined where the calendar has none such (30 February). Years from 2000 to 2099. */
export function makeDay(year: number, month: number, date: number): Day | undefined {
  if (year < 2000 || year > 2099 || month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 ? made.toISOString().slice(0, 10) : undefined;
}

/** The next day. */
export function nextDay(day: Day): Day {
  return dayOfSerial(serialOfDay(day) + 1);
}

/** `2024-05-18` → `5月18日`. */
export function monthAndDate(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
