/** The workbook in the browser: why something typed is not entered. */
export const enUsGrid = {
  'grid.refused': 'Cannot be entered here',
  'grid.notAllowed': 'Not a value that may be entered',
  'grid.locked': '{cell} is protected. Change cells that are not locked.',
  'grid.merged': '{cell} is part of merged cells. Enter into {first}, the first of them.',
  'grid.array': '{cell} is one of several results of an array formula. Change the whole array formula in Excel.',
  'grid.outside': 'This is beyond the largest sheet (1048576 rows, 16384 columns). Enter within it.',
  'grid.longText': 'The text for {cell} has {length} characters; a cell holds 32767. Split it over several cells.',
  'grid.tableColumns':
    '{cell}: “{text}” takes cells by the names of a table and its column, as in Table1[Score], or from another file, which cannot be calculated here. Use a range of cells instead, such as =SUM(A2:A20).',
  'grid.notFormula':
    '“{text}” in {cell} is not a complete formula. Check brackets, quotes and names; for a text, type an apostrophe before it.',
  'grid.argumentCount':
    '“{text}” in {cell} cannot be calculated: {name} takes {allowed} arguments, not {count}. Change its arguments.',
  'grid.noSheet':
    '“{text}” in {cell} refers to the sheet “{sheet}”, which does not exist. Name one that does, with spaces or brackets between single quotes.',
  'grid.atSign': '“{text}” in {cell} has an “@”, which cannot be read from a file. Leave it out.',
  'grid.ruleList': '“{text}” in {cell} is not one of the choices. Choose one of: {choices}.',
  'grid.ruleListLong': '“{text}” in {cell} is not one of the choices. Choose from the list: {choices} and others.',
  'grid.ruleListEmpty':
    '“{text}” in {cell} is not one of the choices, and their list is empty. Fill in the list first.',
  'grid.ruleWhole': '“{text}” in {cell} does not fit. Enter a whole number {allowed}.',
  'grid.ruleDecimal': '“{text}” in {cell} does not fit. Enter a number {allowed}.',
  'grid.ruleDate': '“{text}” in {cell} does not fit. Enter a date {allowed}, as 2026-05-16.',
  'grid.ruleTime': '“{text}” in {cell} does not fit. Enter a time {allowed}.',
  'grid.ruleLength': '“{text}” in {cell} is not of the right length. Use a number of characters {allowed}.',
  'grid.ruleCustom':
    '“{text}” in {cell} breaks the rule of this cell. See the note of the cell and enter another value.',
  'grid.listSeparator': ', ',
  'grid.between': 'between {from} and {to}',
  'grid.notBetween': 'outside {from} to {to}',
  'grid.equal': 'equal to {from}',
  'grid.notEqual': 'other than {from}',
  'grid.greaterThan': 'above {from}',
  'grid.lessThan': 'below {from}',
  'grid.greaterThanOrEqual': 'of at least {from}',
  'grid.lessThanOrEqual': 'of at most {from}',
  'grid.rowsLocked': 'This sheet is protected: rows cannot be inserted or deleted.',
  'grid.rowsFull': 'The last rows would leave the largest sheet (1048576 rows). Insert fewer rows.',
  'grid.rowsHeading':
    'Row {row} holds the headings of the table “{table}” and cannot be deleted. Choose rows below it.',
  'grid.rowsArray':
    'Row {row} lies within an array formula. Change that formula in Excel before inserting or deleting rows.',
};
