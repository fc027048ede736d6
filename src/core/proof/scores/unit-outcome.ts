import { blank, unread } from '../../base/parsed';
import type { RuleEntry } from '../../scores/outcome';
import { decide } from '../../scores/score-entries';
import { scoreLines } from '../../scores/score-lines';
import type { Decided } from '../../scores/score-entries';
import type { LaidLines } from './lines-sheet';
import type { Unit } from './units';

const columns = { kind: 0, quantity: 0, due: 0, subject: 0, id: 0 };

/** The score of one activity, as the core scores its lines. */
export function unitOutcome(unit: Unit, { values }: LaidLines): Decided['outcome'] {
  const { criterion, department, fromRegister } = unit;
  const entries: RuleEntry[] = [];
  for (const line of unit.lines) {
    const value = values.get(line);
    if (value === undefined || value.state === '') continue;
    if (value.state === '不适用') return { state: 'not-applicable', basis: { id: 'basis.notApplicable', values: {} } };
    entries.push({
      place: { sheet: '', row: 0, column: 0 },
      columns,
      kind: value.kind === '' ? blank : value.kind === '未读' ? unread : value.kind,
      quantity: typeof value.quantity === 'number' ? value.quantity : value.quantity === '' ? blank : unread,
      due: typeof value.due === 'number' ? value.due : value.due === '未读' ? unread : blank,
      subject: '',
      forAll: false,
      fromRegister,
    });
  }
  const roster = { sheet: '', column: 0 };
  const { source } = criterion;
  const register = fromRegister && source.kind === 'register' ? source.rule : null;
  return decide(criterion, scoreLines(criterion, entries, department, roster), register).outcome;
}
