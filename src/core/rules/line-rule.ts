import { unreadText } from '../base/cell-words';
import { above, all, any, first, not, read, same, when } from './term';
import type { Term } from './term';

/**
 * How one line counts. A line is a row of 考核登记 as it counts for one department, or a row of a register. 未读 leaves the criterion
 * open; '' says nothing.
 */
export type LineState = '' | '不适用' | '未读' | '无' | '有' | '计' | '零' | '档' | '量' | '否决' | '其他';

export const lineStates: readonly LineState[] = [
  ...(['', '不适用', '未读', '无', '有', '计', '零', '档', '量', '否决', '其他'] as const),
];

/**
 * What a line is read from. `place`: of its 事项 among those that the criterion knows, from 1, 0 where none is written, −1 where it is
 * unknown; `role`, `price` and `main` (the place of the name in 参数 that a spelling stands for) are those of that place.
 */
export type LineName = 'kind' | 'quantity' | 'place' | 'role' | 'price' | 'main' | 'state';

export type LineTerm = Term<LineName>;

const kind = read<LineName>('kind');
export const quantity = read<LineName>('quantity');
const place = read<LineName>('place');
const role = read<LineName>('role');

export const isOff = same<LineName>(role, '不适用');
export const isNone = same<LineName>(role, '无');
export const isUnread = any(same<LineName>(kind, unreadText), same<LineName>(quantity, unreadText));
export const isKindUnread = same<LineName>(kind, unreadText);
export const isQuantityUnread = same<LineName>(quantity, unreadText);
export const isUnnamed = same<LineName>(place, 0);
export const isUnlisted = same<LineName>(place, -1);
export const isListed = above<LineName>(place, 0);
export const isZero = same<LineName>(quantity, 0);

/** 数量 where the mode is scored from numbers: only 无 says something without one. */
export const measured: LineTerm = when(all(same<LineName>(quantity, ''), not(isNone)), unreadText, '量');

const isState = (state: LineState) => same<LineName>(read('state'), state);

/** 扣分, 计数: points of the 事项 × 数量; a 事项 of a register that 参数 does not price is worth nothing. */
export const pricedWorth: LineTerm = first(
  [
    [not(isState('计')), ''],
    [not(isListed), 0],
    [all(same<LineName>(role, '全扣'), above<LineName>(quantity, 0)), read('price')],
    [same<LineName>(role, '全扣'), 0],
  ],
  { is: 'times', of: [read<LineName>('price'), quantity] },
);

/** 比例, 名次 and 分档 by thresholds: 数量, which beside 无 is none. */
export const quantityWorth: LineTerm = first(
  [
    [not(isState('量')), ''],
    [isNone, 0],
  ],
  quantity,
);

/** 分档 by names: the band, else what `quantityWorth` says. */
export const bandWorth: LineTerm = when(isState('档'), read<LineName>('main'), quantityWorth);
