import { smaller, toNumber, exact } from '../base/decimal';
import type { Department } from '../names/department';
import type { Criterion } from '../rubric/criterion';
import { missing, nothing, scored } from './outcome';
import type { Outcome, RuleEntry } from './outcome';
import { beyondDue, totalDue, totalQuantity } from './total-quantities';
import type { Roster } from './total-quantities';

/** 比例: max × min(1, Σ数量 ÷ Σ应有数); 213 of 260 on 4 points is 4 × 213/260, rounded later. */
export function scoreRatio(
  criterion: Criterion,
  entries: readonly RuleEntry[],
  department: Department,
  roster: Roster,
): Outcome {
  if (entries.length === 0) return nothing;
  const quantity = totalQuantity(criterion, entries);
  if (quantity.kind === 'unread') return missing({ id: 'basis.unread', values: {} }, quantity.findings);
  const due = totalDue(criterion, entries, department, roster);
  if (due.kind === 'unread') return missing({ id: 'basis.noBase', values: {} }, due.findings);
  const share = smaller(exact(1), quantity.value.div(due.value));
  const values = { quantity: toNumber(quantity.value), due: toNumber(due.value), max: toNumber(criterion.max) };
  const told = beyondDue(criterion, entries, quantity.value, due.value);
  return scored(criterion.max.mul(share), { id: 'basis.ratio', values }, told);
}
