/** Sentences on the working sheets, and what the output sheets say about their formulas. */
export const enUsLive = {
  'live.steps':
    'How totals follow from 得分明细; below, how each score follows from marks and entries. Please do not change this sheet.',
  'live.readings':
    'What the numbers of 活动设置 are now, and how written values were read at the last run. Please do not change this sheet.',
  'live.lines':
    'A line for each entry, read from its register; after sorting a register or changing 单位 or 编号 please total again. Please do not change this sheet.',
  'live.marks': 'The marks of each judge, taken from the marking sheets. Please do not change this sheet.',
  'live.judgeSums': 'Sum of the judge',
  'live.judgesOut': 'Left out (1)',
  'live.stale':
    'Please total again: departments, judges, criteria, rules, spellings or the number of rows differ from the last run. ',
  'live.what':
    'This sheet follows marks, entries and the numbers of 活动设置; after adding or removing rows, departments, judges or criteria, or changing rules or spellings, please total again.',
  'live.grades': 'Grades can be given',
} as const;
