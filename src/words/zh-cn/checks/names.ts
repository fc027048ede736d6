/** Names of departments and judges: U1 to U5. For each code its title and its sentences. */
export const zhCnNamesChecks = {
  'catalogue.U1.title': '名称里有空格',
  'u1.spaces': '第{row}行“{heading}”中有多余的空格，按“{name}”识别。',

  'catalogue.U2.title': '单位不在单位表中，或不参评',
  'u2.goneColumn':
    '列标题“{name}”不在单位表中，该列已填的{marks}格不计。改了名称的，请在单位表该单位的“别名”中写上“{name}”；已取消的，请删去该列。',
  'u2.goneColumns':
    '有{count}列的单位、团队、赛项或活动已取消或不参评：{names}。这些列是空的，不影响计分；不再需要的，请在“准备”中一并清去。',
  'u2.goneRows':
    '有{count}行预填行的单位已取消或不参评：{names}。这些行是空的，不影响计分；不再需要的，请在“准备”中一并删去。',
  'u2.near': '“{heading}”中的“{name}”不在单位表中，没有计入。是不是“{nearest}”？请改正，或在单位表中加别名。',
  'u2.notScored': '第{row}行的单位“{name}”不参评，这一行不计分。请核对单位，或在“单位”表改正其类别。',
  'u2.outside': '第{row}行“{heading}”中的“{name}”不在单位表中，按原文保留。',
  'u2.unknown': '“{heading}”中的“{name}”不在单位表中，没有计入。请改正，或在单位表中加别名。',

  'catalogue.U3.title': '繁体字',
  'u3.traditional': '第{row}行“{heading}”是繁体字，按“{name}”识别。',

  'catalogue.U4.title': '一格里有几个单位',
  'u4.ledger': '第{row}行“{heading}”中有几个单位，只记给第一个“{first}”。其余的单位请各填一行。',
  'u4.several': '第{row}行“{heading}”中有几个单位，以第一个“{first}”为准。',

  'catalogue.U5.title': '一个名称指两个单位，或两位评委同名',
  'u5.alias':
    '第{row}行“{name}”的别名“{alias}”也是“{other}”的名称或别名，用到它的各行都不计入。请删去其中一处，或改用不同的名称。',
  'u5.judge':
    '第{row}行的评委“{name}”与上面一位同名，没有读取。请删去一行；如果是两个人，请改用不同的姓名（如加部门）。',
  'u5.shared': '“{heading}”中的“{name}”可以指几个单位（{departments}），没有计入。请改用全称，或在单位表中改正别名。',
  'u5.twice': '第{row}行的单位“{name}”与第{first}行同名，用到它的各行都不计入。请删去一行，或改用不同的名称。',
} as const;
