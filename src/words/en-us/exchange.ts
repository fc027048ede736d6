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
} as const;
