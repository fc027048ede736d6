import type { Book } from '../book/read-book';
import type { Rubric } from '../rubric/criterion';
import type { LedgerBook } from './ledger-book';
import { markBook } from './mark-book';
import { findRefusals } from './refusals';
import { registersOf } from './registers';

/** All that a workbook is scored from. */
export function scoringOf(book: Book, rubric: Rubric, ledger: LedgerBook, draft: boolean) {
  return {
    ...{ book, rubric, ledger, draft },
    rules: book.settings.rules,
    refusals: findRefusals(book),
    registers: registersOf(book),
    marks: markBook(book.markingSheets, book.judges),
  };
}

export type Scoring = Readonly<ReturnType<typeof scoringOf>>;
