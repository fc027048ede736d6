import type { Scalar } from './cells';
import type { MessageId } from '../../words/words';

export type Severity = 'error' | 'warn' | 'info';

type CodeOf<Id> = Id extends `catalogue.${infer Code}.title` ? Code : never;

/** The codes of the catalogue (`checks.md`), which are those that have a title in the word lists; stable, part of the contract. */
export type FindingCode = CodeOf<MessageId>;

/** The sentences of a code: `s4.…` of S4. */
export type MessageOf<Code extends FindingCode> = Extract<MessageId, `${Lowercase<Code>}.${string}`>;

/** A sentence by its id in the word lists, with the values that stand in it; rendered by `renderMessage`. */
export type Message = { readonly id: MessageId; readonly values: Readonly<Record<string, string | number>> };

/** One cell that a fix writes; dates are serial numbers with `date`. */
export type CellEdit = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  readonly date?: true;
  /** How a date is shown where its cell shows none yet; absent is yyyy-mm-dd. */
  readonly dateFormat?: string;
  /** Without `=`; `value` is then its result. Never a text from a cell. */
  readonly formula?: string;
};

/** Certain fixes may be applied all at once; the others (N7, D4, U2) need a person's yes. */
export type Fix = { readonly certain: boolean; readonly edits: readonly CellEdit[] };

/** Where a finding points: rows and columns count from 0. */
export type Place = { readonly sheet: string; readonly row: number; readonly column: number };

export type Finding = {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Null where the finding is about the workbook as a whole. */
  readonly place: Place | null;
  /** What stands in the cell, as text; null where nothing does. */
  readonly found: string | null;
  readonly message: Message;
  /** The right value as a person would type it; null where it is not certain. */
  readonly suggestion: string | null;
  readonly fix: Fix | null;
};
