import type { zhCnStatistics } from '../zh-cn/statistics';

export const enUsStatistics: Record<keyof typeof zhCnStatistics, string> = {
  'cli.option.template': "The school's own blank form, filled by its headings (with --attachment or --per-department)",
  'cli.usage.template': '--template goes with --attachment or --per-department, and only with the form by activities.',
  'template.notRecognised':
    'The form has no heading that is known; nothing was written. It needs one heading row (or two) with 活动名称 and at least two other columns. Known headings: {headings}. Name others in 活动设置 with “列名 附件2.…”.',
  'template.tooFewRows':
    'The form has fewer than two blank rows, so that none can be inserted. Leave at least two between its heading and its total row (or the signatures). Nothing was written.',
  'template.filled': 'Filled the form “{sheet}”: {rows} rows.',
  'template.unmatched':
    'Columns of the form that match nothing and were left empty: {headings}. Name them in 活动设置 with “列名 附件2.…”.',
  'template.absent': 'The form has no column for: {fields}.',
  'template.leftOut': '{count} rows are in no sum and were not filled in; see the findings.',
  'template.unreadInSum':
    "Columns with numbers that cannot be read, which the form's own sums leave out: {fields}. Correct them first.",
};
