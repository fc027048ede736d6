/** Reading a school's own rubric. */
import type { zhCnImport } from '../zh-cn/import';

export const enUsImport: Record<keyof typeof zhCnImport, string> = {
  'import.unclear': 'not clearly one way of scoring',
  'import.mixed': 'points lost and points given: the school has to decide',
  'import.judged': 'marked at discretion, and points beside it: the school has to decide',
  'import.manyPlaces': 'points fall over more than {most} places: the school has to write each',
  'import.range': 'points are given as a range: the school has to decide',
  'import.twoPrices': '“{name}” has two prices',
  'import.priceAbove': '“{name}” is worth {points}, more than the maximum {max}',
  'import.topNotMax': 'the best band is not worth all points',
  'import.noLowest': 'what lies below the lowest band is not said',
  'import.bandsApart': 'the bands do not meet',
  'import.veto': 'a veto that has points',
  'import.noPoints': 'no points',
  'import.outside': 'not clear how points outside the full mark are scored',
  'import.noTable':
    'No rubric was found: a row of headings must name 项目 or 评分内容, and 分值 or 计分办法. Check whether it is the right file, or correct the headings.',
  'import.noRows': 'Nothing stands below the headings of “{sheet}” ({cell}). Check whether it is the right file.',
  'import.noPointsColumn':
    '“{sheet}” ({cell}) has no points: there is no column 分值, and no text says “（10分）”. Add the points and read it again.',
  'import.pointsUnread': 'the points “{text}” are no one number',
  'import.pointsCells':
    'No cell of points on “{sheet}” reads as one number: {cells}. Write one number in each (such as 40) and read it again.',
  'import.rowPointsUnread':
    'the points “{text}” ({cell}) of row {row}, “{content}”, are no one number; they are left empty: add them in 评价细则',
  'import.rowWithoutPoints': 'row {row}, “{content}”, has no points that can be read; add them in 评价细则',
  'import.madeIds': '编号 that were made up (item.criterion): {count}',
  'import.idTwice': '编号 that stand twice: {ids}; correct them in 评价细则',
  'import.joined': 'row {row} shares the points of the row above and was joined to “{content}”',
  'import.unreadRow': 'row {row} was not taken over: {text}',
  'import.remark': 'the remark in row {row} was not taken over: {text}',
  'import.unknownColumn': 'the column “{heading}” ({count} cells) was not taken over: {text}',
  'import.readAs': 'the column “{written}” is read as {heading}',
  'import.unreadColumns': 'columns that were not read: {columns}',
  'import.otherSheets': 'other sheets look like a rubric too and were not read: {sheets}',
  'import.full':
    'the table states a full mark of {full}: 满分 and 总分上限 are set to it, and the lines of the grades in proportion',
  'import.sum':
    'the points add up to {sum}, not to the full mark {full}; nothing can be totalled before that is corrected',
  'import.summary': 'Criteria read from “{sheet}”: {count}, {sum} points; 方式 proposed: {proposed}, left open: {open}',
  'import.open': '(left open: {why})',
  'import.openNext':
    '方式 is left open for {count} criteria: fill it in on 评价细则, by 计分办法; nothing can be totalled before (R1).',
  'import.proposedNext':
    '方式 and 参数 of {count} criteria are proposed from 计分办法: look at each and change what is wrong, then accept them under Check in the pane, or with check BOOK.xlsx --accept R2 --reason checked -o BOOK.xlsx (R2).',
  'r2.proposed':
    '方式 “{mode}” and 参数 “{parameters}” in row {row} ({id}) are proposed from its 计分办法. Check them: accept what is right, correct what is not.',
  'r2.noParameters':
    '方式 “{mode}” (without 参数) in row {row} ({id}) is proposed from its 计分办法. Check it: accept what is right, correct what is not.',
};
