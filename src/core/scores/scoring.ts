import type { Book } from '../book/read-book';
import type { Rubric } from '../rubric/criterion';
import type { ScoringRules } from '../settings/settings';
import type { LedgerBook } from './ledger-book';
import type { MarkBook } from './mark-book';
import type { Refusals } from './refusals';
import type { Registers } from './registers';

/** All that a workbook is scored from. */
export type Scoring = {
  readonly book: Book;
  readonly rubric: Rubric;
  readonly rules: ScoringRules;
  readonly refusals: Refusals;
  readonly ledger: LedgerBook;
  readonly registers: Registers;
  readonly marks: MarkBook;
  readonly draft: boolean;
};
