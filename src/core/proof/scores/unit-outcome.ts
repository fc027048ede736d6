import { blank, unread } from '../../base/parsed';
import { notApplicableOutcome } from '../../scores/outcome';
import type { Outcome, RuleEntry } from '../../scores/outcome';
import { scoreLines } from '../../scores/score-lines';
import { nothingOutcome } from '../../scores/score-unit';
import type { LaidLines } from './lines-sheet';
import type { Unit } from './units';

/** The score of one activity, as the core scores its lines. */
export function unitOutcome(unit: Unit, { values }: LaidLines): Outcome {
  const { criterion, department, fromRegister } = unit;
  const entries: RuleEntry[] = [];
  for (const line of unit.lines) {
    const value = values.get(line);
    if (value === undefined || value.state === '') continue;
    if (value.state === '不适用') return notApplicableOutcome;
    entries.push({
      table: null,
      sheet: '',
      row: 0,
      kind: value.kind === '' ? blank : value.kind === '未读' ? unread : value.kind,
      quantity: typeof value.quantity === 'number' ? value.quantity : value.quantity === '' ? blank : unread,
      due: typeof value.due === 'number' ? value.due : value.due === '未读' ? unread : blank,
      subject: '',
      forAll: false,
      fromRegister,
    });
  }
  const { source } = criterion;
  const register = fromRegister && source.kind === 'register' ? source.rule : null;
  return scoreLines(criterion, entries, department, { tables: new Map() }) ?? nothingOutcome(criterion, register);
}
