import { settled } from '../../core/settings/settled';
import type { Sheet } from '../../core/base/cells';
import { numberOrNull, toNumber } from '../../core/base/decimal';
import type { Evaluation } from '../../core/evaluation';
import { departmentDirectory } from '../../core/names/match-names';
import { itemState } from '../../core/scores/item-state';
import type { DepartmentScore } from '../../core/scores/score';
import { creditableColumns } from '../../core/credit/credit-column';
import { findCreditTables } from '../../core/credit/credit-table';
import { semesterName } from '../../core/credit/semester-sheet';
import type { CriterionView, RankedView, RankingView } from '../ranking';

/** Totals, ranks and grades; null where nothing is scored. */
export function rankingView({ scores, book }: Evaluation, sheets: readonly Sheet[]): RankingView | null {
  if (typeof scores === 'string') return null;
  const last = scores.departments.length + 1;
  const ranked = [...scores.departments].sort((left, right) => (left.rank ?? last) - (right.rank ?? last));
  return {
    complete: scores.complete,
    draft: scores.draft,
    full: toNumber(scores.full),
    decimals: settled(book.settings.rules).decimals,
    uncountedRows: scores.uncountedRows,
    departments: ranked.map((score) => rankedView(score, scores.draft)),
    criteria: (book.rubric?.rubric.criteria ?? []).map(({ id, item, content, max }) => {
      return { id, item, content, max: toNumber(max) };
    }),
    creditColumns: creditColumns(sheets, { scores, book }),
  };
}

function rankedView(score: DepartmentScore, draft: boolean): RankedView {
  return {
    name: score.department.name,
    total: numberOrNull(score.total),
    rank: score.rank,
    grade: score.grade,
    credited: numberOrNull(score.credited),
    vetoed: score.vetoed,
    missing: score.missing,
    bonus: toNumber(score.bonus),
    penalty: toNumber(score.penalty),
    items: score.items.map(({ name, score: points, max }) => {
      return { name, score: toNumber(points), max: toNumber(max), state: itemState(name, score, draft) };
    }),
    criteria: [
      ...score.criteria.map(({ criterion, status, score: points }): CriterionView => {
        const added = criterion.part === 'penalty' && points !== null ? points.neg() : points;
        return { id: criterion.id, score: numberOrNull(added), state: status };
      }),
      ...score.vetoes.map(({ criterion, status, vetoed }): CriterionView => {
        const state = vetoed ? 'vetoed' : status === 'missing' ? 'missing' : 'clear';
        return { id: criterion.id, score: null, state };
      }),
    ],
  };
}

/** Our own 学期考评 is written by every total; only a school's own sheet has columns to choose from. */
function creditColumns(sheets: readonly Sheet[], { book }: Pick<Evaluation, 'scores' | 'book'>): readonly string[] {
  const own = sheets.filter(({ name }) => name !== semesterName || book.memory.sheets.get(name) !== 'output');
  const tables = findCreditTables(own, departmentDirectory(book.departments), new Set(book.scored));
  return creditableColumns(tables);
}
