import type { Exact } from '../base/decimal';
import { finding } from '../base/finding';
import type { Finding, Message } from '../base/findings';
import { message } from '../base/message';
import type { Book } from '../book/read-book';
import { isPresent } from '../base/parsed';
import type { Criterion } from '../rubric/criterion';
import { placeIn } from '../tables/place-in-row';
import type { RuleEntry } from '../entries/entry';
import { comparedQuantity } from './score-lines';
import type { Decided } from './score-unit';

/**
 * C6: figures that look like something else: places where 名次 asks for amounts, thresholds without % beside 应有数. Told once for
 * a criterion; no score changes.
 */
export function doubtfulFigures(
  criterion: Criterion,
  decided: readonly Decided[],
  { found }: Book,
): readonly Finding[] {
  const doubt = doubtOf(criterion, decided);
  if (doubt === undefined) return [];
  const place = placeIn(found, 'rubric', criterion.row, '编号');
  return [finding('C6', 'warn', place, doubt.id, doubt.values, { found: criterion.id })];
}

function doubtOf(criterion: Criterion, decided: readonly Decided[]): Message | undefined {
  const { id, mode, parameters } = criterion;
  const countsShares = mode === '分档' && parameters.bands?.share === false;
  if (mode !== '名次' && !countsShares) return undefined;
  const applying = decided.filter(({ outcome }) => outcome.state !== 'not-applicable');
  const entered = applying.map(({ parts }) => parts.flatMap((part) => part.entries));
  const byDepartment = entered.filter((entries) => entries.length > 0);
  if (mode === '名次' && arePlaces(criterion, byDepartment))
    return message('c6.places', { id, count: byDepartment.length });
  const due = countsShares && byDepartment.some((entries) => entries.some((entry) => isPresent(entry.due)));
  return due ? message('c6.percent', { id }) : undefined;
}

/** Exactly 1…n, from three departments on. */
function arePlaces(criterion: Criterion, byDepartment: readonly (readonly RuleEntry[])[]): boolean {
  const totals = byDepartment.flatMap((entries): readonly Exact[] => {
    const total = comparedQuantity(criterion, entries);
    return 'state' in total ? [] : [total];
  });
  if (totals.length < 3 || totals.length < byDepartment.length) return false;
  return totals.sort((left, right) => left.compare(right)).every((total, at) => total.equals(at + 1));
}
