import type { Message } from '../base/findings';
import type { RubricImport } from '../rubric-import/rubric-import';
import type { Scheme } from '../schemes/scheme';
import type { TableRows } from '../schemes/table-rows';
import type { TableId } from '../tables/table-columns';
import type { Change } from '../base/change';
import type { Say } from '../../words/words';

export type PreparationOptions = {
  readonly scheme: Scheme;
  /** Whether departments are scored; undefined lets the workbook, else the scheme, decide. */
  readonly scoring?: boolean;
  /** Whether the registers that 附件2 and 统计汇总 count are laid out too, where the scheme does not ask for them. */
  readonly registers?: boolean;
  /** What newly created tables hold instead of what the scheme puts there: a CSV file, last year's rows. */
  readonly filled?: Filled;
  /** The school's own rubric, read from a file; it takes the place of the scheme's. */
  readonly rubric?: RubricImport;
  /** Which rows of a rubric that `filled` holds are still proposals that nobody has looked at. */
  readonly proposed?: readonly number[];
  /** Names a workbook that has no name yet; made by the host, because the core knows no chance. */
  readonly workbookId: string;
  readonly say: Say;
};

export type Filled = Partial<Readonly<Record<TableId, TableRows>>>;

/** What preparing would do: the changes for the port, and the same in words for a person to read first. */
export type Preparation = {
  readonly changes: readonly Change[];
  readonly additions: readonly Message[];
  /** What is laid out for what is gone; nothing of it is touched. */
  readonly obsolete: readonly Message[];
};
