import { removeContentType } from '../package/content-types';
import { relationshipsName, relationshipsOf, removeRelationship } from '../package/relationships';
import type { PartStore } from '../package/part-store';
import { removeChildren } from '../xml/schema-order';
import { attribute, childElement, childElements } from '../xml/xml-tree';
import { decodeXml } from '../xml/xml-text';
import { mapReferences } from '../formulas/map-references';
import { prefixedAttribute } from '../xml/xml-attributes';
import { withoutSheet } from '../formulas/insert-in-formula';
import { changeAllFormulas } from './change-all-formulas';
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
  // Formulas that name a sheet which is not there are damage to Excel.
  changeAllFormulas(draft, entry.name, (formula) => withoutSheet(formula, entry.name));
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

function removePart(store: PartStore, part: string): void {
  if (!store.has(part)) return;
  for (const { kind, target } of relationshipsOf(store, part)) {
    if (target !== undefined && ownKinds.has(kind)) removePart(store, target);
  }
  if (store.has(relationshipsName(part))) store.remove(relationshipsName(part));
  removeContentType(store, part);
  store.remove(part);
}
