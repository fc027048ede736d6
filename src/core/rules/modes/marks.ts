import { offKind } from '../kinds';
import { isOff } from '../line-rule';
import type { Mode } from '../mode';
import { first } from '../term';

/** 评委: scored from marks (`rules/marks.ts`); of rows of 考核登记 only 不适用 says something. */
export const marks: Mode = {
  parameters: { entries: 'full mark', form: '满分=100', optional: true, examples: ['', '满分=100'] },
  countsKinds: () => true,
  divides: () => false,
  kinds: () => [offKind],
  words: [],
  state: () => first([[isOff, '不适用']], '其他'),
  worth: null,
  unit: () => ({ points: { is: 'constant', value: 0 } }),
  basis: () => ({ id: 'basis.noMark', values: {} }),
};
