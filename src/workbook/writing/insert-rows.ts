import { insertInFormula, insertInRanges, type Insertion } from '../formulas/insert-in-formula';
import { isElement, type XmlElement } from '../xml/xml-tree';
import { definedNames } from './defined-names';
import { changeAttribute, changeFormulas, changeText, mentions } from './formula-places';
import { insertInAttachments, moveAnchor } from './insert-in-attachments';
import { insertInRows } from './insert-in-rows';
import { SheetDraft } from './sheet-draft';
import type { WorkbookDraft } from './workbook-draft';

/** Moves rows down with all that refers to them: formulas anywhere, names, tables, formats, notes, drawings, charts. */
export function insertRows(draft: WorkbookDraft, insertion: Insertion): void {
  if (insertion.count <= 0) return;
  const own = draft.sheet(insertion.sheet);
  for (const entry of draft.parts.sheets) {
    if (entry.name !== own.name && !mentions(draft.store.text(entry.part), insertion.sheet)) continue;
    const sheet = new SheetDraft(draft, entry);
    insertInRows(sheet, insertion, entry.name === own.name);
    for (const child of sheet.root.children) {
      if (isElement(child) && child.name !== 'sheetData') insertInElement(child, entry.name, insertion);
    }
    sheet.save();
  }
  draft.changeWorkbook((root) => {
    for (const name of definedNames(root)) changeText(name, (text) => insertInFormula(text, undefined, insertion));
  });
  insertInAttachments(draft, insertion);
  draft.cellsChanged();
}

/** Ranges and formulas of everything in a sheet but its rows; the view's place stays. */
function insertInElement(element: XmlElement, home: string, insertion: Insertion): void {
  const formula = (text: string): string => insertInFormula(text, home, insertion);
  if (element.name === 'hyperlink') changeAttribute(element, 'location', formula);
  changeFormulas(element, formula);
  if (home === insertion.sheet) {
    const ranges = (text: string): string => insertInRanges(text, insertion);
    for (const name of ['ref', 'sqref', 'activeCell']) changeAttribute(element, name, ranges);
    if (element.name === 'sqref') changeText(element, ranges);
    if (element.name === 'inputCells' || element.name === 'cellWatch') changeAttribute(element, 'r', ranges);
    if (element.name === 'rowBreaks') moveBreaks(element, insertion);
    if (element.name === 'anchor') moveAnchor(element, insertion);
  }
  for (const child of element.children) if (isElement(child)) insertInElement(child, home, insertion);
}

function moveBreaks(list: XmlElement, insertion: Insertion): void {
  for (const child of list.children) {
    if (!isElement(child)) continue;
    changeAttribute(child, 'id', (id) => String(Number(id) >= insertion.at ? Number(id) + insertion.count : id));
  }
}
