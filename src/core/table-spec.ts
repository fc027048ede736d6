/**
 * The input tables of the workbook contract (`workbook.md`): sheet names, table names and headings, in the order in
 * which they are created. Data only: reading, checking, laying out and validation all go by this list.
 */

/** Which units a number column knows (N1), and whether it must be whole (N8). */
export type NumberKind = 'people' | 'sessions' | 'pieces' | 'enterprises' | 'hours' | 'words' | 'quantity' | 'points';

export type ColumnKind =
  | 'text'
  | 'name'
  | 'department'
  | 'departments'
  | 'date'
  | 'yes-no'
  | { readonly number: NumberKind }
  | { readonly oneOf: readonly string[] };

export type Column = {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** Starred in the contract: the table is found by it, and a row without it counts nowhere (M1). */
  readonly required?: true;
  /** In characters. */
  readonly width: number;
  readonly aliases?: readonly string[];
};

export type TableId =
  | 'settings'
  | 'departments'
  | 'teams'
  | 'judges'
  | 'rubric'
  | 'ledger'
  | 'plan'
  | 'activities'
  | 'competitions'
  | 'awards'
  | 'articles'
  | 'services'
  | 'submissions'
  | 'cases';

export type TableSpec = {
  readonly id: TableId;
  readonly sheet: string;
  /** English name of the Excel table. */
  readonly name: string;
  readonly columns: readonly Column[];
};

export const scoringModes = ['评委', '比例', '扣分', '计数', '名次', '分档', '是否', '否决'] as const;
export const subjectKinds = ['单位', '教学团队', '赛项', '活动'] as const;
export const mediaLevels = ['校级', '区县级', '市级', '省级', '国家级'] as const;
export const materials = [
  ...(['统计表（电子版）', '总结（电子版）', '总结（盖章纸质版）', '活动照片'] as const),
  ...(['职业教育法宣传总结', '实施方案'] as const),
] as const;
export const caseKinds = ['典型案例', '职教故事', '宣传报道案例', '特色活动'] as const;
export const departmentKinds = ['参评', '职能', '牵头', '配合'] as const;

const departmentAliases = ['部门', '系部', '系（部）', '二级学院', '学院'] as const;
const numberAliases = ['指标编号'] as const;
const pointsAliases = ['满分', '分数'] as const;
const activityAliases = ['活动'] as const;
const count = (number: NumberKind): ColumnKind => ({ number });
const text = (heading: string, width: number): Column => ({ heading, kind: 'text', width });
const number = (heading: string, kind: NumberKind, width = 9): Column => ({ heading, kind: count(kind), width });
const remark = text('备注', 18);
const origin = text('来源', 10);
const department: Column = {
  heading: '单位',
  kind: 'department',
  required: true,
  width: 16,
  aliases: departmentAliases,
};
const activityName: Column = { heading: '活动名称', kind: 'text', width: 26, aliases: activityAliases };
const level: Column = { heading: '级别', kind: { oneOf: mediaLevels }, width: 9, aliases: ['媒体级别'] };

