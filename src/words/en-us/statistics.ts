import type { zhCnStatistics } from '../zh-cn/statistics';

export const enUsStatistics: Record<keyof typeof zhCnStatistics, string> = {
  'template.notRecognised':
    'The form has no heading that is known; nothing was written. It needs heading rows with 活动名称 and at least two other columns, or 名称 and 数量 above lines that name what is counted. Known headings: {headings}. Name others in 活动设置 with “列名 附件2.…”.',
  'template.noName':
    'Row {row} of the form “{sheet}” has headings ({headings}), but no column 活动名称, so that nobody knows what its rows stand for. Nothing was written. Name the column in 活动设置 with “列名 附件2.活动名称”. A form with a line for each department cannot be filled.',
  'template.byDepartment':
    'Form “{sheet}” has a line for each department (column “{heading}”); such forms cannot be filled, only those with a line for each activity or with 名称 and 数量. Nothing was written. Copy the sums of departments from 统计汇总.',
  'template.lostLevels':
    'The form has no column for these levels: {levels}; {count} articles are not in it. Add a column, or rename one.',
  'template.twoNames':
    'Several columns of the form may be 活动名称: {headings}. Nothing was written. Say which in 活动设置 with “列名 附件2.活动名称”.',
  'template.notBlank':
    'Row {row} of the form “{sheet}” holds an activity with its numbers already: the form is not blank. Nothing was written. Empty it, or mark the row as an example.',
  'template.noRoom':
    'The form “{sheet}” has too few blank rows below row {row}, and none can be inserted without a sum leaving them out. Nothing was written. Leave at least two between its heading and its total row (or the signatures).',
  'template.filled': 'Filled the form “{sheet}”: {rows} rows.',
  'template.filledIndicators': 'Filled the form “{sheet}”: {lines} indicators.',
  'template.otherSheets':
    'These sheets look like forms too and were not filled: {sheets}. Save each as a form of its own.',
  'template.unmatched':
    'Headings of the form that match nothing and were left empty: {headings}. Name them in 活动设置 with “列名 附件2.…”.',
  'template.ambiguous':
    'Headings of the form that mean the same, so that none was filled: {headings}. Say which in 活动设置 with “列名 附件2.…”.',
  'template.national': 'The form has no column for 国家级: “{heading}” holds {count} articles of that level.',
  'template.covered': 'Columns with merged cells over several rows; the rows they cover were not filled: {headings}.',
  'template.noActivity': 'Activities that the form names and nobody registered, left empty: {names}.',
  'template.unknownSum':
    'The formula {formula} in {cell} of the form “{sheet}” looks at some of the lines only, so it would leave out others and cannot be rewritten. Nothing was written. Let it sum all lines, as with SUM, or empty the cell.',
  'template.subtotals':
    'The form has several subtotals, and nothing says which lines each of them sums; left empty: row(s) {rows}. Fill them in, or write a formula into the form.',
  'template.otherUnits':
    'These headings of the form ask for another unit than the registers count in (people, hours, pieces); left empty: {headings}. Convert and fill them in, or correct the unit on the form.',
  'template.absent': 'The form has no column for: {fields}.',
  'template.leftOut': '{count} rows are in no sum and were not filled in; see the findings.',
  'template.unreadInSum':
    "Columns with numbers that cannot be read, which the form's own sums leave out: {fields}. Correct them first.",
};
