import { numberOrNull, toNumber } from '../base/decimal';
import type { Evaluation } from '../evaluation';
import type { DepartmentScore } from '../scores/score';
import type { Say } from '../../words/words';
import { findingJson } from './finding-json';

/** What `total --json` prints (scoring.md). Without scores `departments` is empty and `full` null. */
export function totalJson({ scores, findings }: Evaluation, say: Say) {
  const told = findings.map((finding) => findingJson(finding, say));
  if (typeof scores === 'string') return { complete: false, full: null, departments: [], findings: told };
  return {
    complete: scores.complete,
    full: toNumber(scores.full),
    departments: scores.departments.map(departmentJson),
    findings: told,
  };
}

function departmentJson(score: DepartmentScore) {
  return {
    name: score.department.name,
    criteria: score.criteria.map(({ criterion, score: points, status, markCount }) => ({
      id: criterion.id,
      score: numberOrNull(points),
      status,
      counted: markCount,
    })),
    items: score.items.map((item) => ({ name: item.name, score: toNumber(item.score), max: toNumber(item.max) })),
    base: toNumber(score.base),
    bonus: toNumber(score.bonus),
    penalty: toNumber(score.penalty),
    total: numberOrNull(score.total),
    rank: score.rank,
    grade: score.grade,
    vetoed: score.vetoed,
    credited: numberOrNull(score.credited),
  };
}
