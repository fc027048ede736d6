import { address } from '../base/cells';
import type { FigureId } from '../statistics/figures';
import type { StatisticsRow } from '../statistics/statistics-row';
import { attachmentColumns } from './attachment-columns';
import { headingRow } from './attachment-heading';
import { columnRanges, countFormula, groupSumFormula, sumFormula } from '../proof/statistics/figure-cell';
import type { GroupRanges } from '../proof/statistics/live-figures';

/** The first row of activities, row 6 on paper. */
export const firstRow = headingRow + 2;

/** Which rows of 附件2 are summed, and how 统计数据 names them where they are too many to list. */
export type SummedRows = {
  readonly rows: readonly StatisticsRow[];
  readonly group: { readonly by: 'counted' | 'plan' | 'department'; readonly number: number };
  /** A further cell to add, elsewhere on the sheet. */
  readonly also?: (figure: FigureId) => string;
};

/**
 * Sums over rows of the whole school's 附件2, in which row n stands at line n. `sheet` is '' on 附件2 itself; `count` is how many
 * rows it lists.
 */
export type AttachmentSums = {
  readonly figure: (figure: FigureId, summed: SummedRows) => string | undefined;
  /** The number of activities among the rows; undefined where there is none. */
  readonly activities: (summed: SummedRows) => string | undefined;
};

export function attachmentSums(sheet: string, count: number, groups: GroupRanges): AttachmentSums {
  const linesOf = (rows: readonly StatisticsRow[]) =>
    rows.map((row) => firstRow + row.index - 1).sort((one, other) => one - other);
  const column = (figure: string) => attachmentColumns.findIndex(({ field }) => field === figure);
  return {
    figure: (figure, { rows, group, also }) => {
      const at = column(figure);
      if ((rows.length === 0 && also === undefined) || at < 0) return undefined;
      const more = also === undefined ? [] : [also(figure)];
      const [whole = ''] = columnRanges(
        [...new Array(count).keys()].map((line) => firstRow + line),
        at,
        sheet,
      );
      const listed = sumFormula([...columnRanges(linesOf(rows), at, sheet), ...more]);
      return listed ?? groupSumFormula(groups[group.by], group.number, whole, more);
    },
    activities: ({ rows, group }) => {
      const activities = rows.filter((row) => row.kind === 'activity');
      if (activities.length === 0) return undefined;
      const listed = countFormula(columnRanges(linesOf(activities), column('index'), sheet));
      return listed ?? `SUMIF(${groups[group.by]},${group.number},${groups.activities})`;
    },
  };
}

/** Participants as the sum of students, teachers and visitors beside it. */
export function participantsFormula(line: number, column: number): string | undefined {
  return sumFormula([`${address(line, column - 3)}:${address(line, column - 1)}`]);
}
