/** 宣传报道: P1 to P4. For each code its title and its sentences. */
export const zhCnPublicityChecks = {
  'catalogue.P1.title': '同一稿件登记了几次',
  'p1.repeated': '第{row}行与第{first}行是同一稿件，只按最高级别（{level}）计1篇。如果不是同一稿件，请改正标题或链接。',

  'catalogue.P2.title': '稿件缺少级别、出处或日期',
  'p2.date': '第{row}行的稿件没有填发布日期。请补填。',
  'p2.level': '第{row}行的稿件没有填级别，未计入。请补填。',
  'p2.source': '第{row}行的稿件既没有链接也没有渠道，未计入。请补填其中一项。',
  'p2.unknownLevel': '第{row}行的稿件级别不是校级、区县级、市级、省级、国家级之一，未计入。请改正。',

  'catalogue.P3.title': '活动没有报道',
  'p3.unreported': '第{row}行的活动“{name}”没有专栏链接，也没有对应稿件。请补登。',

  'catalogue.P4.title': '活动周内有一天没有活动',
  'p4.quiet': '{day}没有登记活动（天天有主题）。',
} as const;
