import type { Rounding } from '../../base/decimal';
import type { Book } from '../../book/read-book';
import type { Department } from '../../names/department';
import type { Criterion } from '../../rubric/criterion';
import type { Refusals } from '../../scores/refusals';
import type { Scores } from '../../scores/score';
import type { Block, Line } from './line';
import type { LaidLines } from './lines-sheet';
import type { LaidMarks } from './marks-sheet';
import type { PriceList } from './price-lists';
import type { Units } from './units';

/** What the rows of 计分过程 are laid from. */
export type CriterionContext = {
  readonly book: Book;
  readonly scores: Scores;
  readonly refusals: Refusals;
  readonly rounding: Rounding;
  readonly units: Units;
  readonly lines: LaidLines;
  readonly blockOf: (lines: readonly Line[]) => Block;
  readonly listOf: (criterion: Criterion) => PriceList;
  readonly marks: LaidMarks;
  readonly students: (department: Department) => string | undefined;
  /** First row of the criteria, from 0. */
  readonly top: number;
};
