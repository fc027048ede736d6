import type { ChangedFormulas } from './writing/formula-checks';
import type { Unset } from './writing/looks';

/** What a job that is done could not do in this Excel; what stays so is told once. Plain data. */
export type Remarks = {
  readonly unset: readonly Unset[];
  /** Sheets of which Excel did not list all merged cells. */
  readonly unmerged: readonly string[];
  /** Formulas that Excel made others of. */
  readonly changed: readonly ChangedFormulas[];
  /** The workbook calculates only when somebody asks for it. */
  readonly manual: boolean;
};

export const noRemarks: Remarks = { unset: [], unmerged: [], changed: [], manual: false };
