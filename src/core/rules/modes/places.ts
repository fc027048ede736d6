import { none, noneKind, offKind } from '../kinds';
import { quantityWorth } from '../line-rule';
import type { Mode, UnitName } from '../mode';
import { found, plus, read } from '../term';
import { ratio } from './ratio';

const place = plus<UnitName>(1, read('departmentsAbove'));

/** 名次: the points at the place of a department among those that have rows, by Σ数量 descending; ties share the better place. */
export const places: Mode = {
  parameters: {
    entries: 'places',
    form: '第1名=15;2-3=13;其余=3',
    optional: false,
    examples: ['1=10;2=8;3=6;其余=3', '第1-3名=10;第4-6名=6;其余=2'],
  },
  countsKinds: () => false,
  divides: () => false,
  kinds: () => [offKind, noneKind(none)],
  words: [],
  state: ratio.state,
  worth: quantityWorth,
  unit: ({ parameters }) => ({
    points:
      parameters.places.size === 0
        ? { is: 'constant', value: parameters.rest }
        : found<UnitName>('places', place, { is: 'constant', value: parameters.rest }),
    compares: true,
  }),
  basis: ({ place, quantity }) => ({ id: 'basis.place', values: { place, quantity } }),
};
