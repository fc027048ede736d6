import { zero } from '../base/decimal';
import { isPresent, unread } from '../base/parsed';
import type { Criterion } from '../rubric/criterion';
import { nothing, scored, unreadOutcome } from './outcome';
import type { Outcome, RuleEntry } from './outcome';
import { contradiction, isKind, noDeduction, none, priceOf, ruleFinding, unknownKind } from './rule-kinds';

const yes = '有';

/** 是否: points of 有 or 无. With only a number ≥ 1 is 有 and 0 is 无; 有 with 数量 0 is 无. Both together: C3. */
export function scoreYesNo(criterion: Criterion, entries: readonly RuleEntry[]): Outcome {
  const answers = new Set<boolean>();
  for (const entry of entries) {
    const answer = answerOf(criterion, entry);
    if (typeof answer !== 'boolean') return answer;
    answers.add(answer);
  }
  const [first] = entries;
  const [answer] = answers;
  if (first === undefined || answer === undefined) return nothing;
  if (answers.size > 1) return contradiction(criterion, entries);
  const price = priceOf(criterion, answer ? yes : none)?.price;
  const values = { answer: answer ? yes : none };
  if (price === 'all') return scored(answer ? criterion.max : zero, { id: 'basis.yesNo', values });
  const untold =
    price === undefined && answer ? [ruleFinding('C2', first, 'c2.unpriced', { id: criterion.id, kind: yes })] : [];
  return scored(price ?? zero, { id: 'basis.yesNo', values }, untold);
}

function answerOf(criterion: Criterion, entry: RuleEntry): boolean | Outcome {
  if (entry.kind === unread || entry.quantity === unread) return unreadOutcome;
  const { quantity } = entry;
  if ([none, noDeduction, '否'].some((kind) => isKind(entry.kind, kind))) return false;
  if (isKind(entry.kind, yes) || isKind(entry.kind, '是')) return quantity !== 0;
  if (isPresent(entry.kind) || !isPresent(quantity) || (quantity > 0 && quantity < 1))
    return unknownKind(criterion, entry);
  return quantity >= 1;
}
