import type { Message } from '../base/findings';
import type { RubricImport } from '../rubric-import/rubric-import';
import type { Scheme } from '../schemes/scheme';
import type { TableRows } from '../schemes/table-rows';
import type { TableId } from '../tables/table-columns';
import type { Change } from '../base/change';
import type { Say } from '../../words/words';

export type PreparationOptions = {
  readonly scheme: Scheme;
  /** Whether departments are scored; where undefined the workbook decides, else the scheme. */
  readonly scoring?: boolean;
  /** Whether the registers that 附件2 and 统计汇总 count are laid out too, where the scheme does not ask for them. */
  readonly registers?: boolean;
  /** What newly created tables hold instead of what the scheme puts there: a CSV file, last year's rows. */
  readonly filled?: Filled;
  /** The school's own rubric, read from a file; it takes the place of the scheme's. */
  readonly rubric?: RubricImport;
  /** The rows of the rubric in `filled` that are proposals and not confirmed yet. */
  readonly proposed?: readonly number[];
  /** The id for a workbook that has none; made by the host, because the core is deterministic. */
  readonly workbookId: string;
  readonly say: Say;
};

export type Filled = Partial<Readonly<Record<TableId, TableRows>>>;

/** The changes of a preparation, and the same in words for a person to read first. */
export type Preparation = {
  readonly changes: readonly Change[];
  readonly additions: readonly Message[];
  /** What is laid out for things that are gone; it is left as it is. */
  readonly obsolete: readonly Message[];
};
