import type { zhCnRequiredCellsChecks } from '../../zh-cn/checks/required-cells';

export const enUsRequiredCellsChecks: Record<keyof typeof zhCnRequiredCellsChecks, string> = {
  'catalogue.group.M': 'Required cells',

  'catalogue.M1.title': 'required cell empty',
  'catalogue.M1.action': 'The row counts nowhere until it is filled in.',
  'catalogue.M1.reason': 'Without department, activity or day a row belongs nowhere.',
  'm1.empty': 'Row {row}: {heading} is empty, so the row counts nowhere. Fill it in.',
};
