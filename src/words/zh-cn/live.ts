/** Sentences on the working sheets, and what the output sheets say about their formulas. */
export const zhCnLive = {
  'live.steps': '由“得分明细”逐步算出总分；下方由评分和登记算出每项得分。请勿修改本表。',
  'live.readings':
    '活动设置中的数字现在是多少；下方和右侧：不随公式更新的内容，现在与上次汇总时是否相同。请勿修改本表。',
  'live.lines': '每条登记一行，事项和数字直接取自登记表；日期、链接、级别等是上次汇总时的内容。请勿修改本表。',
  'live.marks': '各评委的评分，直接取自评分表。请勿修改本表。',
  'live.judgeSums': '评委总分',
  'live.judgesOut': '去掉（1为去掉）',
  'live.stale': '需重新汇总：名单、指标、设置、登记或评分表里有公式不能跟着更新的改动（见“读数对照”）。',
  'live.what':
    '改动评分、登记的事项和数量、活动设置中的数字后，本表自动更新；其他改动（增删、移动或排序行列，名称、参数、日期、链接、级别，或没有用过的事项和写法）之后，最上面显示“需重新汇总”。',
  'live.grades': '可评等次',
} as const;
