import { unreadText } from '../../base/cell-words';
import { none, noneKind, offKind } from '../kinds';
import { isOff, isUnread, measured, quantityWorth } from '../line-rule';
import type { Mode, UnitName } from '../mode';
import { above, all, first, isNumber, least, over, read, times } from '../term';

const quantity = read<UnitName>('quantity');
const due = read<UnitName>('due');

/** Σ数量 and what it divides by can be read, and there is something to divide by. */
export const hasShare = all(isNumber(quantity), isNumber(due), above<UnitName>(due, 0));

/** 比例: max × min(1, Σ数量 ÷ Σ应有数); 213 of 260 on 4 points is 4 × 213/260, rounded later. */
export const ratio: Mode = {
  parameters: { entries: 'base', form: '基准=5%', optional: true, examples: ['', '基准=5%'] },
  countsKinds: () => false,
  divides: () => true,
  kinds: () => [offKind, noneKind(none)],
  words: [],
  state: () =>
    first(
      [
        [isOff, '不适用'],
        [isUnread, unreadText],
      ],
      measured,
    ),
  worth: quantityWorth,
  unit: ({ max }) => ({
    ready: hasShare,
    points: times<UnitName>({ is: 'constant', value: max }, least<UnitName>(1, over(quantity, due))),
    totals: true,
  }),
  limited: 'explain.ratioCapped',
  basis: ({ max, quantity: amount, due: base }) => {
    return { id: 'basis.ratio', values: { quantity: amount, due: base ?? 0, max } };
  },
};
