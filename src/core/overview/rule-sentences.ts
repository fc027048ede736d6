import { toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { blank, isPresent } from '../base/parsed';
import { listed } from '../base/listed';
import type { Book } from '../book/read-book';
import { partOf } from '../rubric/parse-rubric';
import { statedFull } from '../rubric/rubric-faults';
import { linesAreInOrder } from '../scores/standing';
import type { ScoringRules } from '../settings/settings';
import { judgingRules } from './judging-rules';
import { rule, warning } from './rule-sentence';
import type { RuleSentence } from './rule-sentence';

/**
 * The scoring rules of a workbook as sentences that a dean of studies can read out, each with the settings that decide it. Rules that
 * contradict each other are warnings. Empty where the school does not score.
 */
export function ruleSentences(book: Book): readonly RuleSentence[] {
  if (book.rubric === null) return [];
  return [
    ...rubricRules(book),
    ...judgingRules(book),
    ...roundingRules(book.settings.rules),
    ...totalRules(book.settings.rules),
    ...gradeRules(book.settings.rules),
    ...creditRules(book),
  ];
}

function rubricRules({ rubric, scored, settings }: Book): readonly RuleSentence[] {
  if (rubric === null) return [];
  const { criteria } = rubric.rubric;
  const { open } = rubric;
  const full = statedFull(rubric);
  const items = new Set([
    ...rubric.rubric.items.map(({ name }) => name),
    ...open.map(({ item }) => item).filter((item) => partOf(item) === 'inside'),
  ]);
  const kinds = settings.scoredKinds.join('、');
  const { fullMark } = settings.rules;
  const values = { criteria: criteria.length + open.length, items: items.size, sum: toNumber(full) };
  const differs = isPresent(fullMark) && !fullMark.equals(full);
  return [
    scored.length === 0
      ? warning('rules.nobody', { kinds }, '参评类别')
      : rule('rules.scored', { count: scored.length, kinds }, '参评类别'),
    rule('rules.rubric', values, '满分'),
    ...(open.length === 0
      ? []
      : [warning('rules.noMode', { count: open.length, ids: listed(open.map(({ id }) => id)) })]),
    ...(differs ? [warning('rules.fullDiffers', { sum: toNumber(full), full: toNumber(fullMark) }, '满分')] : []),
  ];
}

function roundingRules({ decimals, rounding }: ScoringRules): readonly RuleSentence[] {
  if (!isPresent(decimals) || !isPresent(rounding)) return [];
  const id = rounding === 'half-up' ? 'rules.halfUp' : 'rules.halfEven';
  return [
    rule(id, { decimals }, '分数小数位数', '修约规则'),
    ...(decimals === 0 ? [warning('rules.noDecimals', {}, '分数小数位数')] : []),
  ];
}

const notApplicableIds = {
  'mean-of-others': 'rules.meanOfOthers',
  rescale: 'rules.rescale',
  zero: 'rules.zero',
} as const;

function totalRules({ cap, ties, notApplicable }: ScoringRules): readonly RuleSentence[] {
  return [
    ...(isPresent(notApplicable) ? [rule(notApplicableIds[notApplicable], {}, '不适用指标')] : []),
    ...(cap === blank ? [rule('rules.noCap', {}, '总分上限')] : []),
    ...(isPresent(cap) ? [rule('rules.cap', { cap: toNumber(cap) }, '总分上限')] : []),
    ...(isPresent(ties) ? [rule(ties === 'skip' ? 'rules.tiesSkip' : 'rules.tiesDense', {}, '并列名次')] : []),
  ];
}

function gradeRules(rules: ScoringRules): readonly RuleSentence[] {
  const { excellentLine, goodLine, passLine, excellentShare, fullMark } = rules;
  if (!isPresent(excellentLine) || !isPresent(goodLine) || !isPresent(passLine)) return [];
  const lines = ['优秀线', '良好线', '合格线'];
  const values = { excellent: toNumber(excellentLine), good: toNumber(goodLine), pass: toNumber(passLine) };
  const share = isPresent(excellentShare) ? percent(excellentShare) : undefined;
  const above = isPresent(fullMark) && excellentLine.compare(fullMark) > 0;
  return [
    share === undefined
      ? rule('rules.grades', values, ...lines)
      : rule('rules.gradesByShare', { ...values, share }, '优秀比例', ...lines),
    ...(linesAreInOrder(rules) ? [] : [warning('rules.linesAscend', values, ...lines)]),
    ...(above ? [warning('rules.lineAboveFull', { excellent: values.excellent }, '优秀线', '满分')] : []),
  ];
}

function percent(share: Exact): number {
  return toNumber(share.mul(100));
}

function creditRules({ rubric, settings }: Book): readonly RuleSentence[] {
  const { eventPoints } = settings.rules;
  if (rubric === null) return [];
  if (!isPresent(eventPoints)) return [warning('rules.noEventPoints', {}, '重大活动分值')];
  const values = { points: toNumber(eventPoints), full: toNumber(rubric.rubric.full) };
  return [rule('rules.credit', values, '重大活动分值')];
}
