import { toNumber } from '../../base/decimal';
import { isPresent } from '../../base/parsed';
import type { DepartmentScore } from '../../scores/score';
import type { ScoringRules } from '../../settings/settings';
import type { MessageId, Say } from '../../../words/words';

/** So many 编号 are named in 备注; 得分明细 lists all. */
const mostNamed = 8;

/**
 * 备注 of a department: what it lacks, a veto, what does not apply, and why the total is not the sum of its parts. '' where
 * there is nothing to say.
 */
export function totalsNote(score: DepartmentScore, rules: ScoringRules, say: Say): string {
  const notApplicable = score.criteria.filter(
    ({ status, criterion }) => status === 'not-applicable' && criterion.part === 'inside',
  );
  const parts = [
    namedIds(score.missing, 'totals.missing', 'totals.missingMore', say),
    score.total === null && score.missing.length === 0 ? say('totals.refused') : '',
    score.total !== null && (score.rank === null || score.grade === null) ? say('totals.refused') : '',
    score.vetoed ? say('totals.vetoed') : '',
    limitNote(score, rules, say),
    namedIds(
      notApplicable.map(({ criterion }) => criterion.id),
      ...(['totals.notApplicable', 'totals.notApplicableMore'] as const),
      say,
    ),
  ];
  return parts.filter((part) => part !== '').join('；');
}

function namedIds(ids: readonly string[], few: MessageId, many: MessageId, say: Say): string {
  if (ids.length === 0) return '';
  const named = ids.slice(0, mostNamed).join('、');
  return ids.length <= mostNamed ? say(few, { ids: named }) : say(many, { ids: named, count: ids.length });
}

/** Where the total is held at 总分上限 or at 0, the printed parts do not add up: that has to be said. */
function limitNote({ total, base, bonus, penalty }: DepartmentScore, { cap }: ScoringRules, say: Say): string {
  if (total === null) return '';
  const plain = base.add(bonus).sub(penalty);
  if (plain.compare(0) < 0) return say('totals.floored');
  return isPresent(cap) && plain.compare(cap) > 0 ? say('totals.capped', { cap: toNumber(cap) }) : '';
}
