import { round, toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { isPresent, presentOr } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import {
  cappedTotal,
  credit,
  grade,
  gradeNamed,
  linesDescend,
  plainTotal,
  ranks,
  rescaledBase,
} from '../rules/standing';
import type { Grade, StandingName } from '../rules/standing';
import type { Term, Value } from '../rules/term';
import { exactly, holds, valueOf } from '../rules/term-number';
import { settled } from '../settings/settled';
import type { ScoringRules } from '../settings/settings';

type Given<Name extends StandingName> = Readonly<Record<Name, Parsed<Value>>>;

/** What is not given, or cannot be read, is nothing. */
function readsOf(given: Partial<Given<StandingName>>) {
  return { value: (name: StandingName) => presentOr(given[name] ?? '', '') };
}

/** A term as a function of what it needs. */
function computed<Needed extends StandingName>(term: Term<StandingName>) {
  const value = valueOf(term);
  return (given: Given<Needed>) => exactly(value(readsOf(given)));
}

const rankBy = { skip: computed<'above'>(ranks.skip), dense: computed<'distinctAbove'>(ranks.dense) };
const plainOf = computed<'base' | 'bonus' | 'penalty'>(plainTotal);
const cappedOf = computed<'plain' | 'cap'>(cappedTotal);
const [gradeIn, descend] = [valueOf(grade), holds(linesDescend)];

/** As 活动设置 rounds scores. */
export function rounded(value: Exact, rules: ScoringRules): Exact {
  const { decimals, rounding } = settled(rules);
  return round(value, decimals, rounding);
}

/** Before rounding. */
export const rescaledOf = computed<'items' | 'full' | 'out'>(rescaledBase);
/** Before rounding. */
export const creditOf = computed<'total' | 'full' | 'eventPoints'>(credit);

/** The total, held at 0 and at 总分上限. */
export function totalOf(parts: Record<'base' | 'bonus' | 'penalty', Exact>, cap: ScoringRules['cap']): Exact {
  return cappedOf({ plain: plainOf(parts), cap });
}

/** Place among `sorted`, all totals from the highest down. */
export function rankOf(total: Exact, sorted: readonly Exact[], ties: 'skip' | 'dense'): number {
  return toNumber(rankBy[ties](placesAbove(total, sorted)));
}

/** Undefined rules stand for nothing: where they cannot be read no grade is asked for. */
export function gradeOf(total: Exact, vetoed: boolean, sorted: readonly Exact[], rules: ScoringRules): Grade {
  const { excellentLine, goodLine, passLine, excellentShare: share } = rules;
  const { above } = placesAbove(total, sorted);
  const among = { total, above, count: sorted.length, share, vetoed: vetoed ? 1 : 0 };
  return gradeNamed(gradeIn(readsOf({ excellentLine, goodLine, passLine, ...among })));
}

function placesAbove(total: Exact, sorted: readonly Exact[]) {
  let above = 0;
  let distinctAbove = 0;
  let last: Exact | undefined;
  for (const other of sorted) {
    if (other.compare(total) <= 0) break;
    above++;
    if (last === undefined || !last.equals(other)) distinctAbove++;
    last = other;
  }
  return { above, distinctAbove };
}

/** False where the lines are given and do not descend. */
export function linesAreInOrder({ excellentLine, goodLine, passLine }: ScoringRules): boolean {
  if (!isPresent(excellentLine) || !isPresent(goodLine) || !isPresent(passLine)) return true;
  return descend(readsOf({ excellentLine, goodLine, passLine }));
}
