import { readCell } from '../reading/read-cell';
import { cellOf } from '../reading/cell-draft';
import { SharedFormulas } from '../reading/shared-formulas';
import { XmlScanner } from '../xml/xml-scanner';
import type { SheetDraft } from './sheet-draft';

/** The text of a written cell; '' where it holds none, a number for instance. */
export function rawCellText(sheet: SheetDraft, xml: string): string {
  const scanner = new XmlScanner(xml, sheet.entry.part);
  if (scanner.next() !== 'open') return '';
  const draft = readCell(scanner, { row: 0, column: 0 }, new SharedFormulas());
  const strings = draft.type === 's' ? sheet.draft.strings : [];
  const cell = cellOf(draft, { strings, numberStyles: [], dateShift: 0 });
  return typeof cell === 'string' ? cell : '';
}
