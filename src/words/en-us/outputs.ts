import type { zhCnOutputs } from '../zh-cn/outputs';

export const enUsOutputs: Record<keyof typeof zhCnOutputs, string> = {
  'print.fileName': 'to print.xlsx',
  'print.noTotals':
    'Not totalled yet: the file to print has no 考核汇总, 得分明细, 学期考评 and collected marks. Total first, then save it again.',
  'print.stale':
    'Marks or entries have changed since the last total: the file to print has them as they are now, the workbook may differ. Total again, so that both agree.',
  'print.draft':
    'The last total was a draft: the file to print has no draft scores; what is missing is unfinished there. Complete it and make the final total.',
  'print.open': 'Without a total in the file to print ({count}): {names}.',
  'print.blocked':
    'Rubric, departments or judges have errors, so nothing can be scored: the file to print has no 考核汇总. Correct them by 检查结果 first.',
  'print.ownSemester': "{sheet} is the school's own sheet and not in the file to print: print it from the workbook.",
  'findings.error': 'Error',
  'findings.warn': 'Warning',
  'findings.info': 'Note',
  'findings.summary': 'Errors {errors}, warnings {warnings}, notes {infos}',
  'findings.hint':
    'Correct errors first, they leave scores or totals empty; check warnings; notes only tell. 单元格 leads to the cell.',
  'findings.none': 'No problems were found.',
  'findings.open': 'Open',
  'findings.certain': 'Can be fixed automatically',
  'findings.accepted': 'Accepted: {reason}',
  'findings.confirm': 'Can be fixed once confirmed',
  'findings.told': 'Note only',
  'findings.unlinked': 'There are too many findings; the later cells have no links.',
  'scores.off': 'There is no 评价细则: nothing is scored.',
  'scores.blocked':
    'No scores yet: the rubric, the departments or the judges have errors. Correct them (检查结果) and total again.',
  'scores.blockedBy': '{code} {where}  {message}',
  'scores.blockedMore': '… {count} in all, see 检查结果.',
  'scores.none': 'No department is scored: give it the 类别 “{kinds}” on the sheet 单位.',
  'details.hint':
    'One row per scored department and criterion. Scores are rounded here, once; all totals are plain sums.',
  'totals.lead': 'Full mark {full}; {count} scored departments, {done} with a total.',
  'totals.missing': 'Unfinished: {ids}',
  'totals.missingMore': 'Unfinished: {ids} and more, {count} in all',
  'totals.vetoed': 'Vetoed: not 优秀',
  'totals.refused': 'A setting is wrong, see 检查结果',
  'totals.capped': 'Above the limit: counts as {cap}',
  'totals.floored': 'Below 0 after deductions: counts as 0',
  'totals.notApplicable': 'Not applicable: {ids}',
  'totals.notApplicableMore': 'Not applicable: {ids} and more, {count} in all',
  'totals.uncounted': '{count} rows are not counted: their 单位 or 编号 cannot be read, see 检查结果.',
  'totals.noEventPoints': '重大活动分值 is empty: no points for the semester were computed.',
  'totals.unranked': 'Without a rank: {names}.',
  'totals.ranking': 'Ranking',
  'semester.missing': 'Not credited (unfinished, or no 重大活动分值): {names}.',
  'semester.hint':
    'The school fills in 常规考核得分, other events, 加分 and 扣分; 学期总分, 名次 and 等次 are computed.',
  'credit.scoringOff': 'The workbook has no 评价细则: there is nothing to credit.',
  'credit.blocked':
    'The rubric, the departments or the judges have errors: nothing is scored and nothing was credited. Correct them first.',
  'credit.draft': 'Draft scores are not credited. Complete what is missing and total again.',
  'credit.noPoints':
    '重大活动分值 in 活动设置 is empty or cannot be read: nothing can be credited. Give the points that the school has set.',
  'credit.noTotals': 'No department has a total yet, so there is nothing to credit: {names}.',
  'credit.noDepartments':
    'The semester sheet names none of the scored departments ({names}). Check the names, or add aliases on 单位.',
  'credit.departmentsNotFound':
    'The semester sheet “{sheet}” does not name: {names}. Names on it that match nothing: {others}. Correct them, or add aliases on 单位. Nothing was written.',
  'credit.departmentTwice':
    'On the semester sheet “{sheet}” {name} stands twice ({cells}), so the row is unclear and nothing was written. Leave one.',
  'credit.noEvent':
    '活动名称 in 活动设置 is empty, so the column is unclear. Fill it in, or choose one of the columns (on the command line: --column): {columns}.',
  'credit.noColumn':
    'The semester sheet has no column headed “{column}”. Choose one of its columns (on the command line: --column): {columns}.',
  'credit.severalColumns':
    'Several columns are headed “{column}”: {places}. Name one as “sheet!heading” (on the command line: --column), or rename them.',
  'credit.merged':
    'Cells of the column “{column}” of “{sheet}” are merged: {cells}. A score in them would not be seen, or would stand for several departments. Nothing was written. Unmerge them first.',
  'credit.filled':
    'The column “{column}” on “{sheet}” holds what this program did not write: {cells}. Nothing was written. Choose to overwrite if that is right.',
  'credit.done': 'Credited into “{column}” on “{sheet}”: {count} departments, {written} cells written.',
  'credit.incomplete': 'No total yet, not credited: {names}.',
  'totals.proposed': ' (proposed and not yet looked at: {count})',
  'cli.uncounted': 'Rows that do not count: {count}; see the findings.',
};
