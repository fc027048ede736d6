import type { SheetPlace } from '../../core/base/change';
import type { SheetContent } from '../../core/base/sheet-content';
import { days1904 } from '../reading/read-workbook';
import { unshareBefore } from './cell-formulas';
import { defineName } from './defined-names';
import { keepTables, type WrittenCell } from './keep-tables';
import { layCells } from './lay-cells';
import { contentRange } from '../ranges';
import { layConditionalFormats } from './lay-conditional-formats';
import { layFilter, nameFilter } from './lay-filter';
import { layFreeze, layMerges, layProtection, layTabColor, layWidths } from './lay-frame';
import { layLinks } from './lay-links';
import { layNotes } from './lay-notes';
import { layPage, printTitles } from './lay-page';
import { layTables } from './lay-tables';
import { layValidations } from './lay-validations';
import { SheetDraft } from './sheet-draft';
import type { WorkbookDraft } from './workbook-draft';

const nothing = { top: 0, left: 0, bottom: -1, right: -1 };

/**
 * Creates the sheet, or writes the content over one that is there. What the content does not speak of stays: cells
 * outside it, drawings, extensions, and each feature that it leaves undefined.
 */
export function laySheet(draft: WorkbookDraft, content: SheetContent, place: SheetPlace | undefined): void {
  const known = draft.find(content.name);
  const sheet = new SheetDraft(draft, known ?? draft.addSheet(content.name, place));
  const { root } = sheet;
  const extent = contentRange(content);
  const replaced = extent ?? nothing;
  const isReplaced = (row: number, column: number) => content.cells[row]?.[column] !== undefined;
  unshareBefore(sheet.rows, content.cells.keys(), isReplaced);
  layCells(sheet, content, isReplaced);
  if (extent !== undefined) sheet.includeInDimension(extent, known === undefined);
  if (content.widths !== undefined) layWidths(root, content.widths);
  if (content.merges !== undefined) layMerges(root, content.merges, replaced);
  if (content.freeze !== undefined) layFreeze(root, content.freeze);
  if (content.tabColor !== undefined) layTabColor(root, content.tabColor);
  if (content.protected === true) layProtection(root);
  if (content.conditionalFormats !== undefined) layConditionalFormats(sheet, content.conditionalFormats, replaced);
  const shift = draft.parts.date1904 ? days1904 : 0;
  if (content.validations !== undefined) layValidations(root, content.validations, replaced, shift);
  layLinks(root, content);
  if (content.page !== undefined) layPage(root, content.page);
  layNotes(sheet, content);
  const converted = content.filter === undefined ? [] : layFilter(sheet, content.filter);
  layTables(sheet, content);
  keepTables(sheet, writtenCells(content));
  sheet.save();
  if (content.filter !== undefined) nameFilter(draft, content.name, content.filter, converted);
  const titles = content.page === undefined ? undefined : printTitles(content.name, content.page);
  if (titles !== undefined) {
    draft.changeWorkbook((workbook) =>
      defineName(workbook, '_xlnm.Print_Titles', titles, draft.sheet(content.name).index),
    );
  }
  if (content.visibility !== undefined) draft.setVisibility(content.name, content.visibility);
  draft.cellsChanged();
}

/** Only headings count: a sheet that is laid whole states the ranges of its tables itself. */
function* writtenCells(content: SheetContent): Iterable<WrittenCell> {
  for (const [row, cells] of content.cells.entries())
    for (const [column, cell] of cells.entries()) if (cell !== undefined) yield { row, column, filled: false };
}
