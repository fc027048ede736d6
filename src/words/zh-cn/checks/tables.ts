/** Sheets, tables, columns and files: X1 to X7. For each code its title and its sentences. */
export const zhCnTablesChecks = {
  'catalogue.X1.title': '表格结构有误',
  'x1.alsoLike': '此表按“{table}”读取；它也有“{other}”的全部必需标题。如果应是“{other}”，请把工作表改名为“{other}”。',
  'x1.columnTwice':
    '列标题“{heading}”重复（{first}和{second}），两列都有数据，不知以哪一列为准。请删去或改名其中一列。',
  'x1.criterionTwice': '第{row}行的编号“{id}”在本块中重复，没有读取。请删去一行。',
  'x1.looksLike':
    '此表像是“{table}”，但缺少必需的列标题：{headings}，没有读取。这一行另有：{others}。如果就是它，请在活动设置加一行，“项目”填“{mapping}”，“值”填那一列的标题；不是就不必理会。',
  'x1.maybe':
    '此表有“{table}”的必需标题，但不能肯定就是它，没有读取。如果就是它，请把工作表改名为“{table}”，不是就不必理会。',
  'x1.missing': '“{table}”表缺少必需的列标题：{headings}，整张表没有读取。请补上列标题。',
  'x1.missingBeside':
    '“{table}”表缺少必需的列标题：{headings}，整张表没有读取。这一行另有：{others}。如果其中有要找的列，请在活动设置加一行，“项目”填“{mapping}”，“值”填那一列的标题；否则请补上列标题。',
  'x1.notJudge': '“{name}”不在评委表中，此评分表不计分。',
  'x1.overruled':
    '“{heading}”列也有数据，但活动设置指定读“{own}”列，这一列没有读取。请核对；不用的一列请删去，指定错了的请改正活动设置。',
  'x1.secondMarking': '评委{name}已有评分表“{first}”，此表没有读取。请保留一张。',
  'x1.secondSheet': '已有另一张“{table}”表（工作表“{first}”），此表没有读取。请合并成一张；有一张空着的，删去空的。',
  'x1.secondTable': '第{row}行又有一行列标题，下面的第二个表没有读取。请移到单独的工作表或并入上表。',
  'x1.subjectBoth':
    '有几列都指“{name}”：{columns}，其中{filled}都有分，不知以哪一列为准，评委{judge}在这里的分都没有读取。请只保留一列。',
  'x1.subjectNone': '有几列都指“{name}”：{columns}，都还没有分。请只保留一列。',
  'x1.subjectOne': '有几列都指“{name}”：{columns}。评委{judge}的分在{filled}，按这一列计。请删去空着的一列。',
  'x1.twice': '列标题“{heading}”重复（{first}和{second}），整张表没有读取。请删去一个。',

  'catalogue.X2.title': '错误值或引用别的文件',
  'x2.error': '第{row}行“{heading}”是错误值{what}，没有读取。请改为数据。',
  'x2.external': '第{row}行“{heading}”引用了别的工作簿（{what}），没有读取。请改为数据。',
  'x2.noResult':
    '第{row}行“{heading}”的公式（{formula}）没有计算结果，没有读取。请在 Excel 或 WPS 中打开并保存，或改为数据。',

  'catalogue.X3.title': '文件类型不能用',

  'catalogue.X4.title': '填报栏里是公式',
  'x4.formula': '第{row}行“{heading}”是公式（{formula}），按其结果读取。',

  'catalogue.X5.title': '数据行里有合并单元格',
  'x5.merged': '第{from}至{to}行有合并单元格，这几行没有读取。请取消合并后逐行填写。',

  'catalogue.X6.title': '有隐藏或筛选掉的行',
  'x6.hidden': '有{count}行被隐藏或筛选（如第{row}行），仍然读取。',

  'catalogue.X7.title': '列换了标题',
  'x7.likely':
    '没有“{headings}”列，而“{written}”列里正是这类数据。如果就是它，请在活动设置加一行“{mapping}”，值填“{written}”；学校没有这一列的，值填“无”。',
  'x7.lost':
    '没有“{headings}”列，而“{written}”列里正是这类数据，用到它的得分和合计都不计算。请在活动设置加一行“{mapping}”，值填“{written}”；学校没有这一列的，值填“无”。',
  'x7.lostOneOf':
    '没有这些列：{headings}，而“{written}”列里正是这类数据，用到它们的得分和合计都不计算。请在活动设置加一行“{mapping}”（换成那一列的标题），值填“{written}”；学校没有的列，值填“无”。',
  'x7.oneOf':
    '没有这些列：{headings}，而“{written}”列里正是这类数据。如果是其中之一，请在活动设置加一行“{mapping}”（换成那一列的标题），值填“{written}”；学校没有的列，值填“无”。',
} as const;
