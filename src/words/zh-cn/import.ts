/** Reading a school's own rubric. */
export const zhCnImport = {
  'import.unclear': '看不出只有一种计分方法',
  'import.mixed': '既有扣分又有加分或得分，要由学校定',
  'import.judged': '既有评委打分或酌情，又有写明的分数，要由学校定',
  'import.manyPlaces': '逐名递减的名次超过{most}个，要由学校逐一写出',
  'import.range': '分数是一个范围，要由学校定',
  'import.twoPrices': '“{name}”有两个分值',
  'import.priceAbove': '“{name}”的{points}分超过分值{max}',
  'import.topNotMax': '最高一档的分数不等于分值',
  'import.noLowest': '没有写最低一档以下得几分',
  'import.bandsApart': '各档之间不相接',
  'import.veto': '写着一票否决，又有分值',
  'import.noPoints': '没有分值',
  'import.outside': '加分、扣分项目里的计分方法不明确',
  'import.noTable':
    '没有找到评分表：表中要有一行列标题，写着项目或评分内容，以及分值或计分办法。请检查是不是选错了文件，或改正列标题。',
  'import.noRows': '“{sheet}”的列标题（{cell}）下面没有内容。请检查是不是选错了文件。',
  'import.noPointsColumn':
    '“{sheet}”（{cell}）中没有分值：没有“分值”一列，文字里也没有写“（10分）”。请补上分值后再读入。',
  'import.rowWithoutPoints': '第{row}行“{content}”没有能读的分值，请在评价细则中补上',
  'import.madeIds': '有{count}条的编号是编的（项目序号.条目序号）',
  'import.idTwice': '编号重复：{ids}，请在评价细则中改正',
  'import.joined': '第{row}行与上面合用一个分值，并入“{content}”',
  'import.unreadRow': '第{row}行没有读入：{text}',
  'import.remark': '第{row}行的说明没有读入：{text}',
  'import.unknownColumn': '“{heading}”一列（{count}格）没有读入：{text}',
  'import.otherSheets': '另有工作表也像评分表，没有读入：{sheets}',
  'import.full': '表中写明满分{full}分：活动设置的满分和总分上限照此填写，优秀线、良好线、合格线按比例换算',
  'import.sum': '各条分值合计{sum}，与满分{full}不符，改正前不能汇总',
  'import.summary': '从“{sheet}”读入{count}条，分值合计{sum}；其中{proposed}条的方式是建议的，{open}条留空：',
  'import.open': '（留空：{why}）',
  'import.openNext': '{count}条的“方式”留空：请在评价细则中按计分办法填写，填完才能汇总（R1）。',
  'import.proposedNext':
    '{count}条的“方式”和“参数”是按计分办法建议的：请逐条核对，在窗格“检查”中接受或直接修改（R2）。',
  'r2.proposed':
    '第{row}行（{id}）的方式“{mode}”、参数“{parameters}”是按计分办法建议的。请核对：对的请接受，不对的请改正。',
} as const;
