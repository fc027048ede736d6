import { usualMaterials } from './asked-materials';

/** How a setting of 活动设置 is typed. */
export type SettingKind =
  'text' | 'day' | { readonly oneOf: readonly string[] } | { readonly from: number; readonly to: number };

export type SettingKey =
  | 'scheme'
  | 'school'
  | 'event'
  | 'year'
  | 'semester'
  | 'theme'
  | 'basis'
  | 'organiser'
  | 'start'
  | 'end'
  | 'deadline'
  | 'columnUrl'
  | 'filledBy'
  | 'phone'
  | 'scoredKinds'
  | 'askedMaterials'
  | 'eventPoints'
  | 'fullMark'
  | 'decimals'
  | 'rounding'
  | 'trimming'
  | 'trimThreshold'
  | 'groupWeights'
  | 'ties'
  | 'notApplicable'
  | 'cap'
  | 'excellentLine'
  | 'goodLine'
  | 'passLine'
  | 'excellentShare';

export type SettingSpec = {
  /** The exact words in the column 项目. */
  readonly name: string;
  /** Id of its explanation in the word lists. */
  readonly key: SettingKey;
  readonly kind: SettingKind;
  /** What holds where 活动设置 has no such row; a new sheet says so, because an empty value may mean none. */
  readonly standard?: string | number;
};

const points = { from: 0, to: 1000 } as const;

/** Every setting of the contract, in the order in which 活动设置 is created. */
export const settingSpecs: readonly SettingSpec[] = [
  { name: '方案', key: 'scheme', kind: 'text' },
  { name: '学校名称', key: 'school', kind: 'text' },
  { name: '活动名称', key: 'event', kind: 'text' },
  { name: '年度', key: 'year', kind: { from: 2000, to: 2099 } },
  { name: '学期', key: 'semester', kind: 'text' },
  { name: '主题', key: 'theme', kind: 'text' },
  { name: '依据文件', key: 'basis', kind: 'text' },
  { name: '主办部门', key: 'organiser', kind: 'text' },
  { name: '开始日期', key: 'start', kind: 'day' },
  { name: '结束日期', key: 'end', kind: 'day' },
  { name: '报送截止日期', key: 'deadline', kind: 'day' },
  { name: '专栏网址', key: 'columnUrl', kind: 'text' },
  { name: '填表人', key: 'filledBy', kind: 'text' },
  { name: '联系电话', key: 'phone', kind: 'text' },
  { name: '参评类别', key: 'scoredKinds', kind: 'text', standard: '参评' },
  { name: '重大活动分值', key: 'eventPoints', kind: points },
  { name: '满分', key: 'fullMark', kind: points, standard: 100 },
  { name: '分数小数位数', key: 'decimals', kind: { from: 0, to: 6 }, standard: 2 },
  { name: '修约规则', key: 'rounding', kind: { oneOf: ['四舍五入', 'GB/T 8170'] }, standard: '四舍五入' },
  { name: '去极值方式', key: 'trimming', kind: { oneOf: ['逐项', '按评委总分'] }, standard: '逐项' },
  { name: '去掉最高最低分的最少评委数', key: 'trimThreshold', kind: { from: 3, to: 1000 }, standard: 5 },
  { name: '评委组权重', key: 'groupWeights', kind: 'text' },
  { name: '并列名次', key: 'ties', kind: { oneOf: ['跳过', '不跳过'] }, standard: '跳过' },
  {
    name: '不适用指标',
    key: 'notApplicable',
    kind: { oneOf: ['取其他单位平均分', '按剩余分值折算', '计0分'] },
    standard: '取其他单位平均分',
  },
  { name: '总分上限', key: 'cap', kind: points, standard: 100 },
  { name: '优秀线', key: 'excellentLine', kind: points, standard: 90 },
  { name: '良好线', key: 'goodLine', kind: points, standard: 80 },
  { name: '合格线', key: 'passLine', kind: points, standard: 60 },
  { name: '优秀比例', key: 'excellentShare', kind: 'text' },
  { name: '应报材料', key: 'askedMaterials', kind: 'text', standard: usualMaterials.join(';') },
];
