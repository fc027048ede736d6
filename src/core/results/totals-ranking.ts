import { withFormula } from '../proof/scores/formula';
import { rankingColumns } from '../proof/scores/result-places';
import type { ScoreProof } from '../proof/scores/score-proof';
import { toNumber } from '../base/decimal';
import type { DepartmentScore, Scores } from '../scores/score';
import type { Say } from '../../words/words';
import { draftMark } from '../layout/draft-mark';
import { scoreFormat } from '../layout/number-format';
import type { PrintGrid } from '../layout/print-grid';
import { formCell, formCentred, formHeading, formLabel, formTotal } from '../layout/print-styles';
import type { ContentCell } from '../base/sheet-content';

/** The ranked list below the table; equal ranks in the order of 单位. Nothing where nobody has a rank. */
export function putRanking(
  grid: PrintGrid,
  scores: Scores,
  decimals: number,
  proof: ScoreProof | null,
  say: Say,
): void {
  const ranked = rankedDepartments(scores.departments);
  if (ranked.length === 0) return;
  const top = grid.rowCount() + 1;
  grid.put(top, 0, { value: `${say('totals.ranking')}${scores.draft ? draftMark : ''}`, style: formLabel });
  grid.setHeight(top, 26);
  putRow(
    grid,
    top + 1,
    rankingColumns.map(({ heading }) => ({ value: heading, style: formHeading })),
  );
  // One line for each department, so that a department that gets its total later has a place.
  scores.departments.forEach((_, at) => {
    const cells = rankingCells(ranked[at], decimals);
    const live = rankingColumns.map(({ field }, of) => withFormula(cells[of], proof?.ranking(at + 1, field)));
    putRow(grid, top + 2 + at, live);
  });
}

function rankedDepartments(departments: readonly DepartmentScore[]): readonly DepartmentScore[] {
  return departments.filter(({ rank }) => rank !== null).sort((left, right) => (left.rank ?? 0) - (right.rank ?? 0));
}

function rankingCells(score: DepartmentScore | undefined, decimals: number): readonly ContentCell[] {
  const total = score?.total ?? null;
  return [
    { value: score?.rank ?? null, style: formTotal },
    { value: score?.department.name ?? null, style: formCell },
    { value: total === null ? null : toNumber(total), style: { ...formTotal, format: scoreFormat(decimals) } },
    { value: score?.grade ?? null, style: formCentred },
  ];
}

function putRow(grid: PrintGrid, row: number, cells: readonly ContentCell[]): void {
  rankingColumns.forEach(({ left, right }, at) => {
    const cell = cells[at];
    if (cell !== undefined) grid.putMerged({ top: row, bottom: row, left, right }, cell);
  });
  grid.setHeight(row, 24);
}
