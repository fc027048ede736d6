import type { Take } from '../core/exchange/decision';
import type { FormKind } from '../core/exchange/form';
import type { Place, Severity } from '../core/base/findings';
import type { PickedFile } from './picked-file';

/** Forms out, returns in: for whom there are forms, and who has returned them. */
export type ExchangeView = {
  readonly senders: readonly SenderView[];
  /** What to send to those who are awaited; '' where there are none. */
  readonly reminder: string;
};

/** Somebody with one form or two: a department may be an office too. */
export type SenderView = {
  readonly name: string;
  readonly forms: readonly FormKind[];
  /** Those of the forms that are awaited. */
  readonly missing: readonly FormKind[];
  /** Those of which nothing has come and nothing has to: all marks stand in the workbook. */
  readonly finished: readonly FormKind[];
};

export type ReceivedFiles = {
  readonly files: readonly PickedFile[];
  /** Whose some of them are, by the name under which the file is told, where a person has decided that. */
  readonly whose: Readonly<Record<string, string>>;
};

/** What merging the received files would do. */
export type ReceivedView = {
  readonly files: readonly ReturnView[];
  readonly conflicts: readonly ConflictView[];
  readonly findings: readonly ReturnFindingView[];
  /** False where there is nothing to write. */
  readonly changes: boolean;
  /** Why the merge cannot be undone; '' where it can. */
  readonly unlogged: string;
};

export type ReturnView = {
  readonly file: string;
  /** Whose it is; '' where that is not known. */
  readonly of: string;
  readonly state: 'merged' | 'unchanged' | 'superseded' | 'refused';
  /** What would be done, or why nothing is. */
  readonly text: string;
  /** True where it may be taken once a person says whose it is. */
  readonly asksWhose: boolean;
};

/** A cell or a row that both sides changed, each side as a person reads it; '' is empty or, of a row, that there is none. */
export type ConflictView = {
  readonly key: string;
  readonly ofRow: boolean;
  readonly where: string;
  /** Null where the workbook has no such row. */
  readonly place: Place | null;
  readonly base: string;
  readonly master: string;
  readonly returned: string;
  readonly file: string;
};

export type ReturnFindingView = { readonly severity: Severity; readonly where: string; readonly message: string };

export type CollectChoice = {
  /** What was decided of conflicts, by their keys; what was not stays open, and the workbook as it is. */
  readonly answers: Readonly<Record<string, Take>>;
  /** Writes 操作记录 too. */
  readonly log: boolean;
};
