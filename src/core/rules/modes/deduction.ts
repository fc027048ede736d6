import { unreadText } from '../../base/cell-words';
import { noDeduction, none, noneKind, offKind, pricedKinds } from '../kinds';
import { isNone, isOff, isUnlisted, isUnnamed, isUnread, isZero, pricedWorth } from '../line-rule';
import { has } from '../mode';
import type { Mode, UnitName } from '../mode';
import { all, any, first, least, minus, read } from '../term';

/**
 * 扣分: max − Σ(points of 事项 × 数量), not below 0; `全扣` loses everything. In item 扣分 the score is the points lost. 数量 0 is an
 * explicit none; 无扣分 beside a deduction contradicts it.
 */
export const deduction: Mode = {
  parameters: {
    entries: 'prices or 全扣',
    form: '迟交=1;未交=全扣',
    optional: false,
    examples: ['迟交=1;未交=全扣', '缺一项=0.5'],
  },
  countsKinds: () => true,
  divides: () => false,
  kinds: (rule) => [offKind, noneKind(noDeduction), ...pricedKinds(rule), noneKind(none)],
  words: [noDeduction],
  state: (_, isRegister) =>
    first(
      [
        [isOff, '不适用'],
        [isNone, '无'],
        [isRegister ? any(isUnread, isUnnamed) : any(isUnread, isUnnamed, isUnlisted), unreadText],
        [isZero, '零'],
      ],
      '计',
    ),
  worth: pricedWorth,
  unit: ({ max, part }) => {
    const lost = least<UnitName>({ is: 'constant', value: max }, read('sum'));
    const points = part === 'penalty' ? lost : minus<UnitName>({ is: 'constant', value: max }, lost);
    return { contradicts: all(has('无'), has('计')), points };
  },
  limited: 'explain.lossCapped',
  basis: ({ max, sum, what }) => ({ id: 'basis.deduction', values: { max, lost: Math.min(max, sum), what } }),
  fullUnlessEntered: true,
};
