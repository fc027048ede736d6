import type { zhCnTablesChecks } from '../../zh-cn/checks/tables';

export const enUsTablesChecks: Record<keyof typeof zhCnTablesChecks, string> = {
  'catalogue.X1.title': 'structure of a table',
  'x1.alsoLike':
    'This sheet is read as {table}; it also has all required headings of {other}. If it ought to be that table, rename the sheet {other}.',
  'x1.columnTwice':
    'Heading {heading} stands twice ({first} and {second}) and both columns hold data, so neither was read. Remove or rename one.',
  'x1.criterionTwice': 'Row {row}: “{id}” appears twice in this block and was not read. Remove one.',
  'x1.looksLike':
    'This sheet looks like {table}, but required headings are missing: {headings}. It was not read. Also in this row: {others}. If it is that table, add a row “{mapping}” with the heading of that column to sheet 活动设置; otherwise ignore this.',
  'x1.maybe':
    'This sheet has the required headings of {table}, but may be something else; it was not read. If it is that table, rename the sheet {table}; otherwise ignore this.',
  'x1.missing': '{table}: required headings are missing: {headings}. The table was not read. Add them.',
  'x1.missingBeside':
    '{table}: required headings are missing: {headings}. The table was not read. The row also holds: {others}. If one of them is meant, add a row to 活动设置 with 项目 “{mapping}” and that heading as 值; else add the headings.',
  'x1.notJudge': '“{name}” is not on sheet 评委: this marking sheet does not count.',
  'x1.overruled':
    'The column “{heading}” holds data too, but 活动设置 names the column “{own}” for it, so this one is not read. Check which is meant: take the other away, or correct 活动设置.',
  'x1.secondMarking': 'Judge {name} already has marking sheet “{first}”; this one was not read. Keep one.',
  'x1.secondSheet':
    'There is another sheet for {table} (“{first}”); this one was not read. Merge them; if one is empty, remove that.',
  'x1.secondTable': 'Row {row} is a second heading row; the table below it was not read. Move or merge it.',
  'x1.subjectBoth':
    'Several columns mean “{name}”: {columns}, and {filled} hold marks. None of {judge}’s marks there were read. Keep one column.',
  'x1.subjectNone': 'Several columns mean “{name}”: {columns}; none holds marks yet. Keep one.',
  'x1.subjectOne':
    'Several columns mean “{name}”: {columns}. {judge}’s marks stand in {filled} and count. Remove the empty one.',
  'x1.twice': 'Heading {heading} appears twice ({first} and {second}); the table was not read. Remove one.',

  'catalogue.X2.title': 'error value or external link',
  'x2.error': 'Row {row}, {heading} holds the error {what} and was not read. Enter the data.',
  'x2.external': 'Row {row}, {heading} links to another workbook ({what}) and was not read. Enter the data.',
  'x2.noResult':
    'Row {row}, {heading}: the formula {formula} has no result and was not read. Enter the data, or open and save the file in Excel or WPS.',

  'catalogue.X3.title': 'unusable kind of file',

  'catalogue.X4.title': 'formula in an input cell',
  'x4.formula': 'Row {row}, {heading} is a formula ({formula}); its result was read.',

  'catalogue.X5.title': 'merged cells in data rows',
  'x5.merged': 'Rows {from} to {to} hold merged cells and were not read. Unmerge them and fill in each row.',

  'catalogue.X6.title': 'hidden or filtered rows',
  'x6.hidden': '{count} rows are hidden or filtered (such as row {row}); they were read all the same.',

  'catalogue.X7.title': 'a column under another heading',
  'x7.likely':
    'There is no column {headings}, but column “{written}” holds such data. If it is meant, add “{written}” as 值 of a row “{mapping}” to 活动设置. Enter 无 there if the school has no such column.',
  'x7.lost':
    'There is no column {headings}, but column “{written}” holds such data: scores and sums that need it are not computed. Add “{written}” as 值 of a row “{mapping}” to 活动设置. Enter 无 there if the school has no such column.',
  'x7.lostOneOf':
    'These columns are missing: {headings}; the column “{written}” holds this kind of data, so scores and sums that read them are not computed. Add a row “{mapping}” (with the heading of that column) to 活动设置 with the value “{written}”, or 无 for each column that the school does not have.',
  'x7.oneOf':
    'There are no columns {headings}, but column “{written}” holds such data. If it is one of them, add “{written}” as 值 of a row “{mapping}” (or of the heading that is meant) to 活动设置. Enter 无 there for columns that the school does not have.',
};
