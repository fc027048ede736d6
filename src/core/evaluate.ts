import type { Sheet } from './base/cells';
import { allChecks } from './checks/all-checks';
import type { Evaluation } from './evaluation';
import { distinctFindings } from './distinct-findings';
import { readBook } from './book/read-book';
import { scoreBook } from './scores/score-book';
import { ledgerBook } from './scores/ledger-book';
import { statisticsOf } from './statistics/statistics';

/**
 * From a workbook's sheets to everything known of it: entries → findings → scores, statistics. The file to read first: each line is a room.
 * `draft` totals what is there.
 */
export function evaluate(
  sheets: readonly Sheet[],
  options: { readonly draft: boolean } = { draft: false },
): Evaluation {
  const book = readBook(sheets);
  const ledger = ledgerBook(book.entries.ledger);
  const context = { ...book, ledger };
  const checked = allChecks.flatMap(({ find }) => find(context));
  const { scores, findings } = scoreBook(book, ledger, options.draft);
  const statistics = statisticsOf(book, book.found.tables);
  return { book, scores, statistics, findings: distinctFindings([...book.findings, ...checked, ...findings]) };
}
