import { literal, withFormula } from '../proof/scores/formula';
import {
  scoreDetailsHeadingRow,
  scoreDetailsHeadings,
  scoreDetailsName,
  statusTexts,
} from '../proof/scores/result-places';
import type { ScoreProof } from '../proof/scores/score-proof';
import { toNumber } from '../base/decimal';
import type { NoScores } from '../evaluation';
import type { CriterionScore, DepartmentScore, Scores } from '../scores/score';
import type { Say } from '../../words/words';
import { draftHeader, draftMark } from '../layout/draft-mark';
import { scoreFormat } from '../layout/number-format';
import { shortened } from '../layout/shortened';
import type { ContentCell, SheetContent, Style } from '../base/sheet-content';
import { gridCentredStyle, gridStyle, headingStyle, hintStyle, titleStyle } from '../layout/styles';
import { rowHeight } from '../layout/text-width';

const widths = [18, 8, 22, 12, 36, 7, 7, 38, 9, 9, 10] as const;
const longestText = 300;

const missingStyle: Style = { ...gridCentredStyle, bold: true, color: '9C0006', fill: 'F4B6B6' };

/**
 * 得分明细: one row per scored department × criterion, in the order of 单位 and 评价细则, with how the score came about.
 * `decimals` is 分数小数位数. Where nothing can be scored the sheet has its headings only. No Excel table: the formulas differ by row.
 */
export function scoreDetailsSheet(
  scores: Scores | NoScores,
  proof: ScoreProof | null,
  decimals: number,
  say: Say,
): SheetContent {
  const known = typeof scores === 'string' ? [] : scores.departments;
  const rows = known.flatMap((department) => department.criteria.map((score) => ({ department, score })));
  const draft = typeof scores !== 'string' && scores.draft;
  const body = rows.map(({ department, score }) => detailCells(department, score, proof, decimals, say));
  const filled = body.length === 0 ? [scoreDetailsHeadings.map(() => ({ value: null, style: gridStyle }))] : body;
  const hint = say(hintOf(scores));
  const staleHint = proof === null ? undefined : `IF(${proof.stale},${literal(say('live.stale'))},${literal(hint)})`;
  const last = scoreDetailsHeadings.length - 1;
  const range = { top: scoreDetailsHeadingRow, left: 0, bottom: scoreDetailsHeadingRow + filled.length, right: last };
  return {
    name: scoreDetailsName,
    cells: [
      [{ value: `${scoreDetailsName}${draft ? draftMark : ''}`, style: titleStyle }],
      [withFormula({ value: hint, style: hintStyle }, staleHint)],
      scoreDetailsHeadings.map((value) => ({ value, style: headingStyle })),
      ...filled,
    ],
    widths,
    heights: [28, 18, 30, ...(body.length === 0 ? [24] : body.map(heightOf))],
    freeze: { rows: scoreDetailsHeadingRow + 1, columns: 2 },
    filter: range,
    page: {
      landscape: true,
      repeatRows: [scoreDetailsHeadingRow, scoreDetailsHeadingRow],
      margins: [12, 12, 15, 15],
      footer: say('input.footer'),
      pagesWide: 1,
      ...(draft ? { header: draftHeader } : {}),
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
  proof: ScoreProof | null,
  decimals: number,
  say: Say,
): readonly ContentCell[] {
  const { criterion, basis } = score;
  const text = (value: string): ContentCell => ({ value: value === '' ? null : value, style: gridStyle });
  const centred = (value: string): ContentCell => ({ value: value === '' ? null : value, style: gridCentredStyle });
  const status = {
    value: statusTexts[score.status],
    style: score.status === 'missing' ? missingStyle : gridCentredStyle,
  };
  return [
    text(department.name),
    centred(criterion.id),
    text(criterion.item),
    text(criterion.aspect),
    text(shortened(criterion.content, longestText)),
    { value: toNumber(criterion.max), style: gridCentredStyle },
    centred(criterion.mode),
    text(shortened(say(basis.id, basis.values), longestText)),
    withFormula({ value: score.markCount, style: gridCentredStyle }, proof?.detail(department, score, '有效评委数')),
    withFormula(scoreCell(score, decimals), proof?.detail(department, score, '得分')),
    withFormula(status, proof?.detail(department, score, '状态')),
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
