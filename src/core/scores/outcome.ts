import type { Exact } from '../base/decimal';
import type { Finding, Message, Place } from '../base/findings';
import { message } from '../base/message';
import type { Parsed } from '../base/parsed';
import { placeInRow } from '../tables/place-in-row';
import type { Table } from '../tables/table';
import type { Heading } from '../tables/table-spec';

/** One line that a rule reads: a row of 考核登记, or what a register yields for a department. */
export type RuleEntry = {
  /** 考核登记; null for a register. */
  readonly table: Table | null;
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  /** 事项 */
  readonly kind: Parsed<string>;
  /** As it is written: how an empty 数量 beside a 事项 counts is said by `lineScorer`. */
  readonly quantity: Parsed<number>;
  readonly due: Parsed<number>;
  /** 对象: the activity that the row is about. */
  readonly subject: string;
  /** True for a row of 全部. */
  readonly forAll: boolean;
  /** A kind that a register yields is known; without a price it earns nothing (C2), but is not missing. */
  readonly fromRegister: boolean;
};

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
