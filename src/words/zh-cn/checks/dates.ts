/** Dates: D1 to D5. For each code its title, what we do, why it matters, and its sentences. */
export const zhCnDatesChecks = {
  'catalogue.group.D': '日期',

  'catalogue.D1.title': '日期写法不一',
  'catalogue.D1.action': '照常读取，缺年份的按活动年度；可自动改成日期。',
  'catalogue.D1.reason': '统一成日期，才能排先后、查逾期。',
  'd1.otherwise': '第{row}行“{heading}”的“{value}”读作{suggestion}。',

  'catalogue.D2.title': '一格里填了起止日期',
  'catalogue.D2.action': '读作开始和结束两天，请分开填写；只能填一天的栏不读取。',
  'catalogue.D2.reason': '起止分开，才看得出哪几天有活动。',
  'd2.oneDay': '第{row}行“{heading}”填了一段日期“{value}”，这里只能填一天。请改为一天。',
  'd2.range': '第{row}行“{heading}”填了一段日期“{value}”，读作{suggestion}。请把起止日期分开填写。',

  'catalogue.D3.title': '日期不在活动周内，或结束早于开始',
  'catalogue.D3.action': '不在活动周内只提醒，照常计入；结束早于开始是错误，结束日期不读取。',
  'catalogue.D3.reason': '预热和延期是有的，填错月份也是有的。',
  'd3.order': '第{row}行结束日期{end}早于开始日期{start}。请核对。',
  'd3.outside': '第{row}行的日期{day}不在活动周（{start}至{end}）内。预热或延期请忽略，否则请改正。',

  'catalogue.D4.title': '日期变成了数字',
  'catalogue.D4.action': '不读取；给出最可能的日期，确认后再改。',
  'catalogue.D4.reason': '表格里的5.2，原来可能是5月2日，也可能是5月20日。',
  'd4.number': '第{row}行“{heading}”的“{value}”是一个数字，不是日期。请确认日期后重新填写（例如5月18日）。',

  'catalogue.D5.title': '看不懂的日期',
  'catalogue.D5.action': '不读取；请填年月日。',
  'catalogue.D5.reason': '猜错一天，逾期与否、是否同一活动就都会判错。',
  'd5.unreadable': '第{row}行“{heading}”的“{value}”不是日期。请填写年月日，例如2024-05-18。',
} as const;
