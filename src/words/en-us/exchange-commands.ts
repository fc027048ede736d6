import type { zhCnExchangeCommands } from '../zh-cn/exchange-commands';

export const enUsExchangeCommands: Record<keyof typeof zhCnExchangeCommands, string> = {
  'cli.distribute': 'make a form to fill in for each department, judge and office',
  'cli.option.to': 'the folder to save them in',
  'cli.option.only': 'only for these departments, judges and offices, separated by commas',
  'cli.option.zip': 'also pack them into one archive',
  'cli.distributed':
    '{count} forms made: {departments} for departments, {judges} for judges, {offices} for offices, in {folder}',
  'cli.usage.to': 'Give the folder with --to.',
  'cli.usage.filledForms':
    'These files exist and differ from the forms to be made, so somebody may have filled them in: {files}. Nothing was written. Choose another folder, or collect them first and move them away.',
  'cli.usage.zip': '"{path}" must end in .zip.',
  'cli.collect': 'merge the forms that came back into the workbook',
  'cli.option.as': 'whose a file is, such as "a.xlsx=name"; may be given several times',
  'cli.option.take':
    'which side counts where both changed a cell: master (the workbook) or returns; without it the workbook stays and it is asked again',
  'cli.option.log': 'also write the sheet 操作记录: what was changed in each cell, when and by which task',
  'cli.option.marked':
    'the folder for a copy of each return with faults, which stand in notes on coloured cells, to send back',
  'cli.marked': '{count} copies of returns with faults, shown in notes on their cells, are in {folder}',
  'cli.usage.markedOverReturn':
    '“{path}” is a return or the workbook and is not written over. Give --marked another folder.',
  'cli.usage.outputOverReturn': '“{path}” is a return and is not written over. Give -o another name.',
  'cli.usage.as': '“{what}” is not understood. Write --as "FILE=name".',
  'cli.usage.asFile': 'The file “{what}” of --as is not among the returns.',
  'cli.usage.take': '--take is master or returns, not “{what}”.',
  'cli.usage.noReturns': '“{path}” holds no .xlsx or .zip file.',
  'cli.return.merged': 'Merged: {file} ({of}): {added} rows added, {changed} cells changed, {removed} rows removed',
  'cli.return.unchanged': 'Unchanged: {file} ({of})',
  'cli.return.superseded': 'Not taken, a later one came: {file} ({of})',
  'cli.return.refused': 'Not taken: {file}: {reason}',
  'cli.conflicts':
    'Changed on both sides ({count}); the workbook stays for now. To decide for it, add --take master; to take what came back, --take returns:',
  'cli.conflict': '“{sheet}” {cell}: sent out “{base}”, workbook “{master}”, return “{returned}” ({file})',
  'cli.readingReturns': 'Reading the returns',
};
