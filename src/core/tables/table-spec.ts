import { scoringModes } from '../rules/all-modes';
import { registerSpecs } from './register-specs';
import {
  activityName,
  count,
  department,
  departmentNameAliases,
  number,
  numberAliases,
  origin,
  pointsAliases,
  remark,
  studentAliases,
  subjectKinds,
  text,
} from './table-columns';
import type { TableId, TableSpec } from './table-columns';

/**
 * The input tables of the workbook contract (`workbook.md`): sheet names, table names and headings, in the order in
 * which they are created. Data only: reading, checking, laying out and validation all go by this list.
 */
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
      { heading: '单位名称', kind: 'name', required: true, width: 24, aliases: departmentNameAliases },
      { ...text('别名', 22), aliases: ['简称', '单位简称', '部门简称', '曾用名'] },
      { heading: '类别', kind: 'text', required: true, width: 14, aliases: ['单位类别', '部门类别'] },
      { ...number('学生数', 'people'), aliases: studentAliases },
      { ...number('教师数', 'people'), aliases: ['教师人数'] },
      { ...number('班级数', 'pieces'), aliases: ['班级', '班数'] },
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
  ...registerSpecs,
];

/** The spec of one table; every id has one. */
export function tableSpec(id: TableId): TableSpec {
  const spec = tableSpecs.find((candidate) => candidate.id === id);
  if (spec === undefined) throw new Error(`no table spec for ${id}`);
  return spec;
}
