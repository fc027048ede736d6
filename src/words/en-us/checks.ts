import type { zhCnChecks } from '../zh-cn/checks';

export const enUsChecks: Record<keyof typeof zhCnChecks, string> = {
  'c1.unconfirmed':
    'Criterion {id} has no row for {departments}: full marks for now. If nothing is to be deducted, enter a row 无扣分 for each.',
  'c2.choice': 'Row {row}, {heading}: “{value}” is not one of the choices. Use one of: {choices}.',
  'c2.goneId':
    '“{id}” is no longer in the rubric, so the {marks} filled cells in this row do not count. If the criterion is gone, the row may go. If only its 编号 changed, put the new one here and remove its empty row.',
  'c2.goneRows':
    '{count} rows are for criteria that are gone or no longer marked here: {names}. They are empty and change no score. Use Prepare to remove them.',
  'c2.notJudged':
    'Judges no longer mark criterion {id}: the {marks} filled cells in this row do not count. Set its 方式 back to 评委 in the rubric, or remove the row.',
  'c2.numberAsKind':
    'Row {row}: 事项 holds the number “{kind}”, and 数量 is empty. Criterion {id} is scored by 数量 and is left unscored. If {number} is the quantity, move it to 数量.',
  'c2.otherKind':
    'Criterion {id} is now marked by {kind} and does not belong to this block: the {marks} filled cells in this row do not count. Set its 对象 back in the rubric, or remove the row.',
  'c2.judged':
    'Row {row}: {id} is marked by judges, so this row does not count. Enter 不适用 if it does not apply, else remove the row.',
  'c2.noKind': 'Row {row} has no 事项. Criterion {id} knows: {kinds}. Fill one in.',
  'c2.noSubject':
    'These departments have no {kind}, so {ids} cannot be scored: {departments}. Register one, or list them under 不适用单位.',
  'c2.severalKinds':
    'Row {row}: “{kind}” holds several kinds ({several}); criterion {id} is not scored. Split the row.',
  'c2.subject':
    'Column “{name}” is no known team, competition or activity: its {marks} filled cells do not count. Register it, correct the heading, or remove the column of what is gone.',
  'c2.subjectNeeded':
    '{department} leads several activities, and this row of {id} may be about any. Enter one in 对象: {activities}.',
  'c2.subjectUnknown':
    '“{subject}” in 对象 is not an activity led by {department} (criterion {id}). Use one of: {activities}.',
  'c2.unknownId':
    '“{id}” is not in the rubric, so this row does not count. Correct the 编号 that is misspelt or was renumbered, or remove the row of a criterion that is gone.',
  'c2.unknownKind': 'Row {row}: “{kind}” is not priced by criterion {id}, which is not scored. Use one of: {kinds}.',
  'c2.unknownVeto':
    'Row {row}: 事项 “{kind}” does not say whether it happened (criterion {id}); the department has no total yet. Enter one of: {kinds}; other kinds can be named in 参数 in the rubric.',
  'c2.unpriced': 'Criterion {id} has no points for “{kind}”: counted as 0. Add them to 参数 in the rubric.',
  'c2.wordForNumber':
    'Row {row} has the 事项 “{kind}” alone and no 数量. Criterion {id} is scored by 数量 and is left unscored. Enter the number in 数量; where there is none, 0.',
  'c2.yesNo': 'Row {row}, {heading}: “{value}”. Enter 是 or 否.',
  'c3.contradiction':
    'The rows of {id} contradict each other (rows {rows}: {kinds}), so it is not scored. Keep the right ones.',
  'c4.both': '{department} has both register rows and 考核登记 rows for {id}: 考核登记 counts.',
  'c5.attendance':
    '{department}: expected or actual entrants of “{name}” are empty, so {id} cannot be computed. Fill them in.',
  'c5.due': '{department}: criterion {id} has no 应有数 to divide by. Fill it in.',
  'c5.students': '{department} has no 学生数 (or 0), so {id} cannot be computed. Fill it in on sheet 单位.',
  'c5.zero': '{department}: 应有数 of {id} adds up to 0 and cannot be divided by. Check it.',
  'c6.percent':
    '{id}: the thresholds have no %, but rows give 应有数. Add % in 参数 if shares are meant, else clear 应有数.',
  'c6.places':
    '{id}: the totals of the departments are exactly 1 to {count}, as if they were places. The largest 数量 takes the first place. Check them; ignore this where they are amounts.',
  'd1.otherwise': 'Row {row}, {heading}: “{value}” is read as {suggestion}.',
  'd2.oneDay': 'Row {row}, {heading}: “{value}” is a range, but one day is needed. Enter one day.',
  'd2.range':
    'Row {row}, {heading}: “{value}” is a range, read as {suggestion}. Put first and last day into their own cells.',
  'd3.order': 'Row {row}: the last day {end} is before the first day {start}. Check both.',
  'd3.outside':
    'Row {row}: {day} is outside the week ({start} to {end}). Ignore this for early or late events, else correct it.',
  'd4.number': 'Row {row}, {heading}: “{value}” is a number, not a date. Enter the date again (such as 5月18日).',
  'd5.unreadable': 'Row {row}, {heading}: “{value}” is not a date. Enter year, month and day, such as 2024-05-18.',
  'f1.late': '{department}: material came after the deadline. Check the dates of receipt.',
  'f1.missing': '{department} has not returned: {materials}. Ask for them.',
  'f1.parts': 'The summary of {department} lacks: {parts}. Ask for them.',
  'f1.photos': '{department} returned {photos} photos; at least {least} are due. Ask for more.',
  'f1.photosUnknown':
    '{department} returned photos without their number; at least {least} are due. Fill the number in.',
  'f1.words': 'The law summary of {department} has {words} characters, more than {most}. Have it shortened.',
  'f2.nothing':
    'Nothing at all from {department}: it counts as 未开展, not as 0. Ask for its entries, or check whether it takes part.',
  'g1.emptyGroup': "Judge group “{group}” has weight {weight} but no judge. Check the weights or the judges' groups.",
  'g1.eventPoints': "{name} is empty, so nothing is credited to the semester yet. Enter the school's points.",
  'g1.lines': 'The lines of 优秀, 良好 and 合格 must descend; there are no grades until then. Correct them.',
  'g1.near':
    'No setting is called “{name}”, so it was not read. Is it “{meant}”? Correct the name; until then what depends on it is not computed.',
  'g1.nearColumn': '“{name}” is no column of any table and had no effect. Is it “{meant}”? Correct it.',
  'g1.noColumn':
    '“{name}” is no column of any table and had no effect. Enter it as 列名 table.heading, for example 列名 活动登记.学生人次.',
  'g1.noGroup':
    'None of the groups in the weights ({weighted}) is the 组别 of a judge ({groups}); judged criteria are not scored. Correct one of them so that the names agree.',
  'g1.noHeading':
    'Sheet {table} has no column “{heading}”, so {column} was not read. Enter a heading that stands there, or 无 if there is none.',
  'g1.noTable':
    'The workbook has no table {table}, so “{name}” had no effect. A table is found by these headings: {headings}. If you have none, remove the row; else map each with a 列名 row, or name your sheet {table}.',
  'g1.noWeight':
    'Judge {judge} is in group “{group}”, which has no weight; judged criteria are not scored. Correct the group or the weights.',
  'g1.noWeightYet':
    'Judge {judge} has 组别 “{group}”, which has no weight. There is no mark yet; with one nothing could be scored. Correct 组别 or the weights.',
  'g1.nobody': 'No department has 类别 {kinds}, so nobody is scored. Fill in 类别 on sheet 单位 or change 参评类别.',
  'g1.otherHeading':
    'Sheet {table} has no column “{heading}”; {column} is read from the heading that stands there. Correct it or remove the row.',
  'g1.otherColumn':
    'The value “{heading}” of “{name}” is the standard heading of another column, {other}: nobody can say which of them it is, and neither is read. Rename the heading in the table, then correct this row.',
  'g1.sameHeading': 'Heading “{heading}” is that of {other} already, so “{name}” had no effect. Correct one of them.',
  'g1.trimGroups':
    'Trimming 按评委总分 cannot be combined with group weights; judged criteria are not scored. Clear one of the two.',
  'g1.trimThree':
    'With {name} = 3, three judges leave a single mark after trimming. Use 5 or more unless the school rules otherwise.',
  'g1.twice': 'Setting “{name}” appears twice; the first counts. Remove one row.',
  'g1.unknown': 'No setting is called “{name}”, so it was not read. Check the name or remove the row.',
  'g1.unreadable': 'Setting {name}: “{value}” cannot be read. Correct it as the explanation says.',
  'g1.week': 'The last day is before the first. Correct them.',
  'j1.absent':
    'Group {group} gave {subject} no mark on {ids}: the other groups alone are weighed, unlike for the others. Check it; let the group mark where it can.',
  'line.marksDue':
    'Judge {judge} has {count} cells still to mark ({ids}). Mark them; where no mark will come enter 缺席, 回避 or 不适用.',
  'line.several': '{sentence} ({count} of this kind, also: {others})',
  'm1.empty': 'Row {row}: {heading} is empty, so the row counts nowhere. Fill it in.',
  'n1.unit': 'Row {row}, {heading}: “{value}” has a unit; read as {suggestion}. Enter the number alone.',
  'n2.text': 'Row {row}, {heading}: “{value}” is text; read as {suggestion}. Enter it as a number.',
  'n3.fullWidth': 'Row {row}, {heading}: “{value}” is full width; read as {suggestion}.',
  'n4.approximate': 'Row {row}, {heading}: “{value}” is approximate or a range. Enter the exact number.',
  'n5.chinese': 'Row {row}, {heading}: “{value}” is in Chinese numerals. If it means {suggestion}, enter digits.',
  'n6.mark': 'Row {row}, {heading}: “{value}” holds several numbers. Enter one mark from 0 to {max}.',
  'n6.compound': 'Row {row}, {heading}: “{value}” holds several numbers. Split them into their columns.',
  'n7.tenThousand': 'Row {row}, {heading}: “{value}” is read as {suggestion}. Confirm it and enter digits.',
  'n8.absurd': 'Row {row}, {heading}: “{value}” is absurdly large. Check it.',
  'n8.atLeastOne':
    'Row {row}, {heading}: “{value}” must be at least 1. Correct it, or remove an activity that did not take place.',
  'n8.halves': 'Row {row}, {heading}: “{value}” is not in half hours (1, 1.5). Correct it.',
  'n8.negative': 'Row {row}, {heading}: “{value}” is negative. Correct it.',
  'n8.whole': 'Row {row}, {heading}: “{value}” is not whole. Correct it.',
  'n9.date':
    'Row {row}, {heading}: “{value}” was turned into a date by the spreadsheet. Set the format to General and enter the number again.',
  'n9.mark':
    'Row {row}, {heading}: “{value}” is no mark. Enter a mark from 0 to {max}; where none is given, 缺席, 回避 or 不适用.',
  'n9.none': 'Row {row}, {heading}: “{value}”. If there was none, enter 0.',
  'n9.notNumber': 'Row {row}, {heading}: “{value}” is not a number. Enter a number.',
  'n9.percent':
    'Row {row}, {heading}: “{value}” is a percentage, and of what nobody can tell. Enter the number itself and set the format to General.',
  'p1.repeated':
    'Row {row} is the same article as row {first}: counted once, as {level}. Correct title or link if they are two.',
  'p2.date': 'The article in row {row} has no 发布日期. Fill it in.',
  'p2.level': 'The article in row {row} has no 级别 and is not counted. Fill it in.',
  'p2.source': 'The article in row {row} has neither 链接 nor 渠道 and is not counted. Fill one in.',
  'p2.unknownLevel':
    'The 级别 of the article in row {row} is none of 校级, 区县级, 市级, 省级, 国家级, so it is not counted. Correct it.',
  'p3.unreported': 'Activity “{name}” in row {row} has neither a 专栏链接 nor an article. Add one.',
  'p4.quiet': 'No activity is registered for {day}.',
  'r1.above': 'Criterion {id}: “{name}” gives {points}, more than its {max} points. Correct it.',
  'r1.bandGap': 'No band of 参数 holds {value}. Add 其余=…, or let the bands meet.',
  'r1.bandNames': 'In 参数 “{band}” is a threshold and “{name}” a name; they cannot stand together. Use one kind.',
  'r1.bandOverlap':
    '{value} falls into “{one}” ({onePoints} points) and into “{other}” ({otherPoints} points). Correct the bands.',
  'r1.bandPercent': 'In 参数 “{one}” and “{other}” must both be in %, or neither. Correct them.',
  'r1.bandRest': '其余 goes with thresholds (≥90%) only, not with names. Correct it: each name has its points.',
  'r1.duplicateId': '编号 “{id}” stands in row {first} already. Correct it.',
  'r1.full': 'The rubric adds up to {sum}, not to 满分 {full}; nothing is scored. Correct the points or 满分.',
  'r1.item': 'Item “{item}” states {stated} points, its criteria add up to {sum}; nothing is scored. Correct it.',
  'r1.mode': '方式 “{value}” is none of 评委, 比例, 扣分, 计数, 名次, 分档, 是否, 否决. Correct it.',
  'r1.noMode':
    'Row {row} ({id}) has no 方式, so nothing is scored. Enter the one that fits its 计分办法: {modes}; where it needs prices, write them in 参数.',
  'r1.parameter': '参数 “{part}” cannot be read. For 方式 {mode} write: {form}. Correct it.',
  'r1.parameterNone': '方式 {mode} needs 参数, for example: {form}. Fill it in.',
  'r1.parameterTwice': '“{name}” appears twice in 参数. Remove one.',
  'r1.parameterYes': '参数 of 方式 是否 gives no points for 有. Write: {form}. Add it.',
  'r1.placeTwice': 'In 参数 place {place} is in “{first}” and in “{name}” too. Correct one of them.',
  'r1.points': 'Row {row}: 分值 is not a number. Correct it.',
  'r1.source': '数据来源 “{value}” is unknown. Use 评委打分, 考核登记, or register：rule.',
  'r1.sourceMode':
    '方式 {mode} and 数据来源 “{value}” do not go together: 评委 takes 评委打分, the others do not. Correct one of them.',
  'r1.subject': '对象 “{value}” is none of 单位, 教学团队, 赛项, 活动. Correct it.',
  's1.decimals': 'Row {row}, {id}: {mark} has more than {decimals} decimals. Correct it.',
  's1.range': 'Row {row}, {id}: {mark} is not between 0 and {max}. Correct it.',
  's2.total': 'The total says {written}, its parts add up to {sum}. Check them.',
  's3.empty': 'Judge {judge} has not marked {subject} on {id}. Enter a mark, or 缺席, 回避 or 不适用.',
  's3.noSheet': 'Judge {judge} has no marking sheet, so all marks are missing. Run prepare to add it.',
  's3.nobody': 'Criterion {id} has no usable mark for {departments}. Have it marked, or enter 不适用.',
  's3.notLaidOut': 'The marking sheet of {judge} lacks: {what}. Run prepare to add them.',
  's4.own': 'Judge {judge} marked their own department ({subject}) with {mark}, which is left out. Enter 回避 instead.',
  's5.full': 'Judge {judge} gave everybody full marks on {ids}. Check it.',
  's5.same': 'Judge {judge} gave everybody the same mark on {ids}. Check it.',
  's6.far': 'Judge {judge} marked {subject} with {mark}; the median of the others is {median}. Check it.',
  't1.due':
    'Criterion {id}: 数量 ({quantity}) exceeds 应有数 ({due}), see row {row}. Check both numbers and their units; nothing needs to change if they are right.',
  't1.part': 'Row {row}: pupils and parents ({part}) exceed visitors ({whole}). Check them.',
  't1.roster':
    'Row {row}, “{name}”: {people} is more than the roster of {department} ({roster}), without visitors. Check it.',
  't2.twice':
    'Row {row}, “{name}”, is the same activity as row {counted}; the statistics count row {counted} only. Use different names if they are two.',
  't3.both': 'Row {row} says the same as row {first}; both count. Remove one if it is a repetition.',
  't3.once':
    'Row {row} equals row {first} and is counted once. Remove one, or tell them apart in 备注 if both are right.',
  't3.team': 'Team “{name}” in row {row} appears twice and counts once. Remove one.',
  't5.apart':
    '“{sum}” of “{line}” is {whole}, but its columns on the form ({parts}) make {total}, which is {gap} apart. Check the parts that are registered; where the form has no column for one, add it, or one for all others.',
  't5.noSum':
    '“{sum}” of “{line}” is not registered, though its columns on the form ({parts}) make {total}. Register it.',
  't5.negative':
    '“{sum}” of “{line}” comes to {rest}: its other columns ({parts}) are more than their sum, and the cell stays empty. Check what is registered.',
  't4.nameless':
    'From row {row} on {count} rows have no 活动名称; they are counted under 未对应活动. Enter names from 活动登记; what belongs to no activity may stay empty.',
  't4.uncounted':
    'Row {row}: the row of “{name}” in 活动登记 is not counted, so this one is counted under 未对应活动. Correct 活动登记 first.',
  't4.unknown':
    'Row {row}: “{name}” is not a registered activity; counted under 未对应活动. Enter a name from 活动登记, or register the activity.',
  'u1.spaces': 'Row {row}, {heading}: spaces in the name; matched with “{name}”.',
  'u2.near':
    '{heading}: “{name}” is not on sheet 单位 and does not count. Is it “{nearest}”? Correct it, or add an alias.',
  'u2.goneColumn':
    'Column “{name}” is not on sheet 单位: its {marks} filled cells do not count. Add “{name}” to the 别名 of a department that was renamed, or remove the column of one that is gone.',
  'u2.goneColumns':
    '{count} columns are for departments, teams, competitions or activities that are gone or not scored: {names}. They are empty and change no score. Use Prepare to remove them.',
  'u2.goneRows':
    '{count} laid-out rows are for departments that are gone or not scored: {names}. They are empty and change no score. Use Prepare to remove them.',
  'u2.notScored':
    'Row {row}: “{name}” is not scored, so the row does not count. Check the name, or its 类别 on sheet 单位.',
  'u2.outside': 'Row {row}, {heading}: “{name}” is not on sheet 单位 and is kept as written.',
  'u2.unknown': '{heading}: “{name}” is not on sheet 单位 and does not count. Correct it, or add an alias.',
  'u3.traditional': 'Row {row}, {heading}: traditional characters; matched with “{name}”.',
  'u4.ledger':
    'Row {row}, {heading}: several departments; the row counts for the first, “{first}”, alone. Enter the others in rows of their own.',
  'u4.several': 'Row {row}, {heading}: several departments; the first, “{first}”, is the lead.',
  'u5.alias':
    'Row {row}: alias “{alias}” of “{name}” is a name or alias of “{other}” too; rows that use it do not count. Remove one of them.',
  'u5.judge':
    'Row {row}: judge “{name}” has the name of one above and was not read. Remove one; two people need different names.',
  'u5.shared':
    '{heading}: “{name}” may mean several departments ({departments}) and does not count. Use the full name, or correct the aliases.',
  'u5.twice':
    'Row {row}: department “{name}” has the name of row {first}; rows that use it do not count. Remove one, or rename it.',
};
