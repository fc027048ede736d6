import { toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Criterion } from '../rubric/criterion';
import { missing, nothing, scored, unreadOutcome } from './outcome';
import type { Outcome, RuleEntry } from './outcome';
import { totalQuantity } from './total-quantities';

/**
 * 名次: the points at the place of each among those that have rows, by Σ数量 descending; ties share the better place. Each place
 * depends on every row of the criterion, so one number that cannot be read leaves all places open.
 */
export function scorePlaces<T>(
  criterion: Criterion,
  entriesOf: ReadonlyMap<T, readonly RuleEntry[]>,
): ReadonlyMap<T, Outcome> {
  const totals = new Map<T, Exact>();
  const unread = new Map<T, Outcome>();
  for (const [subject, entries] of entriesOf) {
    if (entries.length === 0) continue;
    const total = totalQuantity(criterion, entries);
    if (total.kind === 'unread') unread.set(subject, missing({ id: 'basis.unread', values: {} }, total.findings));
    else totals.set(subject, total.value);
  }
  const sorted = [...totals.values()].sort((left, right) => right.compare(left));
  const outcomes = new Map<T, Outcome>();
  for (const [subject, entries] of entriesOf) {
    const total = totals.get(subject);
    if (entries.length === 0) outcomes.set(subject, nothing);
    else if (unread.size > 0 || total === undefined) outcomes.set(subject, unread.get(subject) ?? unreadOutcome);
    else outcomes.set(subject, scorePlace(criterion, sorted.findIndex((other) => other.equals(total)) + 1, total));
  }
  return outcomes;
}

function scorePlace(criterion: Criterion, place: number, total: Exact): Outcome {
  const points = criterion.parameters.places.get(place) ?? criterion.parameters.rest;
  return scored(points, { id: 'basis.place', values: { place, quantity: toNumber(total) } });
}
