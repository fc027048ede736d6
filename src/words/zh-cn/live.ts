/** Sentences on the working sheets, and what the output sheets say about their formulas. */
export const zhCnLive = {
  'live.steps': '由“得分明细”逐步算出总分；下方由评分和登记算出每项得分。请勿修改本表。',
  'live.readings': '活动设置中的数字现在是多少；登记中不能直接计算的写法，上次汇总时读作什么。请勿修改本表。',
  'live.grades': '可评等次',
} as const;
