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
import { knownKinds } from './known-kinds';
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

type LineRule = (kind: Value, quantity: Value, isRegister: boolean) => Omit<ScoredLine, 'entry'>;
const rules = new WeakMap<Criterion, LineRule>();

/** The state and worth of a line of a criterion, by the rule of its mode. */
export function lineRule(criterion: Criterion): LineRule {
  const known = rules.get(criterion);
  if (known !== undefined) return known;
  const mode = modes[criterion.mode];
  const states = { ledger: valueOf(mode.state(criterion, false)), register: valueOf(mode.state(criterion, true)) };
  const worthOf = mode.worth === null ? null : valueOf(mode.worth);
  const kinds = knownKinds(criterion);
  const rule: LineRule = (written, quantity, isRegister) => {
    const { place, kind } = kinds.find(written === unreadText ? '' : String(written));
    let state: LineState = '';
    const reads = {
      value: (name: LineName): Value => {
        switch (name) {
          case 'kind':
            return written;
          case 'quantity':
            return quantity;
          case 'place':
          case 'main':
            return place;
          case 'role':
            return kind?.role ?? '';
          case 'price':
            return kind?.points ?? 0;
          case 'state':
            return state;
        }
      },
    };
    state = stateNamed(states[isRegister ? 'register' : 'ledger'](reads));
    return { state, worth: worthOf === null ? '' : worthOf(reads), kind };
  };
  rules.set(criterion, rule);
  return rule;
}

/** Scores the entries of a criterion one by one. */
export function lineScorer(criterion: Criterion): (entry: RuleEntry) => ScoredLine {
  const rule = lineRule(criterion);
  return (entry) => ({ entry, ...rule(valueRead(entry.kind), valueRead(entry.quantity), entry.fromRegister) });
}

const names = new Map<Value, LineState>(lineStates.map((state) => [state, state]));

function stateNamed(value: Value): LineState {
  const state = names.get(value);
  if (state === undefined) throw new Error('a line has one of the states');
  return state;
}
