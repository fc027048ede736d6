import type { zhCnStatisticsChecks } from '../../zh-cn/checks/statistics';

export const enUsStatisticsChecks: Record<keyof typeof zhCnStatisticsChecks, string> = {
  'catalogue.T1.title': 'implausible participants',
  't1.due':
    'Criterion {id}: 数量 ({quantity}) exceeds 应有数 ({due}), see row {row}. Check both numbers and their units; nothing needs to change if they are right.',
  't1.part': 'Row {row}: pupils and parents ({part}) exceed visitors ({whole}). Check them.',
  't1.roster':
    'Row {row}, “{name}”: {people} is more than the roster of {department} ({roster}), without visitors. Check it.',

  'catalogue.T2.title': 'one activity from two leads',
  't2.twice':
    'Row {row}, “{name}”, is the same activity as row {counted}; the statistics count row {counted} only. Use different names if they are two.',

  'catalogue.T3.title': 'same row twice',
  't3.both': 'Row {row} says the same as row {first}; both count. Remove one if it is a repetition.',
  't3.once':
    'Row {row} equals row {first} and is counted once. Remove one, or tell them apart in 备注 if both are right.',
  't3.team': 'Team “{name}” in row {row} appears twice and counts once. Remove one.',

  'catalogue.T4.title': 'activity that is not registered',
  't4.nameless':
    'From row {row} on {count} rows have no 活动名称; they are counted under 未对应活动. Enter names from 活动登记; what belongs to no activity may stay empty.',
  't4.uncounted':
    'Row {row}: the row of “{name}” in 活动登记 is not counted, so this one is counted under 未对应活动. Correct 活动登记 first.',
  't4.unknown':
    'Row {row}: “{name}” is not a registered activity; counted under 未对应活动. Enter a name from 活动登记, or register the activity.',

  'catalogue.T5.title': 'sum on a school’s form that its parts do not make up',
  't5.apart':
    '“{sum}” of “{line}” is {whole}, but its columns on the form ({parts}) make {total}, which is {gap} apart. Check the parts that are registered; where the form has no column for one, add it, or one for all others.',
  't5.negative':
    '“{sum}” of “{line}” comes to {rest}: its other columns ({parts}) are more than their sum, and the cell stays empty. Check what is registered.',
  't5.noSum':
    '“{sum}” of “{line}” is not registered, though its columns on the form ({parts}) make {total}. Register it.',
};
