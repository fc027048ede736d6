import { toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Department } from '../names/department';
import { normaliseName } from '../names/normalise-name';
import { isPresent, unread } from '../base/parsed';
import type { Bands, Criterion } from '../rubric/criterion';
import { missing, nothing, scored, unreadOutcome } from './outcome';
import type { Outcome, RuleEntry } from './outcome';
import { contradiction, priceOf, saysNone, unknownKind } from './rule-kinds';
import { beyondDue, totalDue, totalQuantity } from './total-quantities';
import type { Roster } from './total-quantities';

/**
 * 分档: the points of the band that 事项 names, or of the last step that Σ数量 (in %: Σ数量 ÷ Σ应有数) reaches. Two
 * different bands contradict each other (C3).
 */
export function scoreBand(
  criterion: Criterion,
  entries: readonly RuleEntry[],
  department: Department,
  roster: Roster,
): Outcome {
  if (entries.some((entry) => entry.kind === unread)) return unreadOutcome;
  const named = entries.filter((entry) => namesBand(criterion, entry));
  const others = entries.filter((entry) => !namesBand(criterion, entry));
  if (criterion.parameters.bands === null) {
    const wrong = others.find((entry) => !saysNone(criterion, entry));
    if (wrong !== undefined) return unknownKind(criterion, wrong);
    return scoreNamed(criterion, named);
  }
  if (named.length > 0 && others.length > 0) return contradiction(criterion, entries);
  return named.length > 0 ? scoreNamed(criterion, named) : scoreReached(criterion, others, department, roster);
}

function namesBand(criterion: Criterion, entry: RuleEntry): boolean {
  if (!isPresent(entry.kind)) return false;
  return priceOf(criterion, entry.kind) !== undefined;
}

/** 数量 0 beside a band says that it was not reached. */
function scoreNamed(criterion: Criterion, entries: readonly RuleEntry[]): Outcome {
  if (entries.some((entry) => entry.quantity === unread)) return unreadOutcome;
  const bands = new Map<string, Exact>();
  for (const entry of entries) {
    if (!isPresent(entry.kind) || entry.quantity === 0) continue;
    const price = priceOf(criterion, entry.kind)?.price;
    if (price !== undefined) bands.set(normaliseName(entry.kind), price === 'all' ? criterion.max : price);
  }
  const [band, second] = bands;
  if (second !== undefined) return contradiction(criterion, entries);
  if (band === undefined) return nothing;
  return scored(band[1], { id: 'basis.band', values: { band: band[0] } });
}

function scoreReached(
  criterion: Criterion,
  entries: readonly RuleEntry[],
  department: Department,
  roster: Roster,
): Outcome {
  if (entries.length === 0) return nothing;
  const quantity = totalQuantity(criterion, entries);
  if (quantity.kind === 'unread') return missing({ id: 'basis.unread', values: {} }, quantity.findings);
  const { bands } = criterion.parameters;
  if (bands === null) throw new Error('only thresholds are reached');
  const due = bands.share ? totalDue(criterion, entries, department, roster) : undefined;
  if (due?.kind === 'unread') return missing({ id: 'basis.noBase', values: {} }, due.findings);
  const reached = due === undefined ? quantity.value : quantity.value.div(due.value);
  const points = pointsAt(bands, reached);
  const values = { quantity: toNumber(quantity.value), due: due === undefined ? '' : `÷${toNumber(due.value)}` };
  const told = due === undefined ? [] : beyondDue(criterion, entries, quantity.value, due.value);
  return scored(points, { id: 'basis.reached', values: { ...values, points: toNumber(points) } }, told);
}

/** The points of the last step that a value reaches: every value from 0 up reaches one. */
export function pointsAt({ steps }: Bands, value: Exact): Exact {
  const step = steps.filter(({ from, open }) => (open ? value.compare(from) > 0 : value.compare(from) >= 0)).at(-1);
  if (step === undefined) throw new Error('the first step begins at 0');
  return step.points;
}
