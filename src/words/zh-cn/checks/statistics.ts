/** What is counted: T1 to T5. For each code its title and its sentences. */
export const zhCnStatisticsChecks = {
  'catalogue.T1.title': '人数可疑',
  't1.due': '指标{id}的数量（{quantity}）超过应有数（{due}），见第{row}行。请核对是否填错或单位不一致；没有错不用改。',
  't1.part': '第{row}行“其中中小学生”和“其中家长”共{part}人次，超过校外人次{whole}。请核对。',
  't1.roster': '第{row}行“{name}”的人数{people}超过{department}的在册人数{roster}，又没有校外人次。请确认。',

  'catalogue.T2.title': '同一活动由两个部门填报',
  't2.twice': '第{row}行“{name}”与第{counted}行是同一活动，统计只计第{counted}行。如果不是同一活动，请改用不同的名称。',

  'catalogue.T3.title': '两行内容相同',
  't3.both': '第{row}行与第{first}行内容相同，两行都计入。如果是重复登记，请删去一行。',
  't3.once': '第{row}行与第{first}行内容相同（写法不同也算），只计一次。请删去一行；如果确实是两次，请在“备注”中写明。',
  't3.team': '第{row}行的团队“{name}”重复，只计一次。请删去一行。',

  'catalogue.T4.title': '活动名称对不上',
  't4.nameless':
    '从第{row}行起有{count}行没有填“活动名称”，计入“其他（未对应活动）”。请填活动登记中的活动名称；确实不属于任何活动的可以空着。',
  't4.uncounted':
    '第{row}行的活动“{name}”在活动登记中的那一行没有计入，这一行因此计入“其他（未对应活动）”。请先改正活动登记。',
  't4.unknown':
    '第{row}行的活动名称“{name}”没有在活动登记中，计入“其他（未对应活动）”。请改成活动登记中的名称，或补登这项活动。',

  'catalogue.T5.title': '表样上的合计与各部分不符',
  't5.apart':
    '“{line}”的“{sum}”是{whole}，表上各栏（{parts}）之和是{total}，相差{gap}。请核对登记的各部分；表样没有相应栏的，请加一栏或“其他”栏。',
  't5.negative': '“{line}”的“{sum}”算得{rest}：所属各栏（{parts}）之和超过了合计。该格空着，请核对登记。',
  't5.noSum': '“{line}”的“{sum}”没有登记，表上各栏（{parts}）之和却是{total}。请补登。',
} as const;
