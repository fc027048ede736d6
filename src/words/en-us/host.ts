import type { zhCnHost } from '../zh-cn/host';

/** What goes wrong between the add-in and Excel. */
export const enUsHost: Record<keyof typeof zhCnHost, string> = {
  'host.cellEdit':
    'A cell is being edited, so Excel can neither read nor write now. Press Enter or Esc in the sheet first and try again.',
  'host.noAnswer':
    'Excel has not answered within {seconds} seconds. If a cell is being edited, press Enter or Esc in the sheet; otherwise check the network. Then try again.',
  'host.refused':
    'Excel does not allow this ({detail}). Check whether the sheet is protected or the file read-only, and try again.',
  'host.protected': 'Sheet “{sheet}” is protected; nothing was written. Unprotect it under Review and try again.',
  'host.readOnly': 'The workbook is open read-only; nothing was written. Enable editing or save a copy, and try again.',
  'host.sheetGone':
    'A sheet that is needed has just been deleted, so this step is not finished. Try again; what is missing is then done.',
  'host.sheetMade': 'Somebody has just made a sheet of the same name, so this step is not finished. Please try again.',
  'host.connection':
    'The connection to Excel was lost and this step may not be finished. Check the network and try again; what is missing is then done.',
  'host.tooLarge':
    'The workbook is too large for Excel to pass on at once. Move sheets that are not needed to another file and try again.',
  'host.hiddenSheet': 'The sheet of this cell is hidden. Right-click a sheet tab, choose Unhide, and click again.',
  'host.filtered': 'A filter is in the way of writing ({detail}). Clear the filters under Data and try again.',
  'host.tooOld': 'This Excel is too old and lacks something that is needed ({detail}). Update Excel first.',
  'host.inactive':
    'Excel did not do this ({detail}), most likely because another workbook is in front. Click back into this workbook and try again.',
  'host.inactiveMidway':
    'Excel stopped midway ({detail}), most likely because another workbook is in front. Click back into this workbook and try again; what is missing is then done.',
  'host.unmerged':
    'Sheets {sheets} have more merged cells than Excel lists: those not listed are read as not merged. Merge fewer and try again.',
  'host.formulasChanged':
    'Excel made other formulas of those written to sheet {sheet}, in {count} cells: {cells}. Do not rely on these results. Turn off “Fill formulas in tables to create calculated columns” under File → Options → Proofing → AutoCorrect Options, and run it again.',
  'host.manual':
    'This workbook calculates manually: the sheets just written are calculated; after changes of the data press F9.',
  'unset.told': 'All contents are written. These could not be set: {list}. Click into the workbook and run it again.',
  'unset.between': '; ',
  'unset.panes': 'the frozen panes of {sheets}',
  'unset.page': 'the page set-up of {sheets}',
  'unset.paper': 'the paper size A4 of {sheets} (choose another under Page Layout where the printer has none)',
  'unset.sizes': 'the column widths and row heights of {sheets}',
  'unset.tab': 'the tab colour of {sheets}',
  'unset.order': 'the order of the sheets',
  'unset.results': 'the results of formulas in {sheets} (press F9)',
  'host.unknown':
    'Excel failed ({detail}) and this step may not be finished. Try again; if it goes on, send this sentence to the developers.',
  'host.changedMeanwhile':
    'Cell {cell} of sheet “{sheet}” has just been changed; nothing was written. Please try again.',
  'host.sheetChanged':
    'Sheet “{sheet}” has just been renamed or deleted, or rows were inserted; nothing was written. Please try again.',
  'host.unfinished':
    'The last step was not finished in sheet “{sheet}”. Repeat that step first (such as Prepare), then this one.',
  'host.notAsWritten':
    'Cell {cell} of sheet “{sheet}” does not hold what was written. Clear filters and AutoCorrect, and try again.',
};
