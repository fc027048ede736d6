/** Required cells: M1. For each code its title and its sentences. */
export const zhCnRequiredCellsChecks = {
  'catalogue.M1.title': '必填栏空着',
  'm1.empty': '第{row}行没有填“{heading}”，这一行不计入任何统计。请补填。',
} as const;
