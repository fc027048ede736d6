import type { zhCnSettingsChecks } from '../../zh-cn/checks/settings';

export const enUsSettingsChecks: Record<keyof typeof zhCnSettingsChecks, string> = {
  'catalogue.G1.title': 'setting missing, unreadable or contradictory',
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
  'g1.otherColumn':
    'The value “{heading}” of “{name}” is the standard heading of another column, {other}: nobody can say which of them it is, and neither is read. Rename the heading in the table, then correct this row.',
  'g1.otherHeading':
    'Sheet {table} has no column “{heading}”; {column} is read from the heading that stands there. Correct it or remove the row.',
  'g1.sameHeading': 'Heading “{heading}” is that of {other} already, so “{name}” had no effect. Correct one of them.',
  'g1.trimGroups':
    'Trimming 按评委总分 cannot be combined with group weights; judged criteria are not scored. Clear one of the two.',
  'g1.trimThree':
    'With {name} = 3, three judges leave a single mark after trimming. Use 5 or more unless the school rules otherwise.',
  'g1.twice': 'Setting “{name}” appears twice; the first counts. Remove one row.',
  'g1.unknown': 'No setting is called “{name}”, so it was not read. Check the name or remove the row.',
  'g1.unreadable': 'Setting {name}: “{value}” cannot be read. Correct it as the explanation says.',
  'g1.week': 'The last day is before the first. Correct them.',
};
