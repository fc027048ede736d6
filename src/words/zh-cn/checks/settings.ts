/** 活动设置: G1. For each code its title and its sentences. */
export const zhCnSettingsChecks = {
  'catalogue.G1.title': '活动设置缺少、无法识别或互相矛盾',
  'g1.emptyGroup': '评委组“{group}”设了权重{weight}，但没有评委属于该组。请核对评委组权重或评委的组别。',
  'g1.eventPoints': '没有填“{name}”，“计入学期考评分”暂不计算。请填写学校规定的分值。',
  'g1.lines': '优秀线、良好线、合格线应依次降低，暂不评定等次。请改正。',
  'g1.near': '活动设置没有“{name}”这一项，没有读取。是不是“{meant}”？请改正名称；在此之前，依赖它的结果暂不计算。',
  'g1.nearColumn': '“{name}”不是任何一张表的列，没有用上。是不是“{meant}”？请改正。',
  'g1.noColumn': '“{name}”不是任何一张表的列，没有用上。请写作“列名 表名.标题”，例如“列名 活动登记.学生人次”。',
  'g1.noGroup':
    '评委组权重中的组（{weighted}）没有一个是评委的组别（{groups}），评委打分的指标暂不计分。请改正权重或组别，使名称一致。',
  'g1.noHeading': '“{table}”表中没有标题为“{heading}”的列，“{column}”没有读到。请改为表中的标题，没有这一列的填“无”。',
  'g1.noTable':
    '工作簿中没有找到“{table}”表，“{name}”没有用上。一张表要有这些标题才找得到：{headings}。请用“列名”逐个对应，或把学校的工作表改名为“{table}”；没有这张表的，删去此行。',
  'g1.noWeight': '评委{judge}的组别“{group}”不在评委组权重中，评委打分的指标暂不计分。请改正组别或权重。',
  'g1.noWeightYet':
    '评委{judge}的组别“{group}”不在评委组权重中。该评委还没有打分，打分后将无法计分。请改正组别或权重。',
  'g1.nobody': '没有单位的类别是“{kinds}”，没有单位参评。请在“单位”表填写类别，或修改参评类别。',
  'g1.otherColumn':
    '“{name}”的值“{heading}”是另一列“{other}”的标准标题，分不清这一列是哪一项，两项都没有读取。请改名表中的列标题，再改正此行。',
  'g1.otherHeading': '“{table}”表中没有标题为“{heading}”的列，“{column}”仍按表中现有的标题读取。请改正，或删去此行。',
  'g1.sameHeading': '标题“{heading}”已用作“{other}”的列名，“{name}”没有用上。请改正其一。',
  'g1.trimGroups': '“按评委总分”去极值不能与评委组权重同时使用，评委打分的指标暂不计分。请清空其中一项。',
  'g1.trimThree': '“{name}”为3时，3位评委去掉最高分、最低分后只剩1个分。如无特别规定，请改为5或以上。',
  'g1.twice': '设置“{name}”出现两次，以第一次为准。请删去一行。',
  'g1.unknown': '活动设置没有“{name}”这一项，没有读取。请核对名称，或删去此行。',
  'g1.unreadable': '设置“{name}”的值“{value}”无法识别。请按“说明”一栏改正。',
  'g1.week': '结束日期早于开始日期。请改正。',
} as const;
