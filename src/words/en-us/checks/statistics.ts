import type { zhCnStatisticsChecks } from '../../zh-cn/checks/statistics';

export const enUsStatisticsChecks: Record<keyof typeof zhCnStatisticsChecks, string> = {
  'catalogue.group.T': 'Statistics',

  'catalogue.T1.title': 'implausible participants',
  'catalogue.T1.action': 'Counts them; asks to confirm.',
  'catalogue.T1.reason':
    'More people than the roster has are often visitors in the wrong column, or one zero too many.',
  't1.due':
    'Criterion {id}: 数量 ({quantity}) exceeds 应有数 ({due}), see row {row}. Check both numbers and their units; nothing needs to change if they are right.',
  't1.part': 'Row {row}: pupils and parents ({part}) exceed visitors ({whole}). Check them.',
  't1.roster':
    'Row {row}, “{name}”: {people} is more than the roster of {department} ({roster}), without visitors. Check it.',

  'catalogue.T2.title': 'one activity from two leads',
  'catalogue.T2.action':
    "The statistics take the first lead's row, never a sum or a mean; both are shown; scores do not change.",
  'catalogue.T2.reason': 'An activity that both leads report doubles its participants.',
  't2.twice':
    'Row {row}, “{name}”, is the same activity as row {counted}; the statistics count row {counted} only. Use different names if they are two.',

  'catalogue.T3.title': 'same row twice',
  'catalogue.T3.action':
    'Compared as read, but for 来源 and 序号. Registers count it once; the ledger counts both and asks.',
  'catalogue.T3.reason': 'Pasting leaves repetitions, but late twice may well be two rows.',
  't3.both': 'Row {row} says the same as row {first}; both count. Remove one if it is a repetition.',
  't3.once':
    'Row {row} equals row {first} and is counted once. Remove one, or tell them apart in 备注 if both are right.',
  't3.team': 'Team “{name}” in row {row} appears twice and counts once. Remove one.',

  'catalogue.T4.title': 'activity that is not registered',
  'catalogue.T4.action': 'Counts the row under 未对应活动.',
  'catalogue.T4.reason': 'No row is lost, so that every sum closes.',
  't4.nameless':
    'From row {row} on {count} rows have no 活动名称; they are counted under 未对应活动. Enter names from 活动登记; what belongs to no activity may stay empty.',
  't4.uncounted':
    'Row {row}: the row of “{name}” in 活动登记 is not counted, so this one is counted under 未对应活动. Correct 活动登记 first.',
  't4.unknown':
    'Row {row}: “{name}” is not a registered activity; counted under 未对应活动. Enter a name from 活动登记, or register the activity.',

  'catalogue.T5.title': 'sum on a school’s form that its parts do not make up',
  'catalogue.T5.action': 'Shows the sum and what its parts make; the form is filled all the same (report --template).',
  'catalogue.T5.reason':
    'Where a form has no column for a part, its sum cannot close; whoever sends it must know what is missing.',
  't5.apart':
    '“{sum}” of “{line}” is {whole}, but its columns on the form ({parts}) make {total}, which is {gap} apart. Check the parts that are registered; where the form has no column for one, add it, or one for all others.',
  't5.negative':
    '“{sum}” of “{line}” comes to {rest}: its other columns ({parts}) are more than their sum, and the cell stays empty. Check what is registered.',
  't5.noSum':
    '“{sum}” of “{line}” is not registered, though its columns on the form ({parts}) make {total}. Register it.',
};
