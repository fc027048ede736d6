import { withoutBrackets } from '../base/without-brackets';
import { normaliseHeading } from '../tables/normalise-heading';
import { foldTraditional } from '../names/traditional-characters';

/**
 * What a column of a school's rubric holds. `ignored` is a known column that stays empty until judges mark; `level` is one of several
 * levels of 指标.
 */
export type Role =
  | 'id'
  | 'item'
  | 'itemPoints'
  | 'aspect'
  | 'content'
  | 'points'
  | 'standard'
  | 'evidence'
  | 'assessor'
  | 'mode'
  | 'subject'
  | 'source'
  | 'parameters'
  | 'notFor'
  | 'level'
  | 'ignored';

const exact = new Map<string, Role>();
const names: readonly (readonly [Role, string])[] = [
  ['id', '编号 指标编号 序号 条目 代码 项目编号 编码 序 No No.'],
  [
    'item',
    '项目 考核项目 评价项目 评分项目 考评项目 评比项目 检查项目 评选项目 类别 考核类别 项目类别 大项 模块 板块 评价模块 项目名称',
  ],
  ['itemPoints', '项目分值 项目分 一级指标分值 一级分值 项目总分 大项分值'],
  ['aspect', '方面 评价方面'],
  [
    'content',
    '评分内容 评价内容 考核内容 考评内容 评比内容 检查内容 评价要点 评分要点 考核要点 考评要点 考核点 评分点 要点 观测点 主要观测点 观察点 内容 指标内容 内容和要求 内容与要求 具体内容 考核指标 评价指标 评分项 考核细目 细目 具体指标 指标 指标名称 具体项目 子项目 小项 主要内容 考核要求 评价要求 具体要求 工作要求 目标要求',
  ],
  [
    'points',
    '分值 分数 满分 权重分 标准分 目标分 单项分 权重 配分 赋分 基准分 基础分 应得分 标准分值 满分值 指标分值 二级指标分值 三级指标分值 分值权重 总分值 总分',
  ],
  [
    'standard',
    '评分标准 计分办法 考核办法 评分细则 评价标准 考核标准 评分办法 计分方法 评分方法 扣分标准 加分标准 评分原则 评分说明 考核方式 考核方法 考核细则 计分标准 计分方式 评分方式 评价办法 评价方法 评价方式 考评办法 考评标准 评分依据 打分标准 扣分细则 加分细则 扣分办法 加分办法 评分规则 计分规则 具体要求及考核方式 标准 评分标准及办法 考核评分标准 加扣分标准 奖惩办法 扣分说明',
  ],
  [
    'evidence',
    '佐证材料 佐证 支撑材料 印证材料 证明材料 备查材料 查阅资料 查看材料 考核依据 评价依据 检查方式 材料 提供材料 资料 考核措施 查阅材料',
  ],
  [
    'assessor',
    '考核部门 责任部门 数据来源部门 考核单位 评分部门 牵头部门 评价部门 考核主体 评价主体 考核和数据提供部门 数据提供部门 责任单位 负责部门 考评部门 责任科室 考核科室 评分单位 打分部门 考核责任部门 主管部门 责任人 考核人',
  ],
  ['mode', '方式'],
  ['subject', '对象'],
  ['source', '数据来源'],
  ['parameters', '参数'],
  ['notFor', '不适用单位'],
  [
    'ignored',
    '得分 考核得分 自评 自评分 自评得分 考核成绩 实得分 评分 扣分 加分 复评 复评分 考评得分 评价得分 评委评分 最后得分 最终得分 考核分 审核得分 考评分 实际得分 检查得分 打分 小计 合计 出处',
  ],
];
for (const [role, words] of names) for (const word of words.split(' ')) exact.set(word, role);

const levels = /^(?:第?[一二三四]级指标|[一二三四]级(?:指标)?(?:内容|名称)?)$/;
const patterns: readonly (readonly [RegExp, Role])[] = [
  [/得分|自评|成绩|实得/, 'ignored'],
  [/(?:考核|责任|评价|评分|负责|提供|牵头|数据|考评|打分|来源).*(?:部门|单位|科室|处室|主体)$/, 'assessor'],
  [
    /^(?:评分|计分|考核|评价|考评|扣分|加分|打分|记分|赋分).*(?:标准|办法|细则|方法|原则|说明|方式|规则|依据)$/,
    'standard',
  ],
  [/^(?:佐证|支撑|证明|印证|备查|查阅|参考).*(?:材料|资料)?$/, 'evidence'],
  [/^(?:考核|评价|评分|考评|检查|评比|评选).*(?:内容|要点|指标|要求|点|细目)$/, 'content'],
  [/^(?:考核|评价|评分|考评|检查|评比|评选).*(?:项目|类别|模块|板块|大类)$/, 'item'],
  [/^(?:.{0,6}(?:分值|满分|标准分|目标分|权重)|.{1,4}分数?值?)(?:\d*分?)?$/, 'points'],
];
const longestHeading = 24;

/** The role of a heading, by its words; undefined where they are unknown. Brackets (`（100分）`) do not count. */
export function roleOf(heading: string): Role | undefined {
  const text = withoutBrackets(foldTraditional(normaliseHeading(heading))).replace(/[:：]/g, '');
  if (text === '' || text.length > longestHeading) return undefined;
  const known = exact.get(text);
  if (known !== undefined) return known;
  if (levels.test(text)) return 'level';
  return patterns.find(([pattern]) => pattern.test(text))?.[1];
}
