/** 材料报送: F1, F2. For each code its title and its sentences. */
export const zhCnReturnsChecks = {
  'catalogue.F1.title': '材料不齐、不合要求或逾期',
  'f1.late': '{department}有材料晚于报送截止日期收到。请核对收到日期。',
  'f1.missing': '{department}还没有报送：{materials}。请催报。',
  'f1.parts': '{department}的总结缺少：{parts}。请补写。',
  'f1.photos': '{department}只报了{photos}张活动照片，应不少于{least}张。请补交。',
  'f1.photosUnknown': '{department}报了活动照片但没有填数量，应不少于{least}张。请补填数量。',
  'f1.words': '{department}的职业教育法宣传总结有{words}字，超过{most}字。请删减后重新报送。',

  'catalogue.F2.title': '单位没有任何登记',
  'f2.nothing': '{department}没有任何登记：按未开展处理，不是0分。请催报，或确认该单位是否参加。',
} as const;
