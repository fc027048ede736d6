import { unreadText } from '../../base/cell-words';
import { noDeduction, none, noneKind, notApplicable, yesKind } from '../kinds';
import { isNone, isUnlisted, isUnread, quantity } from '../line-rule';
import type { LineName } from '../line-rule';
import type { Mode } from '../mode';
import { above, first, when } from '../term';

/** 事项 that say by themselves that nothing happened, and that it did. */
const denials = [none, noDeduction, notApplicable, '否'];
const affirmations = ['发生', '有', '是'];

/**
 * 否决: a row makes the department ineligible for 优秀 and has no points; 无, 无扣分, 否, 不适用 or 数量 0 is no veto. A row that cannot be
 * read leaves it open, whatever the others say.
 */
export const veto: Mode = {
  parameters: { entries: 'names', form: '安全责任事故', optional: true, examples: ['', '安全事故;弄虚作假'] },
  countsKinds: () => true,
  divides: () => false,
  kinds: ({ parameters }) => [
    ...denials.map(noneKind),
    ...parameters.vetoes.map(yesKind),
    ...affirmations.map(yesKind),
  ],
  words: [],
  state: () =>
    first(
      [
        [isNone, '无'],
        [isUnread, unreadText],
        [above<LineName>(quantity, 0), when(isUnlisted, unreadText, '否决')],
      ],
      '无',
    ),
  worth: null,
  unit: () => ({ points: { is: 'constant', value: 0 } }),
  basis: ({ kindIn }) => ({ id: kindIn('否决') === '' ? 'basis.noVeto' : 'basis.veto', values: {} }),
};
