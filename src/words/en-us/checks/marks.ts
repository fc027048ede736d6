import type { zhCnMarksChecks } from '../../zh-cn/checks/marks';

export const enUsMarksChecks: Record<keyof typeof zhCnMarksChecks, string> = {
  'catalogue.S1.title': 'mark out of range',
  's1.decimals': 'Row {row}, {id}: {mark} has more than {decimals} decimals. Correct it.',
  's1.range': 'Row {row}, {id}: {mark} is not between 0 and {max}. Correct it.',

  'catalogue.S2.title': 'total is not the sum of its parts',
  's2.total': 'The total says {written}, its parts add up to {sum}. Check them.',

  'catalogue.S3.title': 'mark still due',
  's3.empty': 'Judge {judge} has not marked {subject} on {id}. Enter a mark, or 缺席, 回避 or 不适用.',
  's3.noSheet': 'Judge {judge} has no marking sheet, so all marks are missing. Run prepare to add it.',
  's3.nobody': 'Criterion {id} has no usable mark for {departments}. Have it marked, or enter 不适用.',
  's3.notLaidOut': 'The marking sheet of {judge} lacks: {what}. Run prepare to add them.',

  'catalogue.S4.title': 'mark for the own department',
  's4.own': 'Judge {judge} marked their own department ({subject}) with {mark}, which is left out. Enter 回避 instead.',

  'catalogue.S5.title': 'one judge marks all departments alike',
  's5.full': 'Judge {judge} gave everybody full marks on {ids}. Check it.',
  's5.same': 'Judge {judge} gave everybody the same mark on {ids}. Check it.',

  'catalogue.S6.title': "mark far from the other judges'",
  's6.far': 'Judge {judge} marked {subject} with {mark}; the median of the others is {median}. Check it.',

  'catalogue.J1.title': 'a group of judges gave one department no mark',
  'j1.absent':
    'Group {group} gave {subject} no mark on {ids}: the other groups alone are weighed, unlike for the others. Check it; let the group mark where it can.',
};
