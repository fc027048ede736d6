import type { Department } from '../../names/department';
import type { Criterion } from '../../rubric/criterion';
import type { LaidMarks, UnitsContext } from './marks-sheet';
import type { PriceList } from './price-lists';

/** What the rows of 计分过程 are laid from. */
export type CriterionContext = UnitsContext & {
  readonly listOf: (criterion: Criterion) => PriceList;
  readonly marks: LaidMarks;
  /** The formula that reads 学生数; a text where it is no number. */
  readonly students: (department: Department) => string;
};
