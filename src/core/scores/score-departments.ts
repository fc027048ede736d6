import { mean, zero } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Finding, Message } from '../base/findings';
import { message } from '../base/message';
import type { Department } from '../names/department';
import type { Criterion } from '../rubric/criterion';
import type { ScoringRules } from '../settings/settings';
import type { Outcome } from './outcome';
import { refuses } from './refusals';
import type { CriterionScore, OwnScore, VetoScore } from './score';
import { scoreAllJudged } from './score-all-judged';
import { scoreCriterion } from './score-criterion';
import { askedOf } from './score-unit';
import { rounded } from './standing';
import { scoreVeto } from './score-veto';
import type { Scoring } from './scoring';

/** The criteria of a department in the order of the rubric, 否决 apart. */
export type DepartmentCriteria = { readonly criteria: CriterionScore[]; readonly vetoes: VetoScore[] };

/** Every scored department on every criterion: rounded once, here. */
export function scoreDepartments(scoring: Scoring) {
  const findings: Finding[] = [];
  const departments = new Map<Department, DepartmentCriteria>();
  for (const department of scoring.book.scored) departments.set(department, { criteria: [], vetoes: [] });
  const judged = scoreAllJudged(scoring);
  for (const criterion of scoring.rubric.criteria) {
    if (criterion.mode === '否决') {
      for (const [department, { vetoes }] of departments)
        vetoes.push(scoreVeto(askedOf(criterion, department, scoring, findings)));
      continue;
    }
    const made = judged.get(criterion) ?? scoreCriterion(criterion, scoring, findings);
    const finish = finishing(criterion, made, scoring);
    for (const [department, own] of made) departments.get(department)?.criteria.push(finish(department, own));
  }
  return { departments, findings };
}

/** Rounds, and gives those to whom the criterion does not apply what 不适用指标 says. */
function finishing(
  criterion: Criterion,
  made: ReadonlyMap<Department, OwnScore>,
  { rules, refusals }: Scoring,
): (department: Department, own: OwnScore) => CriterionScore {
  const own = new Map<Department, Exact>();
  for (const [department, { outcome }] of made) {
    if (outcome.state === 'scored' && !refuses(refusals, criterion, department))
      own.set(department, rounded(outcome.points, rules));
  }
  const substitute = substituteScore(criterion, [...own.values()], rules);
  const isUnsettled = refusals.notApplicable && criterion.part === 'inside';
  const resultOf = (department: Department, outcome: Outcome): Result => {
    const score = own.get(department);
    if (score !== undefined && outcome.state === 'scored')
      return { status: 'scored', score, unrounded: outcome.points, basis: outcome.basis };
    const isRefused = refuses(refusals, criterion, department);
    if (outcome.state === 'not-applicable' && !isRefused && !isUnsettled) return substitute;
    const isTold = !isRefused && outcome.state !== 'not-applicable';
    const refusal = message(refusals.unread(criterion, department) ? 'basis.unread' : 'basis.refused');
    return { status: 'missing', score: null, unrounded: null, basis: isTold ? outcome.basis : refusal };
  };
  return (department, { outcome, markCount, workings }) => {
    const { status, score, unrounded, basis } = resultOf(department, outcome);
    return { criterion, status, score, unrounded, markCount, basis, workings };
  };
}

type Result = Omit<CriterionScore, 'criterion' | 'markCount' | 'workings'>;

/** The score of a department to whom the criterion does not apply; null where 折算 leaves it out. */
function substituteScore({ part }: Criterion, own: readonly Exact[], rules: ScoringRules): Result {
  const instead = (score: Exact | null, basis: Message): Result => {
    return { status: 'not-applicable', score, unrounded: null, basis };
  };
  if (part !== 'inside') return instead(zero, message('basis.notApplicable'));
  if (rules.notApplicable === 'zero') return instead(zero, message('basis.zeroed'));
  if (rules.notApplicable === 'rescale' || own.length === 0) return instead(null, message('basis.rescaled'));
  return instead(rounded(mean(own), rules), message('basis.meanOfOthers', { count: own.length }));
}
