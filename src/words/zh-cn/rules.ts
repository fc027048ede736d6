/** The rule card, and what actions of the pane did. */
export const zhCnRules = {
  'rules.noSettings': '工作簿里还没有“活动设置”。请先在“准备”中选择方案并补齐工作表。',
  'rules.scored': '{count}个单位参加评分（“类别”含“{kinds}”的单位）。',
  'rules.nobody': '没有一个单位的“类别”是“{kinds}”，没有单位可评。请在“单位”表的“类别”中填写，或改这里的参评类别。',
  'rules.rubric': '评价细则有{items}个项目、{criteria}项指标，分值合计{sum}分。',
  'rules.fullDiffers': '评价细则的分值合计{sum}分，满分却是{full}分，两者不一致时不能评分。请改其中一个。',
  'rules.noMode': '有{count}项指标还没有填“方式”（{ids}），填好之前不能评分。请在“评价细则”中按计分办法填写。',
  'rules.noJudges': '有{criteria}项指标由评委打分，但“评委”表里还没有人。请填好评委后再补齐评分表。',
  'rules.trimmed':
    '{judges}位评委给{criteria}项指标打分；每项有效分达到{threshold}个，就去掉一个最高分和一个最低分，其余取平均。',
  'rules.trimmedByJudge':
    '{judges}位评委给{criteria}项指标打分；对每个单位，去掉总分最高和最低的两位评委，其余取平均（打全了分的评委不少于{threshold}位时）。',
  'rules.plainMean': '{judges}位评委给{criteria}项指标打分，不到{threshold}位，不去最高最低分，直接取平均。',
  'rules.trimsThree': '3个分数去掉最高和最低后只剩1个，等于由一个人决定。建议把最少评委数改为5。',
  'rules.atThreshold':
    '评委正好{judges}位，其中有人来自参评单位：该单位少一个有效分，不去极值，与其他单位的算法不同。建议增加评委。',
  'rules.scaled': '评委按另定的满分打分，先折算为分值再计算：{criteria}。',
  'rules.ownDepartment': '评委给本单位的分不计；缺席、回避、不适用的不计；空着的是未评，补齐前该单位没有总分。',
  'rules.groups': '评委分组后加权：{groups}。',
  'rules.groupSum': '各组权重相加是{sum}，不是100；会按比例折算。请核对是否漏写了一组。',
  'rules.emptyGroups': '这些组一个评委也没有：{groups}。请改权重，或在“评委”表的“组别”中填写。',
  'rules.outsideGroups': '这些评委不在任何加权的组里：{judges}。请在“评委”表的“组别”中填写。',
  'rules.trimAndGroups': '“按评委总分”去极值不能与评委组权重同用。请改为“逐项”，或清空评委组权重。',
  'rules.halfUp': '每项指标的得分四舍五入，保留{decimals}位小数；项目分和总分是它们直接相加，不再舍入。',
  'rules.halfEven':
    '每项指标的得分按GB/T 8170修约（恰好一半时前一位取偶数），保留{decimals}位小数；项目分和总分是它们直接相加，不再舍入。',
  'rules.noDecimals': '指标得分不留小数，名次容易并列。一般保留2位。',
  'rules.meanOfOthers': '某项指标对一个单位不适用时，取其他单位该项得分的平均分。',
  'rules.rescale': '某项指标对一个单位不适用时，按其余指标的得分率折算成满分。',
  'rules.zero': '某项指标对一个单位不适用时，该项计0分。',
  'rules.cap': '加分以后总分最多{cap}分。',
  'rules.noCap': '总分不设上限。',
  'rules.tiesSkip': '总分相同名次相同，后面的名次跳过（1、2、2、4）。',
  'rules.tiesDense': '总分相同名次相同，后面的名次接着排（1、2、2、3）。',
  'rules.grades': '总分{excellent}分及以上为优秀，{good}分及以上为良好，{pass}分及以上为合格，其余不合格。',
  'rules.gradesByShare':
    '按名次取前{share}%为优秀；其余{good}分及以上为良好，{pass}分及以上为合格，{pass}分以下不合格。此时优秀线（{excellent}分）不起作用。',
  'rules.linesAscend': '优秀线{excellent}、良好线{good}、合格线{pass}应当从高到低。请改正。',
  'rules.lineAboveFull': '优秀线{excellent}分高于满分，没有单位能达到。请改正。',
  'rules.credit': '计入学期考评：总分÷{full}×{points}分。',
  'rules.noEventPoints': '还没有填“重大活动分值”，总分照常汇总，但不能计入学期考评。分值由学校规定。',
} as const;
