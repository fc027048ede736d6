import type { Refusals } from '../../scores/refusals';
import type { Scores } from '../../scores/score';
import type { ScoringRules } from '../../settings/settings';
import type { DetailRanges } from './detail-rows';
import type { LaidTable } from './laid-table';
import { totalsRow } from './result-places';
import type { TotalsField } from './totals-columns';

/** What the rows of departments are computed from, on 考核汇总 and on 计分过程. */
export type TotalsContext = {
  readonly scores: Scores;
  readonly rules: ScoringRules;
  readonly refusals: Refusals;
  /** The columns of 考核汇总. */
  readonly table: LaidTable<TotalsField['kind']>;
  readonly ranges: DetailRanges;
};

/** The rows of 考核汇总 that hold departments, from 0. */
export function totalsRows({ scores }: Pick<TotalsContext, 'scores'>): readonly [top: number, bottom: number] {
  return [totalsRow(0), totalsRow(scores.departments.length - 1)];
}
