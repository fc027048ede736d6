/** Statistics: filling a school's own form. */
export const zhCnStatistics = {
  'template.notRecognised':
    '表样中找不到列标题，没有写入任何内容。表样须有一行或几行列标题，含“活动名称”和至少两个其他栏目；或含“名称”“数量”两栏，名称下写着统计项目。可识别的标题：{headings}；其他叫法请在“活动设置”中用“列名 附件2.…”写明。',
  'template.noName':
    '表样“{sheet}”第{row}行有列标题（{headings}），但没有“活动名称”一栏，不知道每行填什么。没有写入任何内容。请在“活动设置”中用“列名 附件2.活动名称”指明；每行一个单位的表样不能填，请从“统计汇总”抄入。',
  'template.byDepartment':
    '表样“{sheet}”每行填一个单位（“{heading}”栏），这种表样不能填：只能填每行一项活动的，或“名称”“数量”两栏的。没有写入任何内容。各单位的合计请从“统计汇总”抄入。',
  'template.lostLevels': '表样没有这些级别的栏：{levels}，有{count}篇没有填入。请在表样中加一栏，或改栏目的名称。',
  'template.twoNames':
    '表样中有几栏都像“活动名称”：{headings}。没有写入任何内容。请在“活动设置”中用“列名 附件2.活动名称”指明是哪一栏。',
  'template.notBlank':
    '表样“{sheet}”第{row}行已经填有活动和数字，不是空白表样。没有写入任何内容。请清空表样，或把该行标为“例”。',
  'template.noRoom':
    '表样“{sheet}”第{row}行以下没有足够的空行，也无法插入而不影响合计公式。没有写入任何内容。请在列标题与“合计”（或签字行）之间留出至少两个空行。',
  'template.filled': '已填入表样“{sheet}”：{rows}行。',
  'template.filledIndicators': '已填入表样“{sheet}”：{lines}个统计项目。',
  'template.otherSheets': '这些工作表也像表样，没有填：{sheets}。请分别另存为单独的表样。',
  'template.unmatched': '表样中这些标题没有对应的统计项目，未填：{headings}。可在“活动设置”中用“列名 附件2.…”指明。',
  'template.ambiguous':
    '表样中这些标题指的是同一项，分不清该填哪一栏，都未填：{headings}。请在“活动设置”中用“列名 附件2.…”指明。',
  'template.national': '表样没有国家级一栏，“{heading}”含国家级{count}篇。',
  'template.covered': '这些栏在表样中有纵向合并的单元格，被合并的行未填：{headings}。',
  'template.noActivity': '表样中写好的这些活动没有登记，未填：{names}。',
  'template.unknownSum':
    '表样“{sheet}”{cell}的公式{formula}只看其中几行，活动多于表样的行数后合计不全，无法改写。没有写入任何内容。请把它改为对全部行求和，例如 SUM，或清空该格。',
  'template.subtotals': '表样中有几个“小计”，看不出各自合计哪些行，未填：第{rows}行。请自行填写，或在表样中写上公式。',
  'template.otherUnits':
    '表样中这些栏的单位不是登记所用的单位（人次、小时、场、篇、张等），未填：{headings}。请自行换算填写，或在表样中改正单位。',
  'template.absent': '表样中没有这些统计项目的列：{fields}。',
  'template.leftOut': '{count}行未计入合计，没有填入表样，原因见检查结果。',
  'template.unreadInSum': '这些栏目有无法识别的数字（未读），表样自带的合计公式没有计入：{fields}。请先改正。',
} as const;
