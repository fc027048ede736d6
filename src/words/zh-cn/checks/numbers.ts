/** Numbers: N1 to N9. For each code its title and its sentences. */
export const zhCnNumbersChecks = {
  'catalogue.N1.title': '数字带单位',
  'n1.unit': '第{row}行“{heading}”的“{value}”带有单位，读作{suggestion}。请只填数字。',

  'catalogue.N2.title': '数字存成文本',
  'n2.text': '第{row}行“{heading}”的“{value}”是文本，读作{suggestion}。请改为数字。',

  'catalogue.N3.title': '全角数字',
  'n3.fullWidth': '第{row}行“{heading}”的“{value}”是全角数字，读作{suggestion}。',

  'catalogue.N4.title': '约数或范围',
  'n4.approximate': '第{row}行“{heading}”的“{value}”是约数或范围，不能计算。请填准确的数字。',

  'catalogue.N5.title': '中文数字',
  'n5.chinese': '第{row}行“{heading}”的“{value}”是中文数字。如果是{suggestion}，请改为阿拉伯数字。',

  'catalogue.N6.title': '一格里有几个数',
  'n6.compound': '第{row}行“{heading}”的“{value}”含有几个数字。请拆开，分别填入各栏。',
  'n6.mark': '第{row}行“{heading}”的“{value}”含有几个数字。请只填一个0至{max}的分数。',

  'catalogue.N7.title': '以“万”计数',
  'n7.tenThousand': '第{row}行“{heading}”的“{value}”读作{suggestion}。请确认后改为数字。',

  'catalogue.N8.title': '不合常理的数',
  'n8.absurd': '第{row}行“{heading}”的“{value}”大得不合理。请核对。',
  'n8.atLeastOne': '第{row}行“{heading}”的“{value}”应不小于1。请改正；没有开展的活动请不要登记。',
  'n8.halves': '第{row}行“{heading}”的“{value}”不是半小时的整数倍（如1、1.5）。请改正。',
  'n8.negative': '第{row}行“{heading}”的“{value}”是负数。请改正。',
  'n8.whole': '第{row}行“{heading}”的“{value}”不是整数。请改正。',

  'catalogue.N9.title': '不是数字',
  'n9.date': '第{row}行“{heading}”的“{value}”被表格软件变成了日期。请把单元格格式改为常规后重新填写数字。',
  'n9.mark': '第{row}行“{heading}”填了“{value}”，不是分数。请填0至{max}的分数；不打分的请填“缺席”“回避”或“不适用”。',
  'n9.none': '第{row}行“{heading}”填了“{value}”。如果是没有，请填0。',
  'n9.notNumber': '第{row}行“{heading}”的“{value}”不是数字。请填数字。',
  'n9.percent':
    '第{row}行“{heading}”填的是百分数“{value}”，不知道是多少的百分之几。请填数字本身，并把单元格格式改为常规。',
} as const;
