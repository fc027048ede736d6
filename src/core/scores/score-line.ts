import { unreadText } from '../base/cell-words';
import { blank, isPresent } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import type { Criterion } from '../rubric/criterion';
import { modes } from '../rules/all-modes';
import type { Kind } from '../rules/kinds';
import { lineStates } from '../rules/line-rule';
import type { LineName, LineState } from '../rules/line-rule';
import type { Value } from '../rules/term';
import { valueOf } from '../rules/term-number';
import type { Reads } from '../rules/term-number';
import { knownKinds } from './known-kinds';
import type { KnownKinds } from './known-kinds';
import type { RuleEntry } from './outcome';

/** How one entry counts, and what it is worth: points, 数量 or the place of its band; '' where it is only counted. */
export type ScoredLine = {
  readonly entry: RuleEntry;
  readonly state: LineState;
  readonly worth: Value;
  /** The 事项 as the criterion knows it; undefined where it is unknown or none is written. */
  readonly kind: Kind | undefined;
};

/** What stands for a parsed value where a rule reads it. */
export function valueRead<T extends Value>(parsed: Parsed<T>): Value {
  return isPresent(parsed) ? parsed : parsed === blank ? '' : unreadText;
}

type LineScorer = (entry: RuleEntry) => ScoredLine;
const scorers = new WeakMap<Criterion, LineScorer>();

/** Scores the lines of a criterion one by one, by the state and worth of its mode. */
export function lineScorer(criterion: Criterion): LineScorer {
  const known = scorers.get(criterion);
  if (known !== undefined) return known;
  const mode = modes[criterion.mode];
  const states = { ledger: valueOf(mode.state(criterion, false)), register: valueOf(mode.state(criterion, true)) };
  const worthOf = mode.worth === null ? null : valueOf(mode.worth);
  const kinds = knownKinds(criterion);
  const scorer: LineScorer = (entry) => {
    const found = kinds.find(isPresent(entry.kind) ? entry.kind : '');
    const reads = readsOf(entry, found, kinds);
    const state = stateNamed(states[entry.fromRegister ? 'register' : 'ledger'](reads));
    const worth = worthOf === null ? '' : worthOf(readsOf(entry, found, kinds, state));
    return { entry, state, worth, kind: found.kind };
  };
  scorers.set(criterion, scorer);
  return scorer;
}

function readsOf(
  entry: RuleEntry,
  { place, kind }: ReturnType<KnownKinds['find']>,
  { list }: KnownKinds,
  state: LineState = '',
): Reads<LineName> {
  const value = (name: LineName): Value => {
    switch (name) {
      case 'kind':
        return valueRead(entry.kind);
      case 'quantity':
        return valueRead(entry.quantity);
      case 'place':
      case 'main':
        return place > list.length ? list.length + 1 : place;
      case 'role':
        return kind?.role ?? '';
      case 'price':
        return kind?.points ?? 0;
      case 'state':
        return state;
    }
  };
  return { value };
}

const names = new Map<Value, LineState>(lineStates.map((state) => [state, state]));

function stateNamed(value: Value): LineState {
  const state = names.get(value);
  if (state === undefined) throw new Error('a line has one of the states');
  return state;
}
