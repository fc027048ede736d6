import type { zhCnRequiredCellsChecks } from '../../zh-cn/checks/required-cells';

export const enUsRequiredCellsChecks: Record<keyof typeof zhCnRequiredCellsChecks, string> = {
  'catalogue.M1.title': 'required cell empty',
  'm1.empty': 'Row {row}: {heading} is empty, so the row counts nowhere. Fill it in.',
};
