import { unreadText } from '../../base/cell-words';
import { zero } from '../../base/decimal';
import type { CriterionRule, Step } from '../criterion-rule';
import { noDeduction, none, noneKind, offKind, pricedKinds } from '../kinds';
import {
  bandWorth,
  isKindUnread,
  isListed,
  isNone,
  isOff,
  isQuantityUnread,
  isZero,
  measured,
  quantity as amount,
} from '../line-rule';
import type { LineName } from '../line-rule';
import { count, has } from '../mode';
import type { Mode, UnitName, UnitRule, UnitTerm } from '../mode';
import { above, all, any, at, first, not, over, plus, reaches, read, same, when } from '../term';
import { hasShare } from './ratio';

/**
 * 分档: the points of the band that 事项 names, or of the last step that Σ数量 (in %: Σ数量 ÷ Σ应有数) reaches. Two different bands
 * contradict each other, and a band contradicts a number.
 */
export const band: Mode = {
  parameters: {
    entries: 'bands',
    form: '≥90%=3;≥60%=2;其余=1',
    optional: false,
    examples: ['≥90%=5;60%-90%=3;其余=1', '好=3;一般=2;差=1;无记录=0'],
  },
  countsKinds: ({ parameters }) => parameters.bands === null,
  divides: ({ parameters }) => parameters.bands?.share === true,
  kinds: (rule) => [
    ...[offKind, ...pricedKinds(rule), noneKind(none)],
    ...(rule.parameters.bands === null ? [noneKind(noDeduction)] : []),
  ],
  words: [],
  state: ({ parameters }) =>
    first(
      [
        [isOff, '不适用'],
        [isKindUnread, unreadText],
        [all(isListed, not(isNone)), named],
      ],
      parameters.bands === null ? when(isNone, '无', unreadText) : when(isQuantityUnread, unreadText, measured),
    ),
  worth: bandWorth,
  unit: (rule) => (rule.parameters.bands === null ? byName : byStep(rule)),
  basis: ({ kindIn, quantity, due, points }) => {
    const name = kindIn('档');
    if (name !== '') return { id: 'basis.band', values: { band: name } };
    return { id: 'basis.reached', values: { quantity, due: due === null ? '' : `÷${due}`, points } };
  },
};

/** 数量 0 beside a band says that it was not reached. */
const named = first<LineName>(
  [
    [isQuantityUnread, unreadText],
    [all(not(same<LineName>(amount, '')), isZero), '零'],
  ],
  '档',
);

const differ = all(has('档'), not(same<UnitName>(read('greatest'), read('least'))));
const bandPoints = at<UnitName>('kinds', read('greatest'), 0);
const byName: UnitRule = { contradicts: differ, empty: same<UnitName>(count('档'), 0), points: bandPoints };

function byStep({ parameters }: CriterionRule): UnitRule {
  const { bands } = parameters;
  if (bands === null) throw new Error('only thresholds are reached');
  const quantity = read<UnitName>('quantity');
  const value = bands.share ? over(quantity, read<UnitName>('due')) : quantity;
  const names = above<UnitName>(plus(count('档'), count('零')), 0);
  return {
    contradicts: any(all(names, has('量')), differ),
    empty: all(same<UnitName>(count('档'), 0), same<UnitName>(count('量'), 0)),
    ...(bands.share ? { ready: any(has('档'), hasShare) } : {}),
    points: when(has('档'), bandPoints, reachedStep(bands.steps, value)),
    totals: true,
  };
}

/** The points of the highest step that is reached: halves are asked for, so that no `IF` lies deeper than formulas may. */
export function reachedStep(steps: readonly Step[], value: UnitTerm): UnitTerm {
  const middle = Math.ceil(steps.length / 2);
  const upper = steps[middle];
  if (upper === undefined) return { is: 'constant', value: steps[0]?.points ?? zero };
  const from: UnitTerm = { is: 'constant', value: upper.from };
  const isReached = upper.open ? above(value, from) : reaches(value, from);
  return when(isReached, reachedStep(steps.slice(middle), value), reachedStep(steps.slice(0, middle), value));
}
