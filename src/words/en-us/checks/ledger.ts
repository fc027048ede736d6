import type { zhCnLedgerChecks } from '../../zh-cn/checks/ledger';

export const enUsLedgerChecks: Record<keyof typeof zhCnLedgerChecks, string> = {
  'catalogue.C1.title': 'deduction criterion without any row',
  'c1.unconfirmed':
    'Criterion {id} has no row for {departments}: full marks for now. If nothing is to be deducted, enter a row 无扣分 for each.',

  'catalogue.C2.title': 'entry that rubric or lists do not know',
  'c2.choice': 'Row {row}, {heading}: “{value}” is not one of the choices. Use one of: {choices}.',
  'c2.goneId':
    '“{id}” is no longer in the rubric, so the {marks} filled cells in this row do not count. If the criterion is gone, the row may go. If only its 编号 changed, put the new one here and remove its empty row.',
  'c2.goneRows':
    '{count} rows are for criteria that are gone or no longer marked here: {names}. They are empty and change no score. Use Prepare to remove them.',
  'c2.judged':
    'Row {row}: {id} is marked by judges, so this row does not count. Enter 不适用 if it does not apply, else remove the row.',
  'c2.noKind': 'Row {row} has no 事项. Criterion {id} knows: {kinds}. Fill one in.',
  'c2.noSubject':
    'These departments have no {kind}, so {ids} cannot be scored: {departments}. Register one, or list them under 不适用单位.',
  'c2.notJudged':
    'Judges no longer mark criterion {id}: the {marks} filled cells in this row do not count. Set its 方式 back to 评委 in the rubric, or remove the row.',
  'c2.numberAsKind':
    'Row {row}: 事项 holds the number “{kind}”, and 数量 is empty. Criterion {id} is scored by 数量 and is left unscored. If {number} is the quantity, move it to 数量.',
  'c2.otherKind':
    'Criterion {id} is now marked by {kind} and does not belong to this block: the {marks} filled cells in this row do not count. Set its 对象 back in the rubric, or remove the row.',
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

  'catalogue.C3.title': 'entries that contradict each other',
  'c3.contradiction':
    'The rows of {id} contradict each other (rows {rows}: {kinds}), so it is not scored. Keep the right ones.',

  'catalogue.C4.title': 'register and ledger both have entries',
  'c4.both': '{department} has both register rows and 考核登记 rows for {id}: 考核登记 counts.',

  'catalogue.C5.title': 'base missing',
  'c5.attendance':
    '{department}: expected or actual entrants of “{name}” are empty, so {id} cannot be computed. Fill them in.',
  'c5.due': '{department}: criterion {id} has no 应有数 to divide by. Fill it in.',
  'c5.students': '{department} has no 学生数 (or 0), so {id} cannot be computed. Fill it in on sheet 单位.',
  'c5.zero': '{department}: 应有数 of {id} adds up to 0 and cannot be divided by. Check it.',

  'catalogue.C6.title': 'figures that look like something else',
  'c6.percent':
    '{id}: the thresholds have no %, but rows give 应有数. Add % in 参数 if shares are meant, else clear 应有数.',
  'c6.places':
    '{id}: the totals of the departments are exactly 1 to {count}, as if they were places. The largest 数量 takes the first place. Check them; ignore this where they are amounts.',
};
