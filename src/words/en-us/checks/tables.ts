import type { zhCnTablesChecks } from '../../zh-cn/checks/tables';

export const enUsTablesChecks: Record<keyof typeof zhCnTablesChecks, string> = {
  'catalogue.group.X': 'Tables and files',

  'catalogue.X1.title': 'structure of a table',
  'catalogue.X1.action':
    'Says where; tables without their headings, second tables and repeated rows or columns are not read.',
  'catalogue.X1.reason': 'Data is found by its headings; wrong ones lead to wrong columns.',
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
  'catalogue.X2.action': 'Does not read the cell; asks for the data.',
  'catalogue.X2.reason': 'On another computer the linked file may be gone or changed.',
  'x2.error': 'Row {row}, {heading} holds the error {what} and was not read. Enter the data.',
  'x2.external': 'Row {row}, {heading} links to another workbook ({what}) and was not read. Enter the data.',
  'x2.noResult':
    'Row {row}, {heading}: the formula {formula} has no result and was not read. Enter the data, or open and save the file in Excel or WPS.',

  'catalogue.X3.title': 'unusable kind of file',
  'catalogue.X3.action': 'Does not open it; says how to save it as .xlsx.',
  'catalogue.X3.reason': 'Old, locked, damaged files and files with macros cannot be read and written reliably.',

  'catalogue.X4.title': 'formula in an input cell',
  'catalogue.X4.action': 'Reads its result.',
  'catalogue.X4.reason': 'It changes when the cells behind it change.',
  'x4.formula': 'Row {row}, {heading} is a formula ({formula}); its result was read.',

  'catalogue.X5.title': 'merged cells in data rows',
  'catalogue.X5.action': 'Does not read the rows; asks to unmerge and fill in each.',
  'catalogue.X5.reason': 'Merging keeps the top left value only, so the other rows are empty.',
  'x5.merged': 'Rows {from} to {to} hold merged cells and were not read. Unmerge them and fill in each row.',

  'catalogue.X6.title': 'hidden or filtered rows',
  'catalogue.X6.action': 'Reads them all the same.',
  'catalogue.X6.reason': 'Rows out of sight are in the totals too, and puzzle whoever checks them.',
  'x6.hidden': '{count} rows are hidden or filtered (such as row {row}); they were read all the same.',

  'catalogue.X7.title': 'a column under another heading',
  'catalogue.X7.action':
    'Tells of a missing column beside an unknown one that holds its kind of data; what a rule or sum needs of it is not computed. A row 列名 in 活动设置 names it, or says 无.',
  'catalogue.X7.reason':
    'With a word of its heading changed, a whole column would pass for empty, and sums would shrink unnoticed.',
  'x7.likely':
    'There is no column {headings}, but column “{written}” holds such data. If it is meant, add “{written}” as 值 of a row “{mapping}” to 活动设置. Enter 无 there if the school has no such column.',
  'x7.lost':
    'There is no column {headings}, but column “{written}” holds such data: scores and sums that need it are not computed. Add “{written}” as 值 of a row “{mapping}” to 活动设置. Enter 无 there if the school has no such column.',
  'x7.lostOneOf':
    'These columns are missing: {headings}; the column “{written}” holds this kind of data, so scores and sums that read them are not computed. Add a row “{mapping}” (with the heading of that column) to 活动设置 with the value “{written}”, or 无 for each column that the school does not have.',
  'x7.oneOf':
    'There are no columns {headings}, but column “{written}” holds such data. If it is one of them, add “{written}” as 值 of a row “{mapping}” (or of the heading that is meant) to 活动设置. Enter 无 there for columns that the school does not have.',
};
