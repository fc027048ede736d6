import { ownSheets } from '../../base/own-sheets';
import { laidTable } from './laid-table';

/** The lists that carry the formulas between entries and totals, and where their first rows stand, from 0. */

/** 计分过程: what leads from the criteria of a department to its total. */
export const departmentTable = laidTable(ownSheets.steps.name, [
  ...(['参评单位', '缺项数', '指标合计', '折除分值', '基础分', '一票否决', '名次序', '上次缺项'] as const),
  ...(['上次总分', '上次备注'] as const),
]);
export type DepartmentHeading = (typeof departmentTable.headings)[number];
export const departmentTop = 4;

/** 计分过程, below the departments: a row for each criterion and department, and for each activity that is scored by itself. */
export const criterionTable = laidTable(ownSheets.steps.name, [
  ...(['指标', '单位', '对象', '数量合计', '应有数合计', '原得分', '状态', '舍入后', '得分', '有效评委数'] as const),
]);
export type CriterionHeading = (typeof criterionTable.headings)[number];

/** 计分数据: a line for each entry. */
export const linesTable = laidTable(ownSheets.lines.name, [
  ...(['计入单位', '指标', '出处', '事项', '数量', '应有数', '档'] as const),
  ...(['状态', '分或量', '读数一', '读数二', '读数三'] as const),
]);
export type LineHeading = (typeof linesTable.headings)[number];
export const linesTop = 3;

/** 计分数据, beside the lines: the 事项 that each criterion knows. */
export const priceTable = laidTable(
  ownSheets.lines.name,
  ['指标', '事项写法', '作用', '分', '主档'],
  linesTable.headings.length + 1,
);

/** 读数对照: what settings are now. */
export const ruleTable = laidTable(ownSheets.readings.name, ['设置项', '现值', '上次写法', '上次读作']);
export const rulesTop = 3;
