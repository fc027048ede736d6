import { unfinishedText } from '../base/cell-words';
import { toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { DepartmentExplanation, DepartmentRow } from '../explain/explain-department';
import type { Scores } from '../scores/score';
import type { ScoringRules } from '../settings/settings';
import type { Say } from '../../words/words';
import { lastColumn } from './department-details-layout';
import { departmentDetailsColumns } from './department-details-layout';
import type { PrintGrid } from '../layout/print-grid';
import { formCell, formHeading, formRowHeight, formText, formTotal } from '../layout/print-styles';
import { shortened } from '../layout/shortened';
import { totalsNote } from '../proof/scores/totals-notes';

export type DetailTotalsContext = {
  readonly decimals: number;
  readonly scores: Scores;
  readonly rules: ScoringRules;
  readonly say: Say;
};

const labelRight = 1;
const width = departmentDetailsColumns.slice(labelRight + 1).reduce((sum, column) => sum + column.width, 0);
const question = '说明：失分＝分值－得分，依据写明得分如何得出。对得分有疑问的，请在公示期内向主办部门提出。';

/** Total with its parts, rank and grade, strongest and weakest criterion, remarks. */
export function putDetailTotals(
  grid: PrintGrid,
  { score, strongest, weakest }: DepartmentExplanation,
  { decimals, scores, rules, say }: DetailTotalsContext,
): void {
  const fixed = (value: Exact) => toNumber(value).toFixed(decimals);
  const parts = [
    `基础分 ${fixed(score.base)}${score.rescaled === null ? '' : `（含折算 ${fixed(score.rescaled)}）`}`,
    `加分 ${fixed(score.bonus)}`,
    `扣分 ${fixed(score.penalty)}`,
  ];
  const total = score.total === null ? unfinishedText : `${fixed(score.total)} 分（满分${toNumber(scores.full)}分）`;
  const place = score.rank === null ? '—' : `第 ${score.rank} 名（有总分的单位 ${rankedCount(scores)} 个）`;
  const note = totalsNote(score, rules, say);
  putPair(grid, '总　　分', total, true);
  if (score.total !== null) putPair(grid, '其　　中', parts.join('；'));
  putPair(grid, '名次等次', `${place}；等次：${score.grade ?? '—'}`, true);
  putPair(grid, '最 强 项', extremeText(strongest, fixed));
  putPair(grid, '最 弱 项', weakest === null && strongest !== null ? '各项均为满分' : extremeText(weakest, fixed));
  if (note !== '') putPair(grid, '备　　注', note);
  const row = grid.rowCount();
  grid.putMerged({ top: row, bottom: row, left: 0, right: lastColumn }, { value: question, style: formText });
  grid.setHeight(row, formRowHeight([{ text: question, width: width + 20 }]));
}

function rankedCount({ departments }: Scores): number {
  return departments.filter(({ rank }) => rank !== null).length;
}

function putPair(grid: PrintGrid, label: string, text: string, strong = false): void {
  const row = grid.rowCount();
  const style = strong ? { ...formTotal, horizontal: 'left' as const } : formCell;
  grid.putMerged({ top: row, bottom: row, left: 0, right: labelRight }, { value: label, style: formHeading });
  grid.putMerged({ top: row, bottom: row, left: labelRight + 1, right: lastColumn }, { value: text, style });
  grid.setHeight(row, formRowHeight([{ text, width }]));
}

/** `A6.5 各级媒体采用稿件：2.00／5，得分率 40%` */
function extremeText(row: DepartmentRow | null, fixed: (value: Exact) => string): string {
  const share = row?.share ?? null;
  if (row === null || share === null || row.score.score === null) return '—';
  const { criterion, score } = row.score;
  const percent = Math.round(toNumber(share) * 1000) / 10;
  const content = shortened(criterion.content, 40);
  return `${criterion.id} ${content}：${fixed(score)}／${toNumber(criterion.max)}，得分率 ${percent}%`;
}
