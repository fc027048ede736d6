/** Judges' marks, S1 to S6, and groups of judges, J1. For each code its title and its sentences. */
export const zhCnMarksChecks = {
  'catalogue.S1.title': '分数超出范围',
  's1.decimals': '第{row}行{id}填了{mark}分，小数超过{decimals}位。请改正。',
  's1.range': '第{row}行“{id}”填了{mark}分，应在0至{max}分之间。请改正。',

  'catalogue.S2.title': '合计不等于各项之和',
  's2.total': '合计写的是{written}，各项相加是{sum}。请核对。',

  'catalogue.S3.title': '评委还没有评',
  's3.empty': '评委{judge}未给{subject}评{id}。请补评；确实不评的请填缺席、回避或不适用。',
  's3.noSheet': '评委{judge}没有评分表，应评的分都还没有。请运行“准备”添加评分表。',
  's3.nobody': '指标{id}没有可用的评委分：{departments}。请安排评委补评，或登记“不适用”。',
  's3.notLaidOut': '评委{judge}的评分表缺少：{what}。请运行“准备”补上。',

  'catalogue.S4.title': '给本单位打分',
  's4.own': '评委{judge}给本单位（{subject}）打了{mark}分，按回避处理，不计分。请在该格改填“回避”。',

  'catalogue.S5.title': '一位评委给各单位的分全都一样',
  's5.full': '评委{judge}在这些指标上给所有单位都打了满分：{ids}。请核实。',
  's5.same': '评委{judge}在这些指标上给所有单位打了相同的分：{ids}。请核实。',

  'catalogue.S6.title': '与其他评委相差太大',
  's6.far': '评委{judge}给{subject}打了{mark}分，其他评委的中位数是{median}。请核实。',

  'catalogue.J1.title': '有一个评委组没有给某单位打分',
  'j1.absent':
    '评委组“{group}”没有给{subject}的{ids}打分，只按其余各组计分，与其他单位的组成不同。请核实；能补评的请补评。',
} as const;
