import type { zhCnMarksChecks } from '../../zh-cn/checks/marks';

export const enUsMarksChecks: Record<keyof typeof zhCnMarksChecks, string> = {
  'catalogue.group.S': "Judges' marks",

  'catalogue.S1.title': 'mark out of range',
  'catalogue.S1.action': 'Reads nothing; asks for 0 to 分值 with no more decimals than the setting allows.',
  'catalogue.S1.reason': 'A mark above the maximum lifts the mean, and trimming may not take it out.',
  's1.decimals': 'Row {row}, {id}: {mark} has more than {decimals} decimals. Correct it.',
  's1.range': 'Row {row}, {id}: {mark} is not between 0 and {max}. Correct it.',

  'catalogue.S2.title': 'total is not the sum of its parts',
  'catalogue.S2.action': 'Shows both; scores come from the parts alone.',
  'catalogue.S2.reason': 'A published sheet prints 8.5 under parts that add up to 9.0.',
  's2.total': 'The total says {written}, its parts add up to {sum}. Check them.',

  'catalogue.S3.title': 'mark still due',
  'catalogue.S3.action': 'Is never 0; the department has no total until it is marked.',
  'catalogue.S3.reason': 'An empty cell is most likely forgotten, and 0 would be unfair.',
  's3.empty': 'Judge {judge} has not marked {subject} on {id}. Enter a mark, or 缺席, 回避 or 不适用.',
  's3.noSheet': 'Judge {judge} has no marking sheet, so all marks are missing. Run prepare to add it.',
  's3.nobody': 'Criterion {id} has no usable mark for {departments}. Have it marked, or enter 不适用.',
  's3.notLaidOut': 'The marking sheet of {judge} lacks: {what}. Run prepare to add them.',

  'catalogue.S4.title': 'mark for the own department',
  'catalogue.S4.action': 'Leaves it out and lists it.',
  'catalogue.S4.reason': 'Judges do not mark their own department.',
  's4.own': 'Judge {judge} marked their own department ({subject}) with {mark}, which is left out. Enter 回避 instead.',

  'catalogue.S5.title': 'one judge marks all departments alike',
  'catalogue.S5.action': 'Counts the marks; asks for a look.',
  'catalogue.S5.reason': 'Equal or full marks for everybody tell nothing apart and may be careless.',
  's5.full': 'Judge {judge} gave everybody full marks on {ids}. Check it.',
  's5.same': 'Judge {judge} gave everybody the same mark on {ids}. Check it.',

  'catalogue.S6.title': "mark far from the other judges'",
  'catalogue.S6.action':
    "Warns where it is further from the others' median than 3 times their median deviation and than 20% of the maximum; counts it all the same.",
  'catalogue.S6.reason': 'The usual cause is a wrong row or a misplaced decimal point.',
  's6.far': 'Judge {judge} marked {subject} with {mark}; the median of the others is {median}. Check it.',

  'catalogue.group.J': 'Groups of judges',

  'catalogue.J1.title': 'a group of judges gave one department no mark',
  'catalogue.J1.action': 'Weighs the other groups alone, and says so.',
  'catalogue.J1.reason': 'Groups mark more or less strictly: without one, places may change.',
  'j1.absent':
    'Group {group} gave {subject} no mark on {ids}: the other groups alone are weighed, unlike for the others. Check it; let the group mark where it can.',
};
