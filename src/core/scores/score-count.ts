import { exact, smaller, sum, toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Finding } from '../base/findings';
import { isPresent, unread } from '../base/parsed';
import type { Criterion } from '../rubric/criterion';
import { nothing, scored, unreadOutcome } from './outcome';
import type { Outcome, PricedLine, RuleEntry } from './outcome';
import { priceOf, saysNone, unknownKind, unpriced } from './rule-kinds';
import { describeKinds } from './score-deduction';

/** 计数: Σ(points of 事项 × 数量), not above max. `全扣` prices a kind at the whole of it. */
export function scoreCount(criterion: Criterion, entries: readonly RuleEntry[]): Outcome {
  const gains: PricedLine[] = [];
  const findings: Finding[] = [];
  for (const entry of entries) {
    if (saysNone(criterion, entry)) continue;
    if (entry.kind === unread || entry.quantity === unread) return unreadOutcome;
    if (!isPresent(entry.kind)) return unknownKind(criterion, entry);
    const priced = priceOf(criterion, entry.kind);
    if (priced === undefined && !entry.fromRegister) return unknownKind(criterion, entry);
    if (priced === undefined) findings.push(unpriced(criterion, entry));
    else if (isPresent(entry.quantity))
      gains.push({ entry, price: priced.price, points: gain(criterion, priced.price, entry.quantity) });
  }
  if (entries.length === 0) return nothing;
  const points = smaller(sum(gains.map((line) => line.points)), criterion.max);
  const values = { max: toNumber(criterion.max), points: toNumber(points), what: describeKinds(entries) };
  return scored(points, { id: 'basis.count', values }, findings, gains);
}

function gain(criterion: Criterion, price: Exact | 'all', quantity: number): Exact {
  if (price !== 'all') return price.mul(exact(quantity));
  return quantity > 0 ? criterion.max : exact(0);
}
