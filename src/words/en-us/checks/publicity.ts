import type { zhCnPublicityChecks } from '../../zh-cn/checks/publicity';

export const enUsPublicityChecks: Record<keyof typeof zhCnPublicityChecks, string> = {
  'catalogue.P1.title': 'same article more than once',
  'p1.repeated':
    'Row {row} is the same article as row {first}: counted once, as {level}. Correct title or link if they are two.',

  'catalogue.P2.title': 'article without level, source or date',
  'p2.date': 'The article in row {row} has no 发布日期. Fill it in.',
  'p2.level': 'The article in row {row} has no 级别 and is not counted. Fill it in.',
  'p2.source': 'The article in row {row} has neither 链接 nor 渠道 and is not counted. Fill one in.',
  'p2.unknownLevel':
    'The 级别 of the article in row {row} is none of 校级, 区县级, 市级, 省级, 国家级, so it is not counted. Correct it.',

  'catalogue.P3.title': 'activity that nobody reported',
  'p3.unreported': 'Activity “{name}” in row {row} has neither a 专栏链接 nor an article. Add one.',

  'catalogue.P4.title': 'day of the week without activity',
  'p4.quiet': 'No activity is registered for {day}.',
};
