import { isPresent } from '../core/base/parsed';
import { parseNumber } from '../core/reading/parse-number';
import type { Cell } from '../core/base/cells';
import { serialOfDay } from '../core/base/day';
import { parseDate } from '../core/reading/parse-date';
import type { CellLook, InputRule } from '../workbook/looks/book-looks';
import { numberCell } from './understand-typed';

/**
 * What a text certainly means where the rule of its cell takes no text: `８５` as the core's reader of numbers reads it, a unit of points
 * beside it only where a mark may stand; a day, without a year one of
 * `year`. Undefined where the core would ask, or does not read it.
 */
export function meantBy(text: string, rule: InputRule, look: CellLook, year: number): Cell | undefined {
  if (rule.type === 'date') return dayMeantBy(text, year);
  const isMark = rule.type === 'custom' && /\bISNUMBER\(/i.test(rule.formula1 ?? '');
  if (!isMark && rule.type !== 'decimal' && rule.type !== 'whole') return undefined;
  const { value, problem } = parseNumber(text, 'points');
  const isCertain = problem?.certain === true && (problem.code !== 'N1' || isMark);
  return isCertain && isPresent(value) ? numberCell(value, look) : undefined;
}

/** `5.18` may be a number, and 5.2 the 20th: such days need their year. */
function dayMeantBy(text: string, year: number): Cell | undefined {
  const { value, last, problem } = parseDate(text, text.normalize('NFKC').includes('.') ? undefined : year);
  const isOne = last === undefined && (problem === undefined || problem.certain === true);
  return isOne && isPresent(value) ? { value: serialOfDay(value), date: true } : undefined;
}
