import type { zhCnExchange } from '../zh-cn/exchange';

export const enUsExchange: Record<keyof typeof zhCnExchange, string> = {
  'form.of.department': 'Department: {name}',
  'form.of.judge': 'Judge: {name}',
  'form.of.office': 'Office: {name}',
  'form.until': 'Due: {day}',
  'form.untilAsked': 'Due: on the day of the notice',
  'form.to': 'Return to: {organiser}',
  'form.toSender': 'Return to: the office that sent this form',
  'form.contact': 'Contact: {contact}',
  'form.sheets': 'Sheets to fill in: {sheets}',
  'form.ledgerHint':
    'One row for each event; a row without 事项 and 数量 is no entry. Enter 无扣分 where nothing is deducted, 不适用 where it does not apply.',
  'form.what':
    'Only cells that are not locked can be filled in. What the school has already stands here: check, correct and add to it; to remove a row, clear it.',
  'form.department':
    'One row each; 200 empty rows are ready. An empty 单位 or 牵头部门 means your own department; an activity that several lead is entered by the first of them only.',
  'form.others':
    'Enter your own department only: rows of others are not taken. Leave out what did not take place; empty is not 0, so enter 0 where it is 0.',
  'form.participants':
    'People are counted by attendance: a person who comes to two sessions counts twice. Number columns take numbers only, dates year, month and day.',
  'form.judge':
    'Mark in the empty cells: 0 to 分值 (or to the stated maximum), decimals allowed. Yellow cells are not marked yet; empty means not marked, not 0.',
  'form.judgeStates':
    'Enter 缺席 where you did not see it, 回避 where you abstain (filled in for your own department), 不适用 where it does not apply.',
  'form.office':
    'One row for each event, several for a criterion where need be; 200 empty rows are ready. A row without 事项 and 数量 is no entry. Enter 无扣分 where nothing is deducted, 不适用 where it does not apply.',
  'form.officeOthers':
    'Enter your own criteria only, see 编号 below: rows of other criteria and of 全部 are not taken.',
  'form.keep':
    'Leave the names of sheets, the headings and their order as they are, and add no sheets: returns are read by them.',
  'form.save':
    'Save as .xlsx and send the whole file back; its name may change. If you change something later, send it again: the latest counts.',
  'form.lists': 'Names that can be entered',
  'form.listDepartments': 'Departments',
  'form.listTeams': 'Teams',
  'form.listPlan': '活动类别 (活动计划)',
  'form.listCriteria': 'Criteria',
  'distribute.unknown':
    'No form for "{names}": neither a department that reports nor a judge or an office. Check --only.',
  'distribute.nobody':
    'Nobody has a form to fill in: the workbook has no registers, and its rubric no criteria for judges or 考核登记. Run prepare first.',
  'log.hint': 'Written by the program, the latest first: {shown} of {count} changes. Times are those of Beijing.',
  'log.collect': 'collected',
  'log.fix': 'corrected',
  'log.settings': 'settings',
  'log.undo': 'undone',
  'c2.notOffice':
    '“{file}”, row {row}: “{name}” is no criterion of {sender}, or the row is for 全部; it was not taken. Correct the 编号, or enter the row in the workbook.',
  'c2.changedCriterion':
    '“{file}”, row {row}: criterion “{name}” is new or has changed since the form was sent out (分值, 方式, 对象 or 满分); the row was not taken. Have a new form filled in.',
  'c2.changedMark':
    '“{file}”: criterion {id} has changed since the form was sent out (分值, 方式, 对象 or 满分); the mark “{value}” was not taken. Have a new form filled in.',
  'c2.goneMark':
    '“{file}”: “{name}” is no longer in the workbook; {marks} marks were not taken. Ask the judge to fill in a new form.',
  'u2.notSender':
    '“{file}”, row {row} is of “{name}”, not of {sender}, and was not taken. Correct a misspelt name, or have that department enter it.',
  'x1.sheetGone':
    '“{file}” has no sheet “{table}” any more: its {rows} rows in the workbook stay as they are. Clear the rows in the form where they are to go.',
  'x1.strangeMoment':
    '“{file}” says that it was made “{made}”, which is later than now or no moment; when the file was modified decides which is the latest. Check the clock of this computer; where that is right, have a new form filled in.',
  'x1.sameMoment':
    '“{file}” and another form of {name} were modified at the same moment, so that nothing tells which is the later one; only one was used. Check which is the later one, save it once more in Excel or WPS and collect again.',
  'collect.otherWorkbook':
    'A form of another workbook ({name}), not taken. Where it is to be taken, say whose it is with --as.',
  'collect.notRecognised': 'Not clear whose it is: it names no department, judge or office. Say so with --as.',
  'collect.severalNamed': 'It names several ({names}), so it is not certain whose it is. Say so with --as.',
  'collect.ownWorkbook':
    'It is the workbook itself or a copy of it, no form that was sent out; not taken. Where somebody filled in a copy, say who with --as.',
  'collect.wholeWorkbook':
    'It is another whole workbook that names several ({names}), no form; not taken. Where the entries of one of them are to be taken, say whose with --as.',
  'collect.contradiction':
    'It remembers that it is the form of {of}, but “{where}” names {name}; not taken. Have the form filled in that was sent to them, or say whose it is with --as.',
  'collect.gone': '“{name}” has no form to fill in now: no department, judge or office of the workbook. Not taken.',
  'collect.noMarkingSheet':
    'The workbook, or this file, has no marking sheet of {name}. Run prepare first, then collect again.',
  'collect.longText':
    '“{sheet}” {cell} has {length} characters; a cell holds {limit} at most. Shorten it and send it again.',
  'collect.othersRows':
    'A form of {name} that holds rows of others only; not taken, since that would remove what {name} has sent. Say whose it is with --as.',
  'collect.zipInZip': 'An archive within an archive, not taken. Unpack it first.',
  'collect.emptyZip': 'The archive holds no files. Have it packed again.',
  'collect.noTables':
    'It holds none of the tables of {name} ({tables}); it was not taken. Have the form filled in that was sent out.',
};
