import type { RegisterRule } from '../rules/register-rules';
import { isPresent } from '../base/parsed';
import type { ScoringRules } from '../settings/settings';
import type { TableId } from '../tables/table-columns';
import type { Criterion } from './criterion';

/** A column of a table: `judges.所属单位`. */
export type ColumnKey = `${TableId}.${string}`;

/** What the rule of every criterion reads besides the starred columns. */
const always: readonly ColumnKey[] = ['rubric.对象', 'rubric.数据来源', 'rubric.参数', 'rubric.不适用单位'];

const coverage: readonly ColumnKey[] = ['activities.专栏链接', 'articles.活动名称', 'articles.链接', 'articles.渠道'];
const ofRule: Readonly<Record<RegisterRule, readonly ColumnKey[]>> = {
  按期开赛率: ['competitions.实际日期', 'competitions.变更已报备'],
  参赛率: ['competitions.应参赛人数', 'competitions.实际参赛人数'],
  无报道活动数: coverage,
  报道覆盖率: coverage,
  迟传天数: ['activities.结束日期', 'activities.资料上传日期'],
  按级别计篇: ['articles.链接', 'articles.渠道'],
  人次比: [],
};

/** The columns that a criterion is scored from and that may be absent: where one is uncertain (X7), the criterion is missing. */
export function columnsRead(criterion: Criterion, rules: ScoringRules): readonly ColumnKey[] {
  const { mode, source, subject, parameters } = criterion;
  const shares = mode === '比例' || (mode === '分档' && parameters.bands?.share === true);
  return [
    ...always,
    ...(mode === '评委' ? (['judges.所属单位'] as const) : []),
    ...(mode === '评委' && isPresent(rules.groupWeights) ? (['judges.组别'] as const) : []),
    ...(subject === '活动' ? (['ledger.对象'] as const) : []),
    ...(shares ? (['ledger.应有数'] as const) : []),
    ...(parameters.base === null ? [] : (['departments.学生数'] as const)),
    ...(source.kind === 'register' ? ofRule[source.rule] : []),
    ...(source.kind === 'register' && source.category !== null ? (['activities.活动类别'] as const) : []),
  ];
}

/** The columns that the sums of 附件2, 统计汇总 and the second form, and 报送登记, are made from and that may be absent. */
export const columnsSummed: readonly ColumnKey[] = [
  ...(['活动类别', '场次', '学生人次', '教师人次', '校外人次', '其中中小学生', '其中家长'] as const).map(
    (heading): ColumnKey => `activities.${heading}`,
  ),
  ...(['企业数', '工匠大师', '作品', '展板', '照片', '视频'] as const).map(
    (heading): ColumnKey => `activities.${heading}`,
  ),
  'articles.活动名称',
  'articles.链接',
  'articles.渠道',
  'services.活动名称',
  'services.时长',
  'submissions.收到日期',
  'submissions.数量',
  'submissions.字数',
  'submissions.缺少部分',
];
