/** Sentences on the working sheets, and what the output sheets say about their formulas. */
export const enUsLive = {
  'live.steps':
    'How totals follow from 得分明细; below, how each score follows from marks and entries. Please do not change this sheet.',
  'live.readings':
    'What the numbers of 活动设置 are now; below and on the right, whether what no formula follows is as it was at the last run. Please do not change this sheet.',
  'live.lines':
    'A line for each entry, with 事项 and numbers from its register; days, links and levels are those of the last run. Please do not change this sheet.',
  'live.marks': 'The marks of each judge, taken from the marking sheets. Please do not change this sheet.',
  'live.judgeSums': 'Sum of the judge',
  'live.judgesOut': 'Left out (1)',
  'live.stale':
    'Please total again: lists, criteria, settings, entries or marking sheets were changed in a way that no formula follows (see 读数对照). ',
  'live.what':
    'This sheet follows marks, entries and the numbers of 活动设置; after any other change (rows or columns added, moved or sorted, names, rules, days, links, levels, or a 事项 or spelling that is new), its first line asks for a new total.',
  'live.grades': 'Grades can be given',
} as const;
