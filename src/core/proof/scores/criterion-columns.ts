import { columnRange, here } from './formula';
import { stepsName } from './live-names';

/** Columns of the criteria on 计分过程. */
export const criterionHeadings = [
  ...(['指标', '单位', '对象', '数量合计', '应有数合计', '原得分', '状态', '舍入后', '得分', '有效评委数'] as const),
] as const;
export type CriterionHeading = (typeof criterionHeadings)[number];

/** A cell of the row itself. */
export function stepAt(row: number, heading: CriterionHeading): string {
  return here(row, criterionHeadings.indexOf(heading));
}

/** A column from one row to another, both from 0. */
export function stepRange(heading: CriterionHeading, top: number, bottom: number): string {
  return columnRange(stepsName, criterionHeadings.indexOf(heading), top, bottom);
}
