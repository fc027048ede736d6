import { columnLetters } from '../../base/cells';
import { notApplicableText, unfinishedText } from '../../base/cell-words';
import { ownSheets } from '../../base/own-sheets';
import type { ScoreStatus } from '../../scores/score';

/** Where scores stand on the sheets that people read: formulas point there, and the sheets are laid accordingly. Rows and columns from 0. */

export const totalsName = ownSheets.totals.name;
/** The heading row of 考核汇总; departments follow at once. */
export const totalsHeadingRow = 2;

/** Row of a department on 考核汇总. */
export const totalsRow = (index: number) => totalsHeadingRow + 1 + index;

/** Columns of the ranked list on the grid of 考核汇总: a name takes three of its narrow columns. */
export const rankingColumns = [
  { heading: '名次', field: 'rank', left: 0, right: 0 },
  { heading: '单位', field: 'department', left: 1, right: 3 },
  { heading: '总分', field: 'total', left: 4, right: 4 },
  { heading: '等次', field: 'grade', left: 5, right: 5 },
] as const;

export const scoreDetailsName = ownSheets.details.name;
export const scoreDetailsHeadings = [
  ...(['单位', '编号', '项目', '方面', '评分内容', '分值', '方式', '依据', '有效评委数', '得分', '状态'] as const),
] as const;
export type ScoreDetailsHeading = (typeof scoreDetailsHeadings)[number];
/** The heading row of 得分明细. */
export const scoreDetailsHeadingRow = 2;

/** The letters of a column of 得分明细: `scoreDetailsColumn('得分')` is `J`. */
export function scoreDetailsColumn(heading: ScoreDetailsHeading): string {
  return columnLetters(scoreDetailsHeadings.indexOf(heading));
}

/** What 状态 says. */
export const statusTexts: Readonly<Record<ScoreStatus, string>> = {
  scored: '计分',
  'not-applicable': notApplicableText,
  missing: unfinishedText,
};
