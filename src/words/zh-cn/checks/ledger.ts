/** Rows of 考核登记 and registers against the rubric: C1 to C6. For each code its title and its sentences. */
export const zhCnLedgerChecks = {
  'catalogue.C1.title': '扣分指标没有登记',
  'c1.unconfirmed': '指标{id}没有扣分登记，暂按满分计：{departments}。如确实没有扣分，请各登记一行“无扣分”。',

  'catalogue.C2.title': '登记的内容与细则或名单对不上',
  'c2.choice': '第{row}行“{heading}”填了“{value}”，不在可选范围内。请改为：{choices}。',
  'c2.goneId':
    '编号“{id}”已不在评价细则中，这一行已填的{marks}格不计。指标已取消的，可以删去这一行；如果只是改了编号，请把这里改成新编号，并删去新编号的空行。',
  'c2.goneRows':
    '有{count}行的指标已取消或不再在这里评分：{names}。这些行是空的，不影响计分；不再需要的，请在“准备”中一并删去。',
  'c2.judged': '第{row}行登记的{id}由评委打分，这一行不计分。不适用的单位请填“不适用”，其他情况请删去此行。',
  'c2.noKind': '第{row}行没有填“事项”。指标{id}的事项有：{kinds}。请补填。',
  'c2.noSubject':
    '这些单位没有登记{kind}，指标{ids}无法评分：{departments}。请在相应登记表中补登，或在“不适用单位”中列出。',
  'c2.notJudged': '指标{id}现在不由评委打分，这一行已填的{marks}格不计。请在评价细则把“方式”改回“评委”，或删去这一行。',
  'c2.numberAsKind':
    '第{row}行的“事项”里填了数字“{kind}”，“数量”空着。指标{id}按数量计分，该项未计分。如果{number}就是数量，请移到“数量”一栏。',
  'c2.otherKind':
    '指标{id}现在按{kind}评分，不属于这一块，这一行已填的{marks}格不计。请在评价细则改回“对象”，或删去这一行。',
  'c2.severalKinds': '第{row}行的事项“{kind}”里有几项（{several}），指标{id}未计分。请拆成几行，每行一项。',
  'c2.subject':
    '列标题“{name}”不是已登记的团队、赛项或活动，该列已填的{marks}格不计。漏登或改了名称的，请补登或把标题改成现在的名称；已取消的，请删去该列。',
  'c2.subjectNeeded':
    '{department}牵头多个活动，不知道指标{id}的这一行说的是哪一个。请在“对象”中填写其一：{activities}。',
  'c2.subjectUnknown': '“对象”中的“{subject}”不是{department}牵头的活动（指标{id}）。请改为：{activities}。',
  'c2.unknownId':
    '编号“{id}”不在评价细则中，这一行不计分。编号写错或改了编号的，请改成细则中的编号；指标已取消的，请删去这一行。',
  'c2.unknownKind': '第{row}行的事项“{kind}”不在指标{id}的参数中，该项未计分。可用的事项：{kinds}。请改正。',
  'c2.unknownVeto':
    '第{row}行的事项“{kind}”看不出是否发生（指标{id}），该单位暂不计总分。请改填：{kinds}；其他事项可写进评价细则的参数。',
  'c2.unpriced': '指标{id}的参数没有给“{kind}”定分值，按0分计。请在评价细则的参数中补上。',
  'c2.wordForNumber':
    '第{row}行只填了事项“{kind}”，没有填“数量”。指标{id}按数量计分，该项未计分。请在“数量”一栏填数字；没有的填0。',
  'c2.yesNo': '第{row}行“{heading}”填了“{value}”，请填“是”或“否”。',

  'catalogue.C3.title': '登记互相矛盾',
  'c3.contradiction': '指标{id}的登记互相矛盾（第{rows}行：{kinds}），该项未计分。请保留正确的一种。',

  'catalogue.C4.title': '登记表和考核登记都有数据',
  'c4.both': '{department}的指标{id}既有登记表数据又有考核登记，以考核登记为准。',

  'catalogue.C5.title': '缺少计算基数',
  'c5.attendance': '{department}的赛项“{name}”应参赛人数或实际参赛人数没有填，指标{id}无法计算。请补填。',
  'c5.due': '{department}的指标{id}没有应有数，无法计算比例。请填写“应有数”。',
  'c5.students': '{department}没有学生数（或为0），指标{id}无法计算。请在“单位”表填写学生数。',
  'c5.zero': '{department}的指标{id}应有数合计为0，无法计算比例。请核对“应有数”。',

  'catalogue.C6.title': '数字像是别的意思',
  'c6.percent':
    '指标{id}的档次没有用百分数，但登记中填了应有数。如果按比例（数量÷应有数）分档，请在参数中写上%；否则请清空应有数。',
  'c6.places':
    '指标{id}各单位的数量合计正好是1到{count}，像是填了名次。名次按数量从多到少排，数量最多的为第1名。请核对；如果填的就是数量，不用改。',
} as const;
