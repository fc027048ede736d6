import { unreadText } from '../../base/cell-words';
import { zero } from '../../base/decimal';
import type { Exact } from '../../base/decimal';
import type { CriterionRule } from '../criterion-rule';
import { noDeduction, none, noneKind, offKind, yes, yesKind } from '../kinds';
import { isListed, isNone, isOff, isUnlisted, isUnread, isZero, quantity } from '../line-rule';
import type { LineName } from '../line-rule';
import { has } from '../mode';
import type { Mode, UnitName } from '../mode';
import { above, all, any, first, not, reaches, when } from '../term';

/** 是否: points of 有 or 无. With only a number ≥ 1 is 有 and 0 is 无; 有 with 数量 0 is 无. Both together contradict each other. */
export const yesNo: Mode = {
  parameters: { entries: 'yes or no', form: '有=1;无=0', optional: false, examples: ['有=2', '有=2;无=0'] },
  countsKinds: () => true,
  divides: () => false,
  kinds: () => [offKind, noneKind(none), noneKind(noDeduction), noneKind('否'), yesKind(yes), yesKind('是')],
  words: [yes, none],
  state: () =>
    first(
      [
        [isOff, '不适用'],
        [any(isUnread, isUnlisted), unreadText],
        [isNone, '无'],
        [isListed, when(isZero, '无', '有')],
        [all(above<LineName>(quantity, 0), not(reaches<LineName>(quantity, 1))), unreadText],
        [reaches<LineName>(quantity, 1), '有'],
      ],
      '无',
    ),
  worth: null,
  unit: (rule) => ({
    contradicts: all(has('有'), has('无')),
    points: when<UnitName>(
      has('有'),
      { is: 'constant', value: priced(rule, yes, rule.max) },
      { is: 'constant', value: priced(rule, none, zero) },
    ),
  }),
  linesTogether: true,
  basis: ({ kindIn }) => ({ id: 'basis.yesNo', values: { answer: kindIn('有') === '' ? none : yes } }),
};

function priced({ parameters }: CriterionRule, answer: string, whole: Exact): Exact {
  const price = parameters.prices.get(answer) ?? zero;
  return price === 'all' ? whole : price;
}
