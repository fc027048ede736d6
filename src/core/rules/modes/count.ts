import { unreadText } from '../../base/cell-words';
import { noDeduction, none, noneKind, offKind, pricedKinds } from '../kinds';
import { isNone, isOff, isUnlisted, isUnnamed, isUnread, pricedWorth } from '../line-rule';
import type { Mode, UnitName } from '../mode';
import { any, first, least, read } from '../term';

/** 计数: Σ(points of 事项 × 数量), not above max. `全扣` prices a 事项 at the whole of it. */
export const counting: Mode = {
  parameters: { entries: 'prices', form: '校级=0.5;市级=2', optional: false, examples: ['校级=0.5;市级=2;国家级=5'] },
  countsKinds: () => true,
  divides: () => false,
  kinds: (rule) => [offKind, ...pricedKinds(rule), noneKind(none), noneKind(noDeduction)],
  words: [none],
  state: (_, isRegister) =>
    first(
      [
        [isOff, '不适用'],
        [isNone, '无'],
        [isRegister ? any(isUnread, isUnnamed) : any(isUnread, isUnnamed, isUnlisted), unreadText],
      ],
      '计',
    ),
  worth: pricedWorth,
  unit: ({ max }) => ({ points: least<UnitName>({ is: 'constant', value: max }, read('sum')) }),
  limited: 'explain.gainCapped',
  basis: ({ max, points, what }) => ({ id: 'basis.count', values: { max, points, what } }),
};
