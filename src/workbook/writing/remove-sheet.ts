import { removeContentType } from '../package/content-types';
import { relationshipsName, relationshipsOf, removeRelationship } from '../package/relationships';
import type { PartStore } from '../package/part-store';
import { removeChildren } from '../xml/schema-order';
import { attribute, childElement, childElements, isElement, readXml, writeXml, type XmlElement } from '../xml/xml-tree';
import { decodeXml } from '../xml/xml-text';
import { mapReferences } from '../formulas/map-references';
import { prefixedAttribute } from '../xml/xml-attributes';
import { withoutSheet } from '../formulas/insert-in-formula';
import { holdsSharedFormulas, unshareFormulas, withFormula } from './cell-formulas';
import { changeText, holdsFormulaText, mentions } from './formula-places';
import { SheetDraft } from './sheet-draft';
import { shiftSheetNumbers } from './defined-names';
import type { WorkbookDraft } from './workbook-draft';

/** Parts that belong to one sheet alone; pictures may be shared. */
const ownKinds = new Set(['table', 'comments', 'threadedComment', 'vmlDrawing', 'printerSettings', 'drawing', 'chart']);

/** Takes a sheet out, with the parts that hang on it and the names that belong to it or lead to nothing else. */
export function removeSheet(draft: WorkbookDraft, name: string): void {
  const { store, parts } = draft;
  const entry = draft.sheet(name);
  const link = relationshipsOf(store, parts.workbook).find(({ target }) => target === entry.part);
  draft.changeWorkbook((root) => {
    const list = childElement(root, 'sheets');
    if (list !== undefined) {
      removeChildren(list, (sheet) => prefixedAttribute(sheet.attributes, 'id') === link?.id);
    }
    const names = childElement(root, 'definedNames');
    if (names !== undefined) {
      removeChildren(
        names,
        (one) => attribute(one, 'localSheetId') === String(entry.index) || leadsTo(one.children, entry.name),
      );
      if (childElements(names).length === 0) removeChildren(root, (child) => child === names);
    }
    shiftSheetNumbers(root, entry.index + 1, -1);
  });
  changeFormulas(draft, entry.name);
  if (link !== undefined) removeRelationship(store, parts.workbook, link.id);
  removePart(store, entry.part);
  draft.cellsChanged();
}

function leadsTo(text: readonly unknown[], sheet: string): boolean {
  let leads = false;
  mapReferences(decodeXml(text.join('')), (reference, qualifier) => {
    leads ||= qualifier?.toLowerCase() === sheet.toLowerCase();
    return reference;
  });
  return leads;
}

/** Formulas that name a sheet which is not there are damage to Excel. */
function changeFormulas(draft: WorkbookDraft, name: string): void {
  for (const entry of draft.parts.sheets) {
    if (!mentions(draft.store.text(entry.part), name)) continue;
    const sheet = new SheetDraft(draft, entry);
    if (sheet.rows.all().some((row) => holdsSharedFormulas(sheet.rows.rawOf(row)))) unshareFormulas(sheet.rows);
    for (const row of sheet.rows.all()) {
      if (!mentions(sheet.rows.rawOf(row), name)) continue;
      const change = (xml: string) =>
        withFormula(
          xml,
          (formula) => withoutSheet(formula, name),
          (range) => range,
        );
      sheet.rows.setCells(
        row,
        sheet.rows.cellsOf(row).map((cell) => ({ ...cell, xml: change(cell.xml) })),
      );
    }
    for (const child of sheet.root.children) {
      if (isElement(child) && child.name !== 'sheetData') changeElement(child, name);
    }
    sheet.save();
  }
  for (const part of draft.store.names()) {
    if (!/\/charts\/[^/]*\.xml$/i.test(part) || !mentions(draft.store.text(part), name)) continue;
    const document = readXml(draft.store.text(part), part);
    changeElement(document.root, name);
    draft.store.put(part, writeXml(document));
  }
}

function changeElement(element: XmlElement, name: string): void {
  if (holdsFormulaText(element)) changeText(element, (text) => withoutSheet(text, name));
  for (const child of element.children) if (isElement(child)) changeElement(child, name);
}

function removePart(store: PartStore, part: string): void {
  if (!store.has(part)) return;
  for (const { kind, target } of relationshipsOf(store, part)) {
    if (target !== undefined && ownKinds.has(kind)) removePart(store, target);
  }
  if (store.has(relationshipsName(part))) store.remove(relationshipsName(part));
  removeContentType(store, part);
  store.remove(part);
}
