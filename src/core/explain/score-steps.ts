import { settled } from '../settings/settled';
import { mean, sum, toNumber } from '../base/decimal';
import type { Message } from '../base/findings';
import { message } from '../base/message';
import type { Evaluation } from '../evaluation';
import type { Outcome } from '../scores/outcome';
import { pointsLeftOut } from '../scores/score';
import type { CriterionScore, DepartmentScore, Scores } from '../scores/score';
import { meanText, numberText } from './number-text';

/** From the parts to the score: the mean of several parts, the rounding, what 不适用 did, or why there is none. */
export function scoreSteps(
  score: CriterionScore,
  own: DepartmentScore,
  scores: Scores,
  { book }: Evaluation,
): readonly Message[] {
  const { rules } = book.settings;
  if (score.status === 'missing') {
    const told = score.workings.kind === 'entries' && score.workings.parts.some((part) => saysSo(part.outcome, score));
    return [message('explain.missing'), ...(told ? [] : [score.basis])];
  }
  if (score.status === 'not-applicable') return [score.basis, ...substituteSteps(score, own, scores)];
  if (score.unrounded === null || score.score === null) return [];
  const values = {
    unrounded: numberText(score.unrounded),
    decimals: settled(rules).decimals,
    score: toNumber(score.score),
    rule: rules.rounding === 'half-even' ? 'GB/T 8170' : '四舍五入',
  };
  const exact = score.unrounded.equals(score.score);
  return [...meanStep(score), message(exact ? 'explain.exact' : 'explain.rounded', values)];
}

function saysSo(outcome: Outcome, { basis }: CriterionScore): boolean {
  return outcome.state === 'missing' && outcome.basis.id === basis.id;
}

/** Where several teams, competitions or activities were averaged. */
function meanStep({ workings, unrounded }: CriterionScore): readonly Message[] {
  const values =
    workings.kind === 'marks'
      ? workings.subjects.flatMap(({ value }) => (value === null ? [] : [value]))
      : workings.parts.flatMap(({ outcome }) => (outcome.state === 'scored' ? [outcome.points] : []));
  if (values.length < 2 || unrounded === null) return [];
  return [message('explain.parts', { count: values.length, formula: meanText(values, unrounded) })];
}

/** What the department has instead of a score of its own: the mean of the others with their numbers, or what 折算 does with the rest. */
function substituteSteps(
  { criterion, basis, score }: CriterionScore,
  own: DepartmentScore,
  scores: Scores,
): readonly Message[] {
  if (basis.id === 'basis.meanOfOthers' && score !== null) {
    const all = scores.departments.flatMap(({ criteria }) => criteria.filter((one) => one.criterion === criterion));
    const others = all.flatMap((one) => (one.status === 'scored' && one.score !== null ? [one.score] : []));
    return [message('explain.meanOfOthers', { formula: meanText(others, mean(others)), score: toNumber(score) })];
  }
  if (basis.id !== 'basis.rescaled' || own.rescaled === null) return [];
  const plain = sum(own.items.map((item) => item.score));
  const left = scores.full.sub(pointsLeftOut(own));
  const formula = `${numberText(plain)}×${numberText(scores.full)}÷${numberText(left)}`;
  return [message('explain.rescaled', { formula, base: toNumber(own.base) })];
}
