/**
 * The columns of the input tables of the workbook contract (`workbook.md`): sheet names, table names and headings, in the order in
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

export const subjectKinds = ['单位', '教学团队', '赛项', '活动'] as const;
export const mediaLevels = ['校级', '区县级', '市级', '省级', '国家级'] as const;
export const materials = [
  '统计表（电子版）',
  '总结（电子版）',
  '总结（盖章纸质版）',
  '活动照片',
  '职业教育法宣传总结',
  '实施方案',
] as const;
export const caseKinds = ['典型案例', '职教故事', '宣传报道案例', '特色活动'] as const;
export const departmentKinds = ['参评', '职能', '牵头', '配合'] as const;

export const departmentAliases = ['部门', '系部', '系（部）', '二级学院', '学院'] as const;
/** Further names of a heading that names departments: `部门` for 单位 in a register, `部门名称` too for 单位名称. */
export const departmentNameAliases = ['单位', '院系', '专业部', '教学部', '处室', '科室', ...departmentAliases].flatMap(
  (name) => [name, `${name}名称`],
);
export const studentAliases = ['学生人数', '学生总数', '在校生数', '在校生人数', '在校生', '在籍学生数', '在籍学生'];
export const numberAliases = ['指标编号'] as const;
export const pointsAliases = ['满分', '分数'] as const;
export const activityAliases = ['活动'] as const;
// Headings and kinds keep their literal types, so that the compiler knows which columns a table has.
export const count = <Kind extends NumberKind>(number: Kind) => ({ number }) as const;
export const text = <Heading extends string>(heading: Heading, width: number) =>
  ({ heading, kind: 'text', width }) as const;
export const number = <Heading extends string>(heading: Heading, kind: NumberKind, width = 9) =>
  ({ heading, kind: count(kind), width }) as const;
export const remark = text('备注', 18);
export const origin = text('来源', 10);
export const department = {
  heading: '单位',
  kind: 'department',
  required: true,
  width: 16,
  aliases: departmentAliases,
} as const satisfies Column;
export const activityName = {
  heading: '活动名称',
  kind: 'text',
  width: 26,
  aliases: activityAliases,
} as const satisfies Column;
export const level = {
  heading: '级别',
  kind: { oneOf: mediaLevels },
  width: 9,
  aliases: ['媒体级别'],
} as const satisfies Column;
