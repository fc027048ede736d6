import { exact, larger, smaller, sum, toNumber, zero } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Finding } from '../base/findings';
import { isPresent, unread } from '../base/parsed';
import type { Criterion } from '../rubric/criterion';
import { nothing, scored, unreadOutcome } from './outcome';
import type { Outcome, PricedLine, RuleEntry } from './outcome';
import { contradiction, isKind, noDeduction, none, priceOf, unknownKind, unpriced } from './rule-kinds';

/**
 * 扣分: max − Σ(points of 事项 × 数量), not below 0; `全扣` loses everything. In item 扣分 the score is the points lost.
 * 数量 0 is an explicit none. 无扣分 beside a deduction contradicts it (C3).
 */
export function scoreDeduction(criterion: Criterion, entries: readonly RuleEntry[]): Outcome {
  const losses: PricedLine[] = [];
  const findings: Finding[] = [];
  let confirmed = false;
  for (const entry of entries) {
    if (isKind(entry.kind, noDeduction) || isNone(criterion, entry)) {
      confirmed = true;
      continue;
    }
    if (entry.kind === unread) return unreadOutcome;
    if (!isPresent(entry.kind)) return unknownKind(criterion, entry);
    const priced = priceOf(criterion, entry.kind);
    if (priced === undefined && !entry.fromRegister) return unknownKind(criterion, entry);
    if (!isPresent(entry.quantity)) return unreadOutcome;
    if (entry.quantity === 0) continue;
    if (priced === undefined) findings.push(unpriced(criterion, entry));
    else {
      const { price } = priced;
      losses.push({ entry, price, points: price === 'all' ? criterion.max : price.mul(exact(entry.quantity)) });
    }
  }
  if (entries.length === 0) return nothing;
  if (confirmed && losses.length > 0) return contradiction(criterion, entries);
  const lost = smaller(sum(losses.map(({ points }) => points)), criterion.max);
  const left = criterion.part === 'penalty' ? lost : larger(criterion.max.sub(lost), zero);
  return scored(left, { id: 'basis.deduction', values: deductionValues(criterion, entries, lost) }, findings, losses);
}

function isNone(criterion: Criterion, entry: RuleEntry): boolean {
  return isKind(entry.kind, none) && priceOf(criterion, none) === undefined;
}

function deductionValues(
  criterion: Criterion,
  entries: readonly RuleEntry[],
  lost: Exact,
): Record<string, string | number> {
  return { max: toNumber(criterion.max), lost: toNumber(lost), what: describeKinds(entries) };
}

/** `迟交×1；缺一项×2` for the sheet: what was counted, in the order of the rows. */
export function describeKinds(entries: readonly RuleEntry[]): string {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const kind = isPresent(entry.kind) ? entry.kind : '';
    const quantity = isPresent(entry.quantity) ? entry.quantity : 0;
    counts.set(kind, (counts.get(kind) ?? 0) + quantity);
  }
  const parts = [...counts].map(([kind, sum]) => {
    const quantity = String(Number(sum.toPrecision(12)));
    return kind === '' ? quantity : `${kind}×${quantity}`;
  });
  return parts.length > 6 ? `${parts.slice(0, 6).join('；')}…` : parts.join('；');
}
