export const enUsExchange = {
  'form.of.department': 'Department: {name}',
  'form.of.judge': 'Judge: {name}',
  'form.of.office': 'Office: {name}',
  'form.until': 'Due: {day}',
  'form.untilAsked': 'Due: on the day of the notice',
  'form.to': 'Return to: {organiser}',
  'form.toSender': 'Return to: the office that sent this form',
  'form.contact': 'Contact: {contact}',
  'form.what':
    'Only cells that are not locked can be filled in. What the workbook holds already stands here: check, correct and add to it; to remove a row, clear it.',
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
  'cli.distribute': 'make a form to fill in for each department, judge and office',
  'cli.option.to': 'the folder to save them in',
  'cli.option.only': 'only for these departments, judges and offices, separated by commas',
  'cli.option.zip': 'also pack them into one archive',
  'cli.distributed':
    '{count} forms made: {departments} for departments, {judges} for judges, {offices} for offices, in {folder}',
  'cli.usage.to': 'Give the folder with --to.',
  'cli.usage.zip': '"{path}" must end in .zip.',
  'distribute.unknown':
    'No form for "{names}": neither a department that reports nor a judge or an office. Check --only.',
  'distribute.nobody':
    'Nobody has a form to fill in: the workbook has no registers, and its rubric no criteria for judges or 考核登记. Run prepare first.',
  'collect.otherWorkbook':
    'A form of another workbook ({name}), not taken. Where it is to be taken, say whose it is with --as.',
  'collect.notRecognised': 'Not clear whose it is: it names no department, judge or office. Say so with --as.',
  'collect.severalNamed': 'It names several ({names}), so it is not certain whose it is. Say so with --as.',
  'collect.gone': '“{name}” has no form to fill in now: no department, judge or office of the workbook. Not taken.',
  'collect.noMarkingSheet':
    'The workbook, or this file, has no marking sheet of {name}. Run prepare first, then collect again.',
  'collect.longText':
    '“{sheet}” {cell} has {length} characters; a cell holds {limit} at most. Shorten it and send it again.',
  'collect.reminder': 'Not come yet: {names}. Please send it back by {day}.',
  'collect.reminderAsked': 'Not come yet: {names}. Please send it back soon.',
  'collect.zipInZip': 'An archive within an archive, not taken. Unpack it first.',
  'cli.collect': 'merge the forms that came back into the workbook',
  'cli.option.as': 'whose a file is, such as "a.xlsx=name"; may be given several times',
  'cli.option.take': 'which side counts where both changed a cell: master (the workbook, default) or returns',
  'cli.usage.as': '“{what}” is not understood. Write --as "FILE=name".',
  'cli.usage.asFile': 'The file “{what}” of --as is not among the returns.',
  'cli.usage.take': '--take is master or returns, not “{what}”.',
  'cli.usage.noReturns': '“{path}” holds no .xlsx or .zip file.',
  'cli.return.merged': 'Merged: {file} ({of}): {added} rows added, {changed} cells changed, {removed} rows removed',
  'cli.return.unchanged': 'Unchanged: {file} ({of})',
  'cli.return.superseded': 'Not taken, a later one came: {file} ({of})',
  'cli.return.refused': 'Not taken: {file}: {reason}',
  'cli.conflicts': 'Changed on both sides ({count}); the workbook stays. To take what came back, add --take returns:',
  'cli.conflict': '“{sheet}” {cell}: sent out “{base}”, workbook “{master}”, return “{returned}” ({file})',
} as const;
