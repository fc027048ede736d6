import { columnLetters, quoteSheet } from '../base/cells';
import type { TableId } from '../tables/table-columns';

/** Pick lists that follow a column of the workbook, under the defined names that the validations use. */
export const pickLists = {
  departments: { name: 'WT_Departments', table: 'departments', heading: '单位名称' },
  teams: { name: 'WT_Teams', table: 'teams', heading: '团队名称' },
  criteria: { name: 'WT_Criteria', table: 'rubric', heading: '编号' },
  plan: { name: 'WT_Plan', table: 'plan', heading: '活动名称' },
  activities: { name: 'WT_Activities', table: 'activities', heading: '活动名称' },
  competitions: { name: 'WT_Competitions', table: 'competitions', heading: '赛项' },
} as const satisfies Record<string, { name: string; table: TableId; heading: string }>;

export type PickListId = keyof typeof pickLists;
export const pickListIds: readonly PickListId[] = [
  'departments',
  'teams',
  'criteria',
  'plan',
  'activities',
  'competitions',
];

const reach = 300;

/**
 * What a pick list's name refers to: the column from its first row to its last filled one, so that the list never ends
 * in blanks. `headerRow` and `column` count from 0.
 */
export function pickListReference(sheet: string, headerRow: number, column: number): string {
  const letters = columnLetters(column);
  const first = headerRow + 2;
  const whole = `${quoteSheet(sheet)}!$${letters}$${first}:$${letters}$${first + reach - 1}`;
  return `OFFSET(${quoteSheet(sheet)}!$${letters}$${first},0,0,MAX(1,COUNTA(${whole})),1)`;
}

/** Excel limits a list inside a validation to 255 characters and splits it at commas. */
export function fitsInline(values: readonly string[]): boolean {
  return values.length > 0 && values.join(',').length <= 255 && values.every((value) => !/[,"]/.test(value));
}
