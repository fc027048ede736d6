import type { Scalar } from './cells';
import type { MessageId } from '../../words/words';

export type Severity = 'error' | 'warn' | 'info';

/** The codes of the catalogue (`checks.md`); stable, part of the contract. */
export const findingCodes = [
  ...(['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9', 'M1', 'D1', 'D2', 'D3', 'D4', 'D5'] as const),
  ...(['U1', 'U2', 'U3', 'U4', 'U5', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'J1'] as const),
  ...(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'G1', 'R1', 'R2', 'P1', 'P2', 'P3', 'P4'] as const),
  ...(['T1', 'T2', 'T3', 'T4', 'T5', 'F1', 'F2', 'X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'X7'] as const),
] as const;
export type FindingCode = (typeof findingCodes)[number];

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
  /** The value that would be right, as a person would type it; null where nobody can know. */
  readonly suggestion: string | null;
  readonly fix: Fix | null;
};
