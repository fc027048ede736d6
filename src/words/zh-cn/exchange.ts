/** Forms that are sent out, and the returns that come in. */
export const zhCnExchange = {
  'form.of.department': '填报单位：{name}',
  'form.of.judge': '评委：{name}',
  'form.of.office': '考核部门：{name}',
  'form.until': '截止：{day}',
  'form.untilAsked': '截止：按通知的日期',
  'form.to': '报送到：{organiser}',
  'form.toSender': '报送到：发来本表的部门',
  'form.contact': '联系人：{contact}',
  'form.sheets': '要填的表：{sheets}',
  'form.ledgerHint': '一事一行，同一指标可登记多行；没有事项和数量的行不算登记。无扣分填“无扣分”，不适用填“不适用”。',
  'form.what': '只能填没有锁定的格，其他格不能改。学校已有的内容已经填好，请核对、修改、补充；要删去一行，清空这一行。',
  'form.department':
    '各表一行填一项，下面留有200个空行。“单位”“牵头部门”空着就是本单位；联合牵头的活动由第一牵头部门填，其他部门不重复填。',
  'form.others': '只填本单位的：别的单位的行不会收进去。没有开展的不用填；空着不等于0，确实是0的填0。',
  'form.participants': '“人次”按每场实到人数累计：同一人参加两场是2人次。数字栏只填数字，日期填年月日。',
  'form.judge':
    '在评分表的空格里打分：0到“分值”（写明满分的按满分），可有小数。黄色的格还没有打分；空着就是未评，不是0分。',
  'form.judgeStates': '没有看到的填“缺席”，不参加评的填“回避”（本单位已填好），不适用的填“不适用”。',
  'form.office':
    '一事一行，同一指标可登记多行，下面留有200个空行；没有事项和数量的行不算登记。没有扣分的填“无扣分”，不适用的填“不适用”。',
  'form.officeOthers': '只登记本部门负责的指标，“编号”见下：其他指标的行和“全部”的行不会收进去。',
  'form.keep': '请不要改表名、列标题和列的顺序，也不要另加工作表：收回时按它们读入。',
  'form.save': '填完存为.xlsx，整个文件发回；文件名可以改。改过之后再发一次，以最后一次为准。',
  'form.lists': '可以填的名称',
  'form.listDepartments': '单位',
  'form.listTeams': '教学团队',
  'form.listPlan': '活动类别（活动计划）',
  'form.listCriteria': '指标编号',
  'distribute.unknown': '没有要填表的“{names}”：既不是填报的单位，也不是评委或考核部门。请核对 --only。',
  'distribute.nobody':
    '这个工作簿里没有要填表的人：没有登记表，评价细则里也没有评委评分或考核登记的指标。请先准备（prepare）。',
  'log.hint': '本表由程序写出，最近的在前：列出{shown}条，共{count}条。时间为北京时间。',
  'log.collect': '收表',
  'log.fix': '改正',
  'log.settings': '改设置',
  'log.undo': '撤销',
  'c2.notOffice':
    '“{file}”第{row}行的编号“{name}”不是{sender}登记的指标，或是“全部”的行，没有收进来。请改正编号，或在工作簿里登记。',
  'c2.changedCriterion':
    '“{file}”第{row}行：指标“{name}”在发出登记表之后改过（分值、方式、对象或满分），或是新的，没有收进来。请重新发一份登记表。',
  'c2.changedMark':
    '“{file}”：指标{id}在发出评分表之后改过（分值、方式、对象或满分），打的“{value}”没有收进来。请重新发一份评分表。',
  'c2.goneMark': '“{file}”：“{name}”在工作簿里已经没有了，{marks}个分没有收进来。请给评委重新发一份评分表。',
  'u2.notSender':
    '“{file}”第{row}行是“{name}”的，不是{sender}的，没有收进来。写错了名称的请改正后再发；别的单位的请由该单位填。',
  'x1.sheetGone': '“{file}”里没有了“{table}”表：工作簿里该表的{rows}行原样保留。要删去的，请在表里清空这些行再发。',
  'x1.strangeMoment':
    '“{file}”里记的发出时间“{made}”看不懂，或比现在还晚，先后按文件的修改时间定。请核对这台电脑的时间；时间没有错的，请用新发的表填。',
  'x1.sameMoment':
    '“{file}”和{name}的另一份表修改时间相同，看不出哪一份较新，只用了其中一份。请把较新的一份在 Excel 或 WPS 里打开、保存一次，再收一遍。',
  'collect.otherWorkbook': '这是另一个工作簿发出的表（{name}），没有收。确实要收的，用 --as 写明它是谁的。',
  'collect.notRecognised': '认不出是谁的：里面没有单位、评委或考核部门的名称。请用 --as 写明。',
  'collect.severalNamed': '里面有几个名称（{names}），不能确定是谁的。请用 --as 写明。',
  'collect.ownWorkbook':
    '这是考评工作簿本身或它的副本，不是发出去填的表，没有收。有单位直接填在副本里的，用 --as 写明是谁的。',
  'collect.wholeWorkbook':
    '这是另一个完整的考评工作簿，里面有几个名称（{names}），不是一份填报的表，没有收。确实要从中收一家的，用 --as 写明。',
  'collect.contradiction':
    '表里记的是{of}的表，“{where}”写的却是{name}，互相矛盾，没有收。请核对后用发给自己的表重新填；确认是谁的，用 --as 写明。',
  'collect.gone': '“{name}”现在没有要填的表：不在工作簿的单位、评委或考核部门里。没有收。',
  'collect.noMarkingSheet': '工作簿里没有{name}的评分表，或这份表里没有。请先准备（prepare），再收。',
  'collect.longText': '“{sheet}”{cell}有{length}个字符，一格最多{limit}个。请改短后再发。',
  'collect.othersRows':
    '这是{name}的表，里面却只有别的单位（部门）的内容，没有收，以免删掉{name}已报的。确认是谁的，用 --as 写明。',
  'collect.zipInZip': '压缩包里又是压缩包，没有收。请先解开里面的。',
  'collect.emptyZip': '压缩包里没有文件。请重新打包后再发。',
  'collect.noTables': '这份表里没有{name}要填的表（{tables}），没有收。请用发出的表重新填。',
} as const;
