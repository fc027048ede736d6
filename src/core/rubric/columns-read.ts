import { registerRules } from '../rules/register-rules';
import type { RegisterRule, RegisterRuleSpec } from '../rules/register-rules';
import { isPresent } from '../base/parsed';
import type { ScoringRules } from '../settings/settings';
import type { TableId } from '../tables/table-columns';
import { tableSpec } from '../tables/table-spec';
import type { Criterion } from './criterion';

/** A column of a table: `judges.所属单位`. */
export type ColumnKey = `${TableId}.${string}`;

/** What the rule of every criterion reads besides the starred columns. */
const always: readonly ColumnKey[] = ['rubric.对象', 'rubric.数据来源', 'rubric.参数', 'rubric.不适用单位'];

/** What the rule of a register reads besides the starred columns; an article counts by its link and channel. */
function ofRule(rule: RegisterRule): readonly ColumnKey[] {
  const { table, beside, reads }: RegisterRuleSpec = registerRules[rule];
  const read = new Set<string>(reads.map(([heading]) => heading));
  const optional = tableSpec(table).columns.filter(({ heading, required }) => required !== true && read.has(heading));
  return [
    ...optional.map(({ heading }): ColumnKey => `${table}.${heading}`),
    ...(beside === 'articles' ? (['articles.活动名称'] as const) : []),
    ...([table, beside].includes('articles') ? (['articles.链接', 'articles.渠道'] as const) : []),
  ];
}

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
    ...(source.kind === 'register' ? ofRule(source.rule) : []),
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
