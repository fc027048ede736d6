/** The manual test inside the pane (`npm run excel:try`). */
export const zhCnTrial = {
  'pane.trial': '试用记录',
  'pane.trialOf': '已记{answered}／{count}步',
  'pane.trialExpected': '应当看到：',
  'pane.trialSeen': '看到的是这样吗？',
  'pane.trialYes': '是',
  'pane.trialNo': '不是',
  'pane.trialNote': '备注（界面上的原话）',
  'pane.trialBack': '上一步',
  'pane.trialNext': '下一步',
  'pane.trialResult': '写出结果',
  'pane.trialSend': '结果已写入“out/try”文件夹，请把该文件发回；没有文件时复制下面的内容。其中没有工作簿的内容。',
};
