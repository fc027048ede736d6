import type { zhCnFaults } from '../zh-cn/faults';

export const enUsFaults: Record<keyof typeof zhCnFaults, string> = {
  'fault.unknown':
    'Unexpected error ({detail}); no file was written. Please send this sentence and the file to the developers.',
  'fault.missingFile': 'There is no file “{path}”. Check the name and the folder.',
  'fault.folder': '“{path}” is a folder, not a workbook. Name an .xlsx file.',
  'fault.notFolder': '“{path}” is a file, not a folder; nothing was written. Name another folder.',
  'fault.noPermission':
    'No permission to read or write “{path}”. Check whether it is read-only, or use another folder.',
  'fault.fileOpen': 'Another program is using “{path}”; nothing was changed. Close it in Excel or WPS and try again.',
  'fault.diskFull':
    'The disk is full: “{path}” was not written and the old file is unchanged. Free space or save elsewhere.',
  'fault.readOnlyDisk': '“{path}” is on a read-only disk. Save elsewhere.',
  'fault.missingFolder': 'The folder of “{path}” does not exist. Create it first, or save elsewhere.',
  'fault.cannotRead': '“{path}” could not be read ({detail}). Check the disk or the network.',
  'fault.cannotWrite':
    '“{path}” could not be written ({detail}); the old file is unchanged. Check the disk or the network.',
  'fault.noFile': '“{path}” is no ordinary file (a pipe or a device). Please name an .xlsx file.',
  'fault.danglingLink':
    '“{path}” is a link to a file that does not exist. Nothing was written. Mend the link, or choose another name.',
  'fault.openElsewhere':
    '“{path}” is open in Excel, WPS or LibreOffice (“{lock}” lies beside it). Nothing was written. Close it first; if nobody has it open, add --force.',
  'fault.beingWritten':
    '“{path}” is being written by another run of this program (“{lock}” lies beside it). Nothing was written. Please try again in a moment.',
  'fault.changedSince':
    '“{path}” was changed by somebody after it was read. Nothing was written, and their changes are all there. Please run the command again.',
  'fault.longPath': 'The system refuses so long a file name: “{path}”. Please choose a shorter one.',
  'fault.emptyFile': 'The file is empty (0 bytes). Download it or have it sent again.',
  'fault.oldFormat':
    'This is an old .xls (or WPS .et) file. Open it in Excel or WPS and save it as “Excel Workbook (*.xlsx)”.',
  'fault.password': 'The file has a password. Open it in Excel or WPS, remove the password and save it.',
  'fault.textFile':
    'This is a text file (such as .csv), not a workbook. Open it in Excel or WPS, check the characters and save it as .xlsx.',
  'fault.csv':
    'This is no CSV file that can be read: a quotation mark is never closed. Open it in Excel or WPS and save it as .xlsx or CSV UTF-8.',
  'fault.notWorkbook': 'This is not an Excel workbook. Choose an .xlsx file.',
  'fault.wordDocument':
    'This is a Word document, not a workbook. Copy the table into Excel or WPS and save it as .xlsx.',
  'fault.slides': 'This is a presentation, not a workbook. Choose an .xlsx file.',
  'fault.openDocument':
    'This is an OpenDocument file (such as .ods). Open it in WPS, Excel or LibreOffice and save it as .xlsx.',
  'fault.binaryWorkbook':
    'This is a binary workbook (.xlsb). Open it in Excel and save it as “Excel Workbook (*.xlsx)”.',
  'fault.macroWorkbook':
    'The workbook contains macros. Open it in Excel and save it as “Excel Workbook (*.xlsx)”, without macros.',
  'fault.truncated':
    'The file is incomplete, perhaps not fully downloaded or copied. Download, copy or have it sent again.',
  'fault.damaged': 'The file is damaged ({part}). Open it in Excel or WPS, repair it and save it as .xlsx.',
  'fault.tooLarge': 'Unpacked, the file is larger than {limit} MB and is not read. Remove pictures and unused sheets.',
  'fault.tooManyRows':
    'The workbook has more than {limit} rows with data (reached on sheet “{sheet}”). Delete rows that are not used, or save the sheets that are needed as a new file.',
  'fault.tooManyFormRows':
    '附件2 would have {rows} rows, more than {limit}: no form can be made of that. Check whether all activities of 活动登记 are to be reported.',
  'fault.tooManyCells': 'Sheet “{sheet}” has more than {limit} cells. Save the part that is needed as a new file.',
  'fault.tooMuchText':
    'The workbook holds too much text (more than {limit} characters, reached on sheet “{sheet}”). Delete overlong texts, or save the sheets that are needed as a new file.',
  'fault.unknownSheet':
    'The workbook has no sheet “{sheet}”. It may have been renamed or deleted; refresh and try again.',
  'fault.sheetName': '“{sheet}” cannot be a sheet name: 1 to 31 characters, none of \\ / ? * [ ] : .',
  'fault.sheetTaken':
    'The workbook has a chart sheet named “{sheet}”, so no worksheet can be called that. Rename it first.',
  'fault.longText':
    'The text in cell {cell} of sheet “{sheet}” has {length} characters; Excel allows {limit}. Shorten it.',
  'fault.outsideSheet': 'Sheet “{sheet}” is too small for this: Excel allows no more rows or columns. Split the data.',
};
