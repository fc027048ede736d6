import type { zhCnNamesChecks } from '../../zh-cn/checks/names';

export const enUsNamesChecks: Record<keyof typeof zhCnNamesChecks, string> = {
  'catalogue.U1.title': 'spaces in a name',
  'u1.spaces': 'Row {row}, {heading}: spaces in the name; matched with “{name}”.',

  'catalogue.U2.title': 'department unknown or not scored',
  'u2.goneColumn':
    'Column “{name}” is not on sheet 单位: its {marks} filled cells do not count. Add “{name}” to the 别名 of a department that was renamed, or remove the column of one that is gone.',
  'u2.goneColumns':
    '{count} columns are for departments, teams, competitions or activities that are gone or not scored: {names}. They are empty and change no score. Use Prepare to remove them.',
  'u2.goneRows':
    '{count} laid-out rows are for departments that are gone or not scored: {names}. They are empty and change no score. Use Prepare to remove them.',
  'u2.near':
    '{heading}: “{name}” is not on sheet 单位 and does not count. Is it “{nearest}”? Correct it, or add an alias.',
  'u2.notScored':
    'Row {row}: “{name}” is not scored, so the row does not count. Check the name, or its 类别 on sheet 单位.',
  'u2.outside': 'Row {row}, {heading}: “{name}” is not on sheet 单位 and is kept as written.',
  'u2.unknown': '{heading}: “{name}” is not on sheet 单位 and does not count. Correct it, or add an alias.',

  'catalogue.U3.title': 'traditional characters',
  'u3.traditional': 'Row {row}, {heading}: traditional characters; matched with “{name}”.',

  'catalogue.U4.title': 'several departments in one cell',
  'u4.ledger':
    'Row {row}, {heading}: several departments; the row counts for the first, “{first}”, alone. Enter the others in rows of their own.',
  'u4.several': 'Row {row}, {heading}: several departments; the first, “{first}”, is the lead.',

  'catalogue.U5.title': 'one name for two',
  'u5.alias':
    'Row {row}: alias “{alias}” of “{name}” is a name or alias of “{other}” too; rows that use it do not count. Remove one of them.',
  'u5.judge':
    'Row {row}: judge “{name}” has the name of one above and was not read. Remove one; two people need different names.',
  'u5.shared':
    '{heading}: “{name}” may mean several departments ({departments}) and does not count. Use the full name, or correct the aliases.',
  'u5.twice':
    'Row {row}: department “{name}” has the name of row {first}; rows that use it do not count. Remove one, or rename it.',
};
