/** Statistics: filling a school's own form. */
export const zhCnStatistics = {
  'cli.option.template': '学校自己的空白表样，按其列标题填入（与 --attachment 或 --per-department 同用）',
  'cli.usage.template': '--template 要与 --attachment 或 --per-department 同用，且只用于按活动的表式。',
  'template.notRecognised':
    '表样中找不到列标题，没有写入任何内容。表样须有一行（或两行）列标题，含“活动名称”和至少两个其他栏目。可识别的标题：{headings}；其他叫法请在“活动设置”中用“列名 附件2.…”写明。',
  'template.tooFewRows':
    '表样的空行不足两行，无法插入。请在列标题与“合计”（或签字行）之间留出至少两个空行。没有写入任何内容。',
  'template.filled': '已填入表样“{sheet}”：{rows}行。',
  'template.unmatched': '表样中这些列没有对应的统计项目，未填：{headings}。可在“活动设置”中用“列名 附件2.…”指明。',
  'template.absent': '表样中没有这些统计项目的列：{fields}。',
  'template.leftOut': '{count}行未计入合计，没有填入表样，原因见检查结果。',
  'template.unreadInSum': '这些栏目有无法识别的数字（未读），表样自带的合计公式没有计入：{fields}。请先改正。',
} as const;
