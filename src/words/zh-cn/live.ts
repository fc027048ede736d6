/** Sentences on the working sheets, and what the output sheets say about their formulas. */
export const zhCnLive = {
  'live.steps': '由“得分明细”逐步算出总分；下方由评分和登记算出每项得分。请勿修改本表。',
  'live.readings': '活动设置中的数字现在是多少；登记中不能直接计算的写法，上次汇总时读作什么。请勿修改本表。',
  'live.lines': '每条登记一行，读数直接取自登记表；登记表重新排序、改单位或编号后，请重新汇总。请勿修改本表。',
  'live.marks': '各评委的评分，直接取自评分表。请勿修改本表。',
  'live.judgeSums': '评委总分',
  'live.judgesOut': '去掉（1为去掉）',
  'live.stale': '需重新汇总：单位、评委、指标、参数、名称写法或登记的行数与上次汇总时不同。',
  'live.what':
    '改动评分、登记的事项和数量、活动设置中的数字后，本表自动更新；增删行、单位、评委、指标，或改动参数、名称写法、日期写法后，请重新汇总。',
  'live.grades': '可评等次',
} as const;
