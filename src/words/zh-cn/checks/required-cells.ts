/** Required cells: M1. For each code its title, what we do, why it matters, and its sentences. */
export const zhCnRequiredCellsChecks = {
  'catalogue.group.M': '必填栏',

  'catalogue.M1.title': '必填栏空着',
  'catalogue.M1.action': '补填之前，这一行不计入任何统计。',
  'catalogue.M1.reason': '不知道是哪个单位、什么活动、哪一天，就无处可归。',
  'm1.empty': '第{row}行没有填“{heading}”，这一行不计入任何统计。请补填。',
} as const;
