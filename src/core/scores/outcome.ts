import type { Exact } from '../base/decimal';
import type { Finding, Message, Place } from '../base/findings';
import { message } from '../base/message';
import type { Parsed } from '../base/parsed';

/** Where 事项, 数量, 应有数, 对象 and 编号 of a line stand. */
export type EntryColumns = Readonly<Record<'kind' | 'quantity' | 'due' | 'subject' | 'id', number>>;

/** Of a register, which has no such columns: its rows are pointed at. */
export const noColumns: EntryColumns = { kind: 0, quantity: 0, due: 0, subject: 0, id: 0 };

/** One line that a rule reads: a row of 考核登记, or what a register yields for a department. */
export type RuleEntry = {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly columns: EntryColumns;
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

/** The cell of a line that a finding points to. */
export function cellOf({ sheet, row, columns }: RuleEntry, column: keyof EntryColumns): Place {
  return { sheet, row, column: columns[column] };
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
