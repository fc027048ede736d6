/** Sentences on the working sheets, and what the output sheets say about their formulas. */
export const enUsLive = {
  'live.steps':
    'How totals follow from 得分明细; below, how each score follows from marks and entries. Please do not change this sheet.',
  'live.readings':
    'What the numbers of 活动设置 are now, and how written values were read at the last run. Please do not change this sheet.',
  'live.grades': 'Grades can be given',
} as const;
