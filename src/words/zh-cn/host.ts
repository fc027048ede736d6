/** What goes wrong between the add-in and Excel. */
export const zhCnHost = {
  'host.cellEdit': '有单元格正在编辑，Excel 暂时不能读写。请先在工作表中按 Enter 或 Esc 键，再做一次。',
  'host.noAnswer':
    'Excel 在 {seconds} 秒内没有应答。如果有单元格正在编辑，请在工作表中按 Enter 或 Esc 键；否则请检查网络。然后再做一次。',
  'host.refused': 'Excel 不允许这项操作（{detail}）。请检查工作表是否受保护、文件是否只读，再做一次。',
  'host.protected': '工作表“{sheet}”受保护，没有写入任何内容。请在“审阅”中撤销该工作表的保护，再做一次。',
  'host.readOnly': '工作簿以只读方式打开，没有写入任何内容。请启用编辑或另存一份，再做一次。',
  'host.sheetGone': '要用的工作表刚刚被删除，这一步没有做完。请再做一次，没有做完的部分会补上。',
  'host.sheetMade': '别人刚刚建了同名的工作表，这一步没有做完。请再做一次。',
  'host.connection': '与 Excel 的连接中断，这一步可能没有做完。请检查网络后再做一次，没有做完的部分会补上。',
  'host.tooLarge': '工作簿太大，Excel 一次传不完。请把不用的工作表移到别的文件，再做一次。',
  'host.hiddenSheet': '这个单元格所在的工作表是隐藏的。请在工作表标签上点右键，选“取消隐藏”，再点一次。',
  'host.filtered': '筛选挡住了写入（{detail}）。请在“数据”中清除筛选，再做一次。',
  'host.tooOld': '这个版本的 Excel 太旧，缺少所需的功能（{detail}）。请更新 Excel 后再用。',
  'host.unknown': 'Excel 出错（{detail}），这一步可能没有做完。请再做一次；仍出错时请把这句话告诉开发人员。',
  'host.changedMeanwhile': '工作表“{sheet}”的单元格 {cell} 刚刚被改动，没有写入任何内容。请再做一次。',
  'host.sheetChanged': '工作表“{sheet}”刚刚被改名、删除或插入了行，没有写入任何内容。请再做一次。',
  'host.unfinished': '上一次操作在工作表“{sheet}”中没有做完。请先再做一次上一次的操作（如“准备”），再做这一步。',
  'host.notAsWritten': '工作表“{sheet}”的单元格 {cell} 写入后与应有的内容不同。请清除筛选和自动更正后再做一次。',
} as const;
