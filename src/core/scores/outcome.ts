import type { Exact } from '../base/decimal';
import type { Place, Message } from '../base/findings';
import type { Finding } from '../base/findings';
import type { Parsed } from '../base/parsed';

/** Where 事项, 数量, 应有数, 对象 and 编号 of a line stand. */
export type EntryColumns = {
  readonly kind: number;
  readonly quantity: number;
  readonly due: number;
  readonly subject: number;
  readonly id: number;
};

/**
 * One line that a rule reads: a row of 考核登记, or what a register yields for a department. `quantity` is blank only where the
 * mode is scored from numbers and the row has none beside its 事项; in all others an empty 数量 beside a 事项 is 1.
 */
export type RuleEntry = {
  readonly place: Place;
  /** Columns that a finding points to: the same cell where a register has no such column. */
  readonly columns: EntryColumns;
  /** 事项 */
  readonly kind: Parsed<string>;
  readonly quantity: Parsed<number>;
  readonly due: Parsed<number>;
  /** 对象: the activity that the row is about. */
  readonly subject: string;
  /** True for a row of 全部. */
  readonly forAll: boolean;
  /** A kind that a register yields is known; without a price it earns nothing (C2), but is not missing. */
  readonly fromRegister: boolean;
};

/** What one line was worth: its price, and the points that it gained or lost. */
export type PricedLine = { readonly entry: RuleEntry; readonly price: Exact | 'all'; readonly points: Exact };

/** What a rule makes of the entries of one department (or one activity), before rounding. */
export type Outcome =
  | {
      readonly state: 'scored';
      readonly points: Exact;
      readonly basis: Message;
      readonly findings?: readonly Finding[];
      /** Lines with a price, where the mode adds them up. */
      readonly lines?: readonly PricedLine[];
    }
  | { readonly state: 'missing'; readonly basis: Message; readonly findings?: readonly Finding[] }
  | { readonly state: 'not-applicable'; readonly basis: Message }
  /** Nothing was entered: what that means depends on the mode and on the item. */
  | { readonly state: 'nothing' };

export function scored(
  points: Exact,
  basis: Message,
  findings: readonly Finding[] = [],
  lines: readonly PricedLine[] = [],
): Outcome {
  const told = findings.length === 0 ? {} : { findings };
  return { state: 'scored', points, basis, ...told, ...(lines.length === 0 ? {} : { lines }) };
}

export function missing(basis: Message, findings: readonly Finding[] = []): Outcome {
  return findings.length === 0 ? { state: 'missing', basis } : { state: 'missing', basis, findings };
}

/** A cell that the rule reads cannot be read; its own finding says so. */
export const unreadOutcome: Outcome = { state: 'missing', basis: { id: 'basis.unread', values: {} } };
export const nothing: Outcome = { state: 'nothing' };
