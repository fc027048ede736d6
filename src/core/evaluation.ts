import type { Book } from './book/read-book';
import type { Finding } from './base/findings';
import type { Scores } from './scores/score';
import type { Statistics } from './statistics/statistics';

/** Why there are no scores. */
export type NoScores =
  /** The workbook has no 评价细则, or no criterion in it: the school does not score. */
  | 'scoring-off'
  /** R1, or X1 on 评价细则, 单位 or 评委. */
  | 'blocked';

/** The one result document, and the only one that pane, sheets, command line and browser read. */
export type Evaluation = {
  readonly book: Book;
  readonly scores: Scores | NoScores;
  readonly statistics: Statistics;
  /** All findings, in the order of sheets and rows as they were found. */
  readonly findings: readonly Finding[];
};
