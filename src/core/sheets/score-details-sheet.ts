import { ownNames } from '../tables/own-sheets';
import { toNumber } from '../base/decimal';
import { columnLetters } from '../base/cells';
import type { NoScores } from '../evaluation';
import type { CriterionScore, DepartmentScore, Scores, ScoreStatus } from '../scores/score';
import type { Say } from '../../words/words';
import { draftHeader, draftMark } from './draft-mark';
import { scoreFormat } from './number-format';
import { shortened } from './shortened';
import type { ContentCell, SheetContent, Style } from '../base/sheet-content';
import { gridCentredStyle, gridStyle, headingStyle, hintStyle, titleStyle } from './styles';
import { rowHeight } from './text-width';

export const scoreDetailsName = ownNames.details;

export const scoreDetailsHeadings = [
  ...(['单位', '编号', '项目', '方面', '评分内容', '分值', '方式', '依据', '有效评委数', '得分', '状态'] as const),
] as const;
const widths = [18, 8, 22, 12, 36, 7, 7, 38, 9, 9, 10] as const;
/** Where the heading row stands, from 0. */
export const scoreDetailsHeadingRow = 2;
const longestText = 300;

/** What 状态 says. */
export const statusTexts: Readonly<Record<ScoreStatus, string>> = {
  scored: '计分',
  'not-applicable': '不适用',
  missing: '未完成',
};
const missingStyle: Style = { ...gridCentredStyle, bold: true, color: '9C0006', fill: 'F4B6B6' };

/**
 * 得分明细: one row per scored department × criterion, in the order of 单位 and 评价细则, with how the score came about.
 * `decimals` is 分数小数位数. Where nothing can be scored the sheet has its headings only.
 */
export function scoreDetailsSheet(scores: Scores | NoScores, decimals: number, say: Say): SheetContent {
  const known = typeof scores === 'string' ? [] : scores.departments;
  const rows = known.flatMap((department) => department.criteria.map((score) => ({ department, score })));
  const draft = typeof scores !== 'string' && scores.draft;
  const body = rows.map(({ department, score }) => detailCells(department, score, decimals, say));
  const filled = body.length === 0 ? [scoreDetailsHeadings.map(() => ({ value: null, style: gridStyle }))] : body;
  const last = scoreDetailsHeadings.length - 1;
  const range = { top: scoreDetailsHeadingRow, left: 0, bottom: scoreDetailsHeadingRow + filled.length, right: last };
  return {
    name: scoreDetailsName,
    cells: [
      [{ value: `${scoreDetailsName}${draft ? draftMark : ''}`, style: titleStyle }],
      [{ value: say(hintOf(scores)), style: hintStyle }],
      scoreDetailsHeadings.map((value) => ({ value, style: headingStyle })),
      ...filled,
    ],
    widths,
    heights: [28, 18, 30, ...(body.length === 0 ? [24] : body.map(heightOf))],
    freeze: { rows: scoreDetailsHeadingRow + 1, columns: 2 },
    tables: [{ name: 'ScoreDetails', range }],
    page: {
      ...{ landscape: true, repeatRows: [scoreDetailsHeadingRow, scoreDetailsHeadingRow], margins: [12, 12, 15, 15] },
      ...{ footer: say('input.footer'), pagesWide: 1, ...(draft ? { header: draftHeader } : {}) },
    },
  };
}

function hintOf(scores: Scores | NoScores): 'details.hint' | 'scores.off' | 'scores.blocked' {
  if (scores === 'scoring-off') return 'scores.off';
  return scores === 'blocked' ? 'scores.blocked' : 'details.hint';
}

function detailCells(
  { department }: DepartmentScore,
  score: CriterionScore,
  decimals: number,
  say: Say,
): readonly ContentCell[] {
  const { criterion, basis } = score;
  const text = (value: string): ContentCell => ({ value: value === '' ? null : value, style: gridStyle });
  const centred = (value: string): ContentCell => ({ value: value === '' ? null : value, style: gridCentredStyle });
  return [
    ...[text(department.name), centred(criterion.id), text(criterion.item), text(criterion.aspect)],
    ...[text(shortened(criterion.content, longestText)), { value: toNumber(criterion.max), style: gridCentredStyle }],
    ...[centred(criterion.mode), text(shortened(say(basis.id, basis.values), longestText))],
    { value: score.markCount, style: gridCentredStyle },
    scoreCell(score, decimals),
    { value: statusTexts[score.status], style: score.status === 'missing' ? missingStyle : gridCentredStyle },
  ];
}

/** 得分: empty where it is missing and where 折算 leaves the criterion out. */
function scoreCell({ score }: CriterionScore, decimals: number): ContentCell {
  const style = { ...gridCentredStyle, format: scoreFormat(decimals) };
  return { value: score === null ? null : toNumber(score), style };
}

function heightOf(cells: readonly ContentCell[]): number {
  return rowHeight(cells.map(({ value }, column) => ({ text: String(value ?? ''), width: widths[column] ?? 10 })));
}

/** The letters of a column of 得分明细: `scoreDetailsColumn('得分')` is `J`. */
export function scoreDetailsColumn(heading: (typeof scoreDetailsHeadings)[number]): string {
  return columnLetters(scoreDetailsHeadings.indexOf(heading));
}
