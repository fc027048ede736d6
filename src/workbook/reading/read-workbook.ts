import type { Sheet } from '../../core/base/cells';
import type { PartStore } from '../package/part-store';
import { workbookParts } from '../package/workbook-parts';
import { readNumberStyles } from './read-number-styles';
import { readSharedStrings } from './read-shared-strings';
import { ReadingBudget } from './cell-grid';
import { readSheet } from './read-sheet';

/** Dates of workbooks that count from 1904 lie so many days behind those that count from 1900. */
export const days1904 = 1462;

/** All worksheets, in the order of their tabs. */
export function readWorkbook(store: PartStore): readonly Sheet[] {
  const parts = workbookParts(store);
  const context = {
    strings: readSharedStrings(store, parts.sharedStrings),
    numberStyles: readNumberStyles(store, parts.styles),
    dateShift: parts.date1904 ? days1904 : 0,
  };
  const budget = new ReadingBudget();
  return parts.sheets.map((entry) => readSheet(store, entry, context, budget));
}
