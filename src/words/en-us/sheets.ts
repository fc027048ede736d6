import type { zhCnSheets } from '../zh-cn/sheets';

export const enUsSheets: Record<keyof typeof zhCnSheets, string> = {
  'hint.settings':
    'Change the column 值 only; 说明 says what each setting means. An empty one has its default, or none.',
  'hint.departments':
    'One department a row. Separate aliases with semicolons; 类别 is 参评, 职能, 牵头, 配合, or several; head counts are used for ratios.',
  'hint.teams': 'One teaching team a row; then choose Prepare, and the marking sheets get its columns.',
  'hint.judges':
    'One judge a row; 所属单位 is the department that the judge does not mark. Then choose Prepare for a marking sheet.',
  'hint.rubric':
    'Points, modes and parameters may be changed; 加分, 扣分 and 否决 stand outside the full mark. Parameters: name=points, separated by semicolons.',
  'hint.ledger':
    'One event a row, any number of rows. A row with neither 事项 nor 数量 is not an entry. Write 无扣分 for none, 不适用 where it does not apply. After a change of departments or rubric, prepare again: it adds the new rows.',
  'hint.plan': 'One planned activity a row; several departments may be given, separated by 、.',
  'hint.activities':
    'One activity a row, entered once by its lead department. Digits only in number columns; 活动类别 is a name from 活动计划.',
  'hint.competitions':
    'One competition a row; 是 where a change of date was reported beforehand. Digits only for the numbers of entrants.',
  'hint.awards':
    'Awards are decided by each competition’s referees and do not enter the scores. One winner or team a row.',
  'hint.articles':
    'One article a row; one taken by several media counts once, at its highest level. Give a link or a channel.',
  'hint.services': 'One service a row; 时长 is its total hours, in steps of 0.5.',
  'hint.submissions':
    'One received item a row; 缺少部分 lists what a summary lacks, separated by 、, otherwise it stays empty.',
  'hint.cases': 'One case a row; choose 特色活动 for an activity offered to provincial or higher media.',
  'setting.scheme': 'Name of the built-in scheme; rarely changed.',
  'setting.school': 'Printed in titles.',
  'setting.event': 'Printed in titles; also the heading of our column in the semester evaluation.',
  'setting.year': 'Four digits; a date without a year is read in this one.',
  'setting.semester': 'Such as 2023—2024学年第二学期.',
  'setting.theme': 'Theme of this year’s week.',
  'setting.askedMaterials':
    'What each department returns, parted by semicolons; a school may add its own. 无: nothing.',
  'setting.basis': 'The notice that the plan is based on.',
  'setting.organiser': 'The office that receives and sums up everything.',
  'setting.start': 'First day of the school’s own week, which may differ from the national one.',
  'setting.end': 'Last day of the week.',
  'setting.deadline': 'Last day for returns; that day is in time. Empty: nothing is late.',
  'setting.columnUrl': 'Address of the week’s pages on the school’s website.',
  'setting.filledBy': 'Printed at the head of 附件2.',
  'setting.phone': 'Printed at the head of 附件2.',
  'setting.scoredKinds': 'Departments of this 类别 are scored; several are separated by semicolons.',
  'setting.eventPoints':
    'Points of this event in the semester total, set by the school; no default, and no crediting without it.',
  'setting.fullMark': 'Points of the rubric (without 加分, 扣分, 否决) must add up to this.',
  'setting.decimals': 'Decimals of a criterion’s score; rounding happens there, once.',
  'setting.rounding': '四舍五入 rounds half up; GB/T 8170 rounds an exact half to even.',
  'setting.trimming':
    '逐项 drops the highest and lowest mark of each criterion; 按评委总分 drops the judges with the highest and lowest sums.',
  'setting.trimThreshold': 'From this many marks on one highest and one lowest are dropped; at least 3.',
  'setting.groupWeights':
    'Empty: judges count alike. Otherwise such as 专业评委=70;大众评委=30, with the group names of 评委.',
  'setting.ties': '跳过: 1, 2, 2, 4; 不跳过: 1, 2, 2, 3.',
  'setting.notApplicable':
    'Where a criterion does not apply: 取其他单位平均分 (mean of the others), 按剩余分值折算 (rescale), 计0分 (zero).',
  'setting.cap': 'Upper limit of the total; empty for none.',
  'setting.excellentLine': '优秀 from this total on.',
  'setting.goodLine': '良好 from this total on.',
  'setting.passLine': '合格 from this total on; 不合格 below.',
  'setting.excellentShare': 'Empty: the line alone decides. 15% (or 15, 0.15): the first 15% by rank are 优秀.',
  'input.footer': 'Page &P of &N',
  'input.day': 'Enter a date such as 2024-05-18.',
  'input.dayPrompt': 'Such as 2024-05-18',
  'input.yesNo': 'Enter 是 or 否.',
  'input.choice': 'Choose from the list: {choices}.',
  'input.department': 'Choose from the list; aliases are fine, and 全部 means every scored department.',
  'input.departments': 'Several departments may be given, separated by 、; the first one leads.',
  'input.criterion': 'A 编号 of 评价细则.',
  'input.departmentKind': '参评, 职能, 牵头, 配合; several are separated by semicolons.',
  'input.fromList': 'Choose from the list, or type.',
  'input.sources': '评委打分, 考核登记, or a register with its rule; empty means 考核登记.',
  'input.whole': 'A whole number, 0 or more, without a unit.',
  'input.decimal': 'A number, 0 or more, without a unit.',
  'input.hours': 'Hours in steps of 0.5, without a unit.',
  'input.range': 'Enter a number from {from} to {to}.',
  'input.kinds': 'One of: {kinds}.',
  'marking.title': 'Mark',
  'marking.hint':
    'Each cell takes a number from 0 to 分值, or 缺席 (did not see it), 回避 (own department), 不适用 (does not apply). An empty cell is not marked yet; it is not 0.',
  'marking.refused': 'Enter a number from 0 to the row’s 分值, or 缺席, 回避, 不适用.',
  'marking.prompt': '0 to the row’s 分值; or 缺席, 回避, 不适用',
  'marking.hintScaled': ' Rows with a 满分 of their own take 0 to that number; totals turn it into 分值.',
  'marking.scaled': ' ({limit}: marks turn into 分值)',
  'marking.refusedScaled': 'Enter a number from 0 to {limit} in this row, or 缺席, 回避, 不适用.',
  'marking.promptScaled': '0 to {limit} in this row; or 缺席, 回避, 不适用',
  'prepare.addSheet': 'New sheet “{sheet}”',
  'prepare.fillSheet': 'fill in the sheet “{sheet}”',
  'prepare.addMarking': 'New marking sheet “{sheet}” for {judge}',
  'prepare.addColumns': 'New columns on “{sheet}”: {names}',
  'prepare.addRows': 'New rows on “{sheet}”: {ids}',
  'prepare.addLedgerRows': '{count} new rows on “{sheet}”: {departments}; criteria {ids}',
  'prepare.addBlock': 'New block on “{sheet}” for {kind}',
  'prepare.goneRows':
    '{sheets}: {count} rows of criteria that are gone or not marked here ({names}), nothing filled in',
  'prepare.goneRowsMarked':
    '{sheets}: {count} rows of criteria that are gone or not marked here ({names}); they are filled in and stay',
  'prepare.goneColumns':
    '{sheets}: {count} columns of departments, teams, competitions or activities that are gone or not scored ({names}), nothing filled in',
  'prepare.goneColumnsMarked':
    '{sheets}: {count} columns of departments, teams, competitions or activities that are gone or not scored ({names}); they are filled in and stay',
  'prepare.goneSheet': '“{sheet}”: {name} is not on sheet 评委; nothing is filled in',
  'prepare.goneSheetMarked': '“{sheet}”: {name} is not on sheet 评委; {marks} cells are filled in, it stays',
  'prepare.goneLedgerIds':
    '{sheet}: {count} rows of criteria that are gone or not entered here any more ({names}), without entries',
  'prepare.goneLedgerIdsNoted':
    '{sheet}: {count} rows of criteria that are gone or not entered here any more ({names}), without entries; something else stands in them, they stay',
  'prepare.goneLedgerIdsEntered':
    '{sheet}: {count} rows of criteria that are gone or not entered here any more ({names}); they hold entries and stay',
  'prepare.goneLedgerNames':
    '{sheet}: {count} rows of departments that are gone or not scored ({names}), without entries',
  'prepare.goneLedgerNamesNoted':
    '{sheet}: {count} rows of departments that are gone or not scored ({names}), without entries; something else stands in them, they stay',
  'prepare.goneLedgerNamesEntered':
    '{sheet}: {count} rows of departments that are gone or not scored ({names}); they hold entries and stay',
  'prepare.removedRows': '{sheets}: {count} rows removed ({names})',
  'prepare.removedColumns': '{sheets}: {count} columns cleared ({names})',
  'prepare.removedSheet': '{sheets}: removed ({names} is not on sheet 评委)',
  'prepare.totalAgain': 'Total again: 得分明细 and the others still stand as before the removal',
  'prepare.uncertain':
    'There are errors on 单位, 评价细则, 评委, 教学团队 or 活动设置, so nobody knows yet what is obsolete; check and correct them first',
  'prepare.waits': '“{sheet}” waits: there are no scored departments or no rubric yet; prepare again once there are',
  'prepare.unknownScheme': 'There is no scheme “{scheme}”. Schemes: {schemes}.',
  'prepare.noSample': 'The scheme {scheme} has no sample. Use chongqing-2024 or dongying-2023.',
  'prepare.noScheme': 'The workbook names no scheme. Name one of: {schemes}.',
  'prepare.tableFilled':
    '“{sheet}” holds rows already, so nothing was written. Clear its rows first, to replace them by what is in the file.',
  'prepare.rubricOff':
    'A rubric is for scoring and cannot stand with scoring off. Switch scoring on, or leave the rubric out.',
  'prepare.noDepartments':
    'No table of departments: a row of headings must name 单位名称 (or an alias of it) and 类别.',
  'prepare.departmentsLack':
    'Row {row} of “{sheet}” has headings of a list of departments: {found}; {missing} is missing. Add it and read the file again (类别 is 参评, 职能, 牵头 or 配合, or several joined by ；).',
  'prepare.departmentsLackBeside':
    'Row {row} of “{sheet}” has headings of a list of departments: {found}; {missing} is missing, beside {others}. Add it or correct the headings, and read the file again (类别 is 参评, 职能, 牵头 or 配合, or several joined by ；).',
};
