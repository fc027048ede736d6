import { settled } from '../settings/settled';
import { exact, sum, toNumber } from '../base/decimal';
import { isPresent } from '../base/parsed';
import type { Book } from '../book/read-book';
import { isScaled } from '../judges/mark-scale';
import { normaliseName } from '../names/normalise-name';
import type { Criterion } from '../rubric/criterion';
import { parameterText } from '../rubric/parameter-text';
import { judgesWithoutWeight, trimsByJudgeAndGroup } from '../scores/refusals';
import { rule, warning } from './rule-sentence';
import type { RuleSentence } from './rule-sentence';

const threshold = '去掉最高最低分的最少评委数';

/** How many judges there are, what is left out of their marks, how groups weigh. Empty where nothing is judged. */
export function judgingRules(book: Book): readonly RuleSentence[] {
  const judged = (book.rubric?.rubric.criteria ?? []).filter(({ mode }) => mode === '评委');
  if (judged.length === 0) return [];
  const count = book.judges.length;
  if (count === 0) return [warning('rules.noJudges', { criteria: judged.length })];
  return [
    ...trimmingRules(book, judged.length),
    ...scaleRules(judged),
    rule('rules.ownDepartment', {}),
    ...groupRules(book),
  ];
}

/** 满分=N: criteria that judges mark otherwise than by 分值. */
function scaleRules(judged: readonly Criterion[]): readonly RuleSentence[] {
  const scaled = judged.filter(isScaled);
  if (scaled.length === 0) return [];
  const criteria = scaled.map((one) => `${one.id}（${parameterText(one)}，分值${toNumber(one.max)}）`).join('、');
  return [rule('rules.scaled', { criteria })];
}

function trimmingRules({ judges, settings }: Book, criteria: number): readonly RuleSentence[] {
  const { trimThreshold } = settings.rules;
  if (!isPresent(trimThreshold)) return [];
  const values = { judges: judges.length, criteria, threshold: trimThreshold };
  const byJudge = settled(settings.rules).trimming === 'per-judge';
  const trimmed = judges.length >= trimThreshold;
  const told = trimmed
    ? rule(byJudge ? 'rules.trimmedByJudge' : 'rules.trimmed', values, threshold, '去极值方式')
    : rule('rules.plainMean', values, threshold);
  const ofDepartments = judges.filter(({ department }) => department !== null).length;
  return [
    told,
    ...(trimmed && trimThreshold <= 3 ? [warning('rules.trimsThree', values, threshold)] : []),
    ...(judges.length === trimThreshold && ofDepartments > 0 ? [warning('rules.atThreshold', values, threshold)] : []),
  ];
}

function groupRules(book: Book): readonly RuleSentence[] {
  const { rules } = book.settings;
  const { groupWeights } = rules;
  if (!isPresent(groupWeights)) return [];
  const name = '评委组权重';
  const members = (group: string) => book.judges.filter((judge) => normaliseName(judge.group) === group).length;
  const groups = [...groupWeights].map(([group, weight]) => `${group} ${toNumber(weight)}`).join('、');
  const total = sum(groupWeights.values());
  const adds = total.equals(exact(100)) || total.equals(exact(1));
  const empty = [...groupWeights.keys()].filter((group) => members(group) === 0);
  const outside = judgesWithoutWeight(rules, book.judges).map((judge) => judge.name);
  return [
    rule('rules.groups', { groups }, name),
    ...(adds ? [] : [warning('rules.groupSum', { sum: toNumber(total) }, name)]),
    ...(empty.length === 0 ? [] : [warning('rules.emptyGroups', { groups: empty.join('、') }, name)]),
    ...(outside.length === 0 ? [] : [warning('rules.outsideGroups', { judges: outside.join('、') }, name)]),
    ...(trimsByJudgeAndGroup(rules) ? [warning('rules.trimAndGroups', {}, '去极值方式', name)] : []),
  ];
}
