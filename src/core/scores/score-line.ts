import { unreadText } from '../base/cell-words';
import { plainest } from '../base/decimal';
import { onceFor, onceForEach } from '../base/once-for';
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
import type { RuleEntry } from '../entries/entry';

/** How a line counts, and what it is worth: points, 数量 or the place of its band; '' where it is only counted. */
export type LineResult = {
  readonly state: LineState;
  readonly worth: Value;
  /** The 事项 as the criterion knows it; undefined where it is unknown or none is written. */
  readonly kind: Kind | undefined;
};

export type ScoredLine = LineResult & {
  readonly entry: RuleEntry;
  /** 数量 as it counts. */
  readonly quantity: Value;
};

/** What stands for a parsed value where a rule reads it. */
export function valueRead<T>(parsed: Parsed<T>): T | string {
  return isPresent(parsed) ? parsed : parsed === blank ? '' : unreadText;
}

/** The state and worth of a line of a criterion, by the rule of its mode. Tens of thousands of lines say the same few things. */
export const lineRule = onceFor((criterion: Criterion) => {
  const mode = modes[criterion.mode];
  const [inLedger, inRegister] = [valueOf(mode.state(criterion, false)), valueOf(mode.state(criterion, true))];
  const worthOf = mode.worth === null ? null : valueOf(mode.worth);
  const kinds = knownKinds(criterion);
  const priceOf = onceFor((kind: Kind): { readonly price: Value } => ({ price: plainest(kind.points) }));
  // Filled anew for each line.
  const values: Record<LineName, Value> = { kind: '', quantity: '', place: 0, main: 0, role: '', price: 0, state: '' };
  const reads = { value: (name: LineName) => values[name] };
  const resultOf = (written: Value, quantity: Value, isRegister: boolean): LineResult => {
    const { place, kind } = kinds.find(written === unreadText ? '' : String(written));
    values.kind = written;
    values.quantity = quantity;
    values.place = place;
    values.main = place;
    values.role = kind?.role ?? '';
    values.price = kind === undefined ? 0 : priceOf(kind).price;
    values.state = '';
    const state = stateNamed(isRegister ? inRegister(reads) : inLedger(reads));
    values.state = state;
    return { state, worth: worthOf === null ? '' : worthOf(reads), kind };
  };
  return onceForEach((isRegister: boolean) => {
    return onceForEach((written: Value) => onceForEach((quantity: Value) => resultOf(written, quantity, isRegister)));
  });
});

/** Scores the entries of a criterion one by one. Empty 数量 beside a 事项 is 1 where the mode counts 事项, else nothing. */
export const lineScorer = onceFor((criterion: Criterion) => {
  const rule = lineRule(criterion);
  const unwritten = modes[criterion.mode].countsKinds(criterion) ? 1 : '';
  return (entry: RuleEntry): ScoredLine => {
    const quantity = entry.quantity === blank ? unwritten : valueRead(entry.quantity);
    const { state, worth, kind } = rule(entry.table === null)(valueRead(entry.kind))(quantity);
    return { entry, quantity, state, worth, kind };
  };
});

const names = new Map<Value, LineState>(lineStates.map((state) => [state, state]));

function stateNamed(value: Value): LineState {
  const state = names.get(value);
  if (state === undefined) throw new Error('a line has one of the states');
  return state;
}
