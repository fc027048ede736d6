import type { Exact } from '../base/decimal';
import type { Finding, Message, Place } from '../base/findings';
import { message } from '../base/message';
import type { RuleEntry } from '../entries/entry';
import { placeInRow } from '../tables/place-in-row';
import type { Heading } from '../tables/table-spec';

/** Where a finding about a line points: its cell under a heading, the row of a register. */
export function cellOf({ table, sheet, row }: RuleEntry, heading: Heading<'ledger'>): Place {
  return table === null ? { sheet, row, column: 0 } : placeInRow(table, row, heading);
}

/** What a rule makes of the entries of one department (or one activity), before rounding. */
export type Outcome = { readonly basis: Message; readonly findings: readonly Finding[] } & (
  { readonly state: 'scored'; readonly points: Exact } | { readonly state: 'missing' | 'not-applicable' }
);

export function scored(points: Exact, basis: Message, findings: readonly Finding[] = []): Outcome {
  return { state: 'scored', points, basis, findings };
}

export function missing(id: Message['id'], findings: readonly Finding[] = []): Outcome {
  return { state: 'missing', basis: message(id), findings };
}

/** A cell that the rule reads cannot be read; its own finding says so. */
export const unreadOutcome = missing('basis.unread');
export const notApplicableOutcome: Outcome = {
  state: 'not-applicable',
  basis: message('basis.notApplicable'),
  findings: [],
};
