import type { zhCnRubricChecks } from '../../zh-cn/checks/rubric';

export const enUsRubricChecks: Record<keyof typeof zhCnRubricChecks, string> = {
  'catalogue.R1.title': 'rubric that contradicts itself',
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

  'catalogue.R2.title': 'Proposed, not yet looked at',
};
