import type { Exact } from '../base/decimal';
import type { Message } from '../base/findings';
import type { Activity } from '../entries/entry';
import type { Judge } from '../judges/judge';
import type { RegisterRule } from '../rules/register-rules';
import type { NumberMark, SubjectMarks } from './mark-book';
import type { Outcome, RuleEntry } from './outcome';
import type { RegisterLine } from './register-lines';

/** What scorers found on their way to a score, kept as they found it, so that it can be explained and is never computed twice. */
export type Workings =
  | {
      readonly kind: 'marks';
      readonly subjects: readonly SubjectWorking[];
      /** Rows of 考核登记 that say 不适用. */
      readonly exclusions: readonly RuleEntry[];
      /** The whole criterion is 不适用: no mark of it counts. */
      readonly excluded: boolean;
    }
  | { readonly kind: 'entries'; readonly parts: readonly EntryWorking[] };

/** One group of judges (or all of them) aggregated. */
export type GroupWorking = {
  /** '' where judges are not grouped. */
  readonly name: string;
  readonly weight: Exact | null;
  /** The marks that were left for this group, before trimming. */
  readonly marks: readonly NumberMark[];
  /** The one highest and the one lowest that were dropped; null where nothing was trimmed. */
  readonly dropped: { readonly highest: NumberMark; readonly lowest: NumberMark } | null;
  /** Unrounded. */
  readonly value: Exact;
};

/** The marks on one department, team, competition or activity. */
export type SubjectWorking = {
  readonly subject: SubjectMarks;
  /** 按评委总分: judges left out for this department as a whole. */
  readonly leftOut: ReadonlySet<Judge> | null;
  readonly groups: readonly GroupWorking[];
  /** Unrounded; null where there is none (no mark, or one that is due and missing). */
  readonly value: Exact | null;
  /** How the value came about. */
  readonly basis: Message;
};

/** Lines that are scored together: of the department, or of one activity (对象 活动). */
export type EntryUnit = {
  readonly activity: Activity | null;
  /** The rule of 数据来源 that was asked; null where rows of 考核登记 count. */
  readonly rule: RegisterRule | null;
  readonly entries: readonly RuleEntry[];
  /** The rows of the register that the rule read; empty for 考核登记. */
  readonly lines: readonly RegisterLine[];
};

export type EntryWorking = EntryUnit & { readonly outcome: Outcome };
