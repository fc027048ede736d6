import { isPresent, type Parsed } from '../base/parsed';

const years = /^(20\d{2})(?:年|年度)?$/;

/** `2024`, `2024年`, `２０２４年度`; undefined where it is no year. */
export function yearIn(text: string): number | undefined {
  const match = years.exec(text.normalize('NFKC').trim());
  return match === null ? undefined : Number(match[1]);
}

/** `2026年职业教育活动周`: the year before the name, unless the name says it. */
export function datedEvent(year: Parsed<number>, event: string): string {
  return !isPresent(year) || saysYear(year, event) ? event : `${year}年${event}`;
}

/**
 * Year and name of the event for titles that print them apart: `2026年职业教育活动周` is 2026 and 职业教育活动周. `year` is undefined where there is
 * none to print, also because the name says it otherwise (`2026年度…`, `第三届（2026）…`).
 */
export function yearAndEvent(
  year: Parsed<number>,
  event: string,
): { readonly year: number | undefined; readonly event: string } {
  if (!isPresent(year)) return { year: undefined, event };
  if (!saysYear(year, event)) return { year, event };
  const [, rest] = new RegExp(`^\\s*${digitsOf(year)}\\s*年(?!度)\\s*(\\S.*)$`, 'su').exec(event) ?? [];
  return rest === undefined ? { year: undefined, event } : { year, event: rest };
}

function saysYear(year: number, event: string): boolean {
  return new RegExp(`(?<![\\d０-９])${digitsOf(year)}(?![\\d０-９])`, 'u').test(event);
}

/** A pattern of the year in digits of either width. */
function digitsOf(year: number): string {
  return [...String(year)].map((digit) => `[${digit}${wideDigits[Number(digit)]}]`).join('');
}

/** By the digit. */
export const wideDigits = '０１２３４５６７８９';
