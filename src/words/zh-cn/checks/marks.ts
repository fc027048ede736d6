/** Judges' marks, S1 to S6, and groups of judges, J1. For each code its title, what we do, why it matters, and its sentences. */
export const zhCnMarksChecks = {
  'catalogue.group.S': '评委打分',

  'catalogue.S1.title': '分数超出范围',
  'catalogue.S1.action': '不读取；请填0至分值之间的数，小数位数不超过“分数小数位数”。',
  'catalogue.S1.reason': '一个超过分值的分会抬高平均分，去掉最高分也未必消得掉。',
  's1.decimals': '第{row}行{id}填了{mark}分，小数超过{decimals}位。请改正。',
  's1.range': '第{row}行“{id}”填了{mark}分，应在0至{max}分之间。请改正。',

  'catalogue.S2.title': '合计不等于各项之和',
  'catalogue.S2.action': '两个数都列出，得分只按各项计算。',
  'catalogue.S2.reason': '公开的评分表里，就有各项共9.0分而合计印成8.5分的。',
  's2.total': '合计写的是{written}，各项相加是{sum}。请核对。',

  'catalogue.S3.title': '评委还没有评',
  'catalogue.S3.action': '不当作0分；补评之前，该单位没有总分。',
  'catalogue.S3.reason': '空着多半是漏评，当成0分对单位不公平。',
  's3.empty': '评委{judge}未给{subject}评{id}。请补评；确实不评的请填缺席、回避或不适用。',
  's3.noSheet': '评委{judge}没有评分表，应评的分都还没有。请运行“准备”添加评分表。',
  's3.nobody': '指标{id}没有可用的评委分：{departments}。请安排评委补评，或登记“不适用”。',
  's3.notLaidOut': '评委{judge}的评分表缺少：{what}。请运行“准备”补上。',

  'catalogue.S4.title': '给本单位打分',
  'catalogue.S4.action': '不计这个分，并列出。',
  'catalogue.S4.reason': '评委应当回避自己所在的单位。',
  's4.own': '评委{judge}给本单位（{subject}）打了{mark}分，按回避处理，不计分。请在该格改填“回避”。',

  'catalogue.S5.title': '一位评委给各单位的分全都一样',
  'catalogue.S5.action': '照常计分，请核实。',
  'catalogue.S5.reason': '全部相同或全部满分，分不出高低，也可能是随手填的。',
  's5.full': '评委{judge}在这些指标上给所有单位都打了满分：{ids}。请核实。',
  's5.same': '评委{judge}在这些指标上给所有单位打了相同的分：{ids}。请核实。',

  'catalogue.S6.title': '与其他评委相差太大',
  'catalogue.S6.action': '与其他评委中位数之差，超过其绝对离差中位数的3倍、又超过分值的20%时提醒；照常计分，请核实。',
  'catalogue.S6.reason': '常见的原因是看错了行，或点错了小数点。',
  's6.far': '评委{judge}给{subject}打了{mark}分，其他评委的中位数是{median}。请核实。',

  'catalogue.group.J': '评委组',

  'catalogue.J1.title': '有一个评委组没有给某单位打分',
  'catalogue.J1.action': '只按其余各组的权重计分，并列出。',
  'catalogue.J1.reason': '各组打分松紧不同，少一组，名次就可能变。',
  'j1.absent':
    '评委组“{group}”没有给{subject}的{ids}打分，只按其余各组计分，与其他单位的组成不同。请核实；能补评的请补评。',
} as const;