export const tableSpecs: readonly TableSpec[] = [
  {
    id: 'settings',
    sheet: '活动设置',
    name: 'Settings',
    columns: [
      { heading: '项目', kind: 'text', required: true, width: 26 },
      { heading: '值', kind: 'text', required: true, width: 34 },
      text('说明', 60),
    ],
  },
  {
    id: 'departments',
    sheet: '单位',
    name: 'Departments',
    columns: [
      { heading: '单位名称', kind: 'name', required: true, width: 24 },
      text('别名', 22),
      { heading: '类别', kind: 'text', required: true, width: 14 },
      number('学生数', 'people'),
      number('教师数', 'people'),
      number('班级数', 'pieces'),
      text('备注', 36),
    ],
  },
  {
    id: 'teams',
    sheet: '教学团队',
    name: 'Teams',
    columns: [
      { heading: '团队名称', kind: 'name', required: true, width: 26 },
      { heading: '所属单位', kind: 'department', required: true, width: 18 },
      text('备注', 30),
    ],
  },
  {
    id: 'judges',
    sheet: '评委',
    name: 'Judges',
    columns: [
      { heading: '姓名', kind: 'name', required: true, width: 14, aliases: ['评委姓名'] },
      { heading: '所属单位', kind: 'department', width: 18 },
      text('组别', 14),
      text('备注', 30),
    ],
  },
  {
    id: 'rubric',
    sheet: '评价细则',
    name: 'Rubric',
    columns: [
      { heading: '编号', kind: 'text', required: true, width: 8, aliases: numberAliases },
      { heading: '项目', kind: 'text', required: true, width: 20 },
      number('项目分值', 'points'),
      text('方面', 14),
      { heading: '评分内容', kind: 'text', required: true, width: 36 },
      { heading: '分值', kind: count('points'), required: true, width: 7, aliases: pointsAliases },
      { heading: '方式', kind: { oneOf: scoringModes }, required: true, width: 7 },
      { heading: '对象', kind: { oneOf: subjectKinds }, width: 10 },
      text('数据来源', 22),
      text('参数', 26),
      text('佐证材料', 18),
      text('计分办法', 34),
      text('考核部门', 14),
      { heading: '不适用单位', kind: 'departments', width: 16 },
    ],
  },
  {
    id: 'ledger',
    sheet: '考核登记',
    name: 'Ledger',
    columns: [
      { heading: '日期', kind: 'date', width: 12 },
      department,
      text('对象', 16),
      { heading: '编号', kind: 'text', required: true, width: 8, aliases: numberAliases },
      text('评分内容', 40),
      { heading: '事项', kind: 'text', required: true, width: 22 },
      { heading: '数量', kind: count('quantity'), required: true, width: 8, aliases: ['次数', '实际数'] },
      number('应有数', 'quantity', 8),
      text('佐证', 16),
      text('登记部门', 14),
      text('登记人', 10),
      remark,
      origin,
    ],
  },
  {
    id: 'plan',
    sheet: '活动计划',
    name: 'Plan',
    columns: [
      { heading: '序号', kind: 'text', required: true, width: 6 },
      { ...activityName, required: true, width: 34 },
      {
        heading: '负责部门',
        kind: 'departments',
        required: true,
        width: 30,
        aliases: ['牵头部门', '主办部门', '牵头单位'],
      },
      { heading: '配合部门', kind: 'departments', width: 40 },
      text('备注', 30),
    ],
  },
  {
    id: 'activities',
    sheet: '活动登记',
    name: 'Activities',
    columns: [
      { ...activityName, required: true },
      text('活动类别', 24),
      {
        heading: '牵头部门',
        kind: 'department',
        required: true,
        width: 18,
        aliases: ['负责部门', '主办部门', '牵头单位'],
      },
      { heading: '配合部门', kind: 'departments', width: 22 },
      { heading: '开始日期', kind: 'date', required: true, width: 12, aliases: ['日期', '活动日期'] },
      { heading: '结束日期', kind: 'date', width: 12 },
      text('地点', 14),
      number('场次', 'sessions', 7),
      { ...number('学生人次', 'people'), aliases: ['参与学生', '学生人数'] },
      number('教师人次', 'people'),
      number('校外人次', 'people'),
      number('其中中小学生', 'people', 12),
      number('其中家长', 'people'),
      number('企业数', 'enterprises', 8),
      number('工匠大师', 'people'),
      number('作品', 'pieces', 7),
      number('展板', 'pieces', 7),
      number('照片', 'pieces', 7),
      number('视频', 'pieces', 7),
      number('稿件', 'pieces', 7),
      text('专栏链接', 24),
      text('应急预案', 12),
      { heading: '资料上传日期', kind: 'date', width: 13 },
      remark,
      origin,
    ],
  },
  {
    id: 'competitions',
    sheet: '竞赛登记',
    name: 'Competitions',
    columns: [
      { heading: '赛项', kind: 'text', required: true, width: 26 },
      department,
      text('教学团队', 20),
      { heading: '计划日期', kind: 'date', required: true, width: 12 },
      { heading: '实际日期', kind: 'date', width: 12 },
      { heading: '变更已报备', kind: 'yes-no', width: 11 },
      number('应参赛人数', 'people', 11),
      number('实际参赛人数', 'people', 12),
      { heading: '师生同台', kind: 'yes-no', width: 9 },
      remark,
      origin,
    ],
  },
  {
    id: 'awards',
    sheet: '获奖登记',
    name: 'Awards',
    columns: [
      { heading: '赛项', kind: 'text', required: true, width: 26 },
      department,
      { heading: '选手或团队', kind: 'text', required: true, width: 20 },
      text('成绩', 9),
      text('名次', 7),
      text('奖项', 10),
      text('指导教师', 14),
      { heading: '可申请成绩替代', kind: 'yes-no', width: 15 },
      remark,
      origin,
    ],
  },
  {
    id: 'articles',
    sheet: '宣传登记',
    name: 'Articles',
    columns: [
      { heading: '标题', kind: 'text', required: true, width: 36, aliases: ['稿件标题'] },
      text('链接', 34),
      text('媒体', 16),
      { ...level, required: true },
      text('渠道', 12),
      { heading: '发布日期', kind: 'date', width: 12 },
      department,
      activityName,
      remark,
      origin,
    ],
  },
  {
    id: 'services',
    sheet: '志愿服务登记',
    name: 'Services',
    columns: [
      { heading: '日期', kind: 'date', required: true, width: 12 },
      activityName,
      department,
      { ...number('志愿者人次', 'people', 11), required: true },
      number('时长', 'hours', 8),
      number('服务对象人次', 'people', 13),
      text('地点', 16),
      text('负责人签名', 12),
      remark,
      origin,
    ],
  },
  {
    id: 'submissions',
    sheet: '材料报送',
    name: 'Submissions',
    columns: [
      department,
      { heading: '材料', kind: { oneOf: materials }, required: true, width: 22 },
      { heading: '收到日期', kind: 'date', width: 12 },
      number('数量', 'pieces', 7),
      number('字数', 'words', 8),
      text('缺少部分', 24),
      text('接收部门', 14),
      remark,
      origin,
    ],
  },
  {
    id: 'cases',
    sheet: '案例登记',
    name: 'Cases',
    columns: [
      { heading: '类型', kind: { oneOf: caseKinds }, required: true, width: 14 },
      { heading: '名称', kind: 'text', required: true, width: 34 },
      department,
      number('稿件', 'pieces', 7),
      number('照片', 'pieces', 7),
      number('视频', 'pieces', 7),
      text('报送媒体', 18),
      level,
      { heading: '报送日期', kind: 'date', width: 12 },
      text('采用情况', 14),
      remark,
      origin,
    ],
  },
];

/** The spec of one table; every id has one. */
export function tableSpec(id: TableId): TableSpec {
  const spec = tableSpecs.find((candidate) => candidate.id === id);
  if (spec === undefined) throw new Error(`no table spec for ${id}`);
  return spec;
}
