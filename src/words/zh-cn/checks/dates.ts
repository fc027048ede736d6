/** Dates: D1 to D5. For each code its title and its sentences. */
export const zhCnDatesChecks = {
  'catalogue.D1.title': '日期写法不一',
  'd1.otherwise': '第{row}行“{heading}”的“{value}”读作{suggestion}。',

  'catalogue.D2.title': '一格里填了起止日期',
  'd2.oneDay': '第{row}行“{heading}”填了一段日期“{value}”，这里只能填一天。请改为一天。',
  'd2.range': '第{row}行“{heading}”填了一段日期“{value}”，读作{suggestion}。请把起止日期分开填写。',

  'catalogue.D3.title': '日期不在活动周内，或结束早于开始',
  'd3.order': '第{row}行结束日期{end}早于开始日期{start}。请核对。',
  'd3.outside': '第{row}行的日期{day}不在活动周（{start}至{end}）内。预热或延期请忽略，否则请改正。',

  'catalogue.D4.title': '日期变成了数字',
  'd4.number': '第{row}行“{heading}”的“{value}”是一个数字，不是日期。请确认日期后重新填写（例如5月18日）。',

  'catalogue.D5.title': '看不懂的日期',
  'd5.unreadable': '第{row}行“{heading}”的“{value}”不是日期。请填写年月日，例如2024-05-18。',
} as const;
