import type { Insertion } from '../../core/base/change';
import { rangeAddress } from '../../core/base/cells';
import { insertInFormula, insertInRanges, insertInRow } from '../formulas/insert-in-formula';
import { relationshipsOf } from '../package/relationships';
import { rangeOf } from '../reading/read-sheet';
import { removeChildren } from '../xml/schema-order';
import { attribute, childElement, isElement, readXml, writeXml, type XmlElement } from '../xml/xml-tree';
import { changeAttribute, changeText, holdsFormulaText, mentions } from './formula-places';
import { insertInShapes } from './note-shapes';
import type { WorkbookDraft } from './workbook-draft';

/** What hangs on the sheet in parts of its own, and what refers to it from charts and pivot tables. */
export function insertInAttachments(draft: WorkbookDraft, insertion: Insertion): void {
  const { store, parts } = draft;
  const own = draft.sheet(insertion.sheet);
  for (const { kind, target } of relationshipsOf(store, own.part)) {
    if (target === undefined || !store.has(target)) continue;
    if (kind === 'vmlDrawing') store.put(target, insertInShapes(store.text(target), insertion));
    else if (kind === 'drawing') changePart(draft, target, (element) => moveAnchor(element, insertion));
    else if (['comments', 'threadedComment', 'pivotTable', 'table'].includes(kind)) {
      changePart(draft, target, (element) => {
        changeAttribute(element, 'ref', (text) => withDataRow(insertInRanges(text, insertion), kind));
        removeChildren(element, (child) => attribute(child, 'ref') === '');
      });
    }
  }
  for (const entry of parts.sheets) {
    for (const { kind, target } of relationshipsOf(store, entry.part)) {
      if (kind !== 'table' || target === undefined || !store.has(target)) continue;
      changePart(draft, target, (element) => changeFormula(element, entry.name, insertion));
    }
  }
  for (const name of store.names()) {
    const refers = /\/(charts|pivotcache)\/[^/]*\.xml$/i.test(name) && mentions(store.text(name), insertion.sheet);
    if (refers) changePart(draft, name, (element) => changeReference(element, insertion));
  }
}

/** A table keeps a row below its headings. */
function withDataRow(reference: string, kind: string): string {
  const range = kind === 'table' ? rangeOf(reference) : undefined;
  return range === undefined || range.bottom > range.top
    ? reference
    : rangeAddress({ ...range, bottom: range.top + 1 });
}

function changePart(draft: WorkbookDraft, part: string, change: (element: XmlElement) => void): void {
  const before = draft.store.text(part);
  const document = readXml(before, part);
  const walk = (element: XmlElement): void => {
    for (const child of element.children) if (isElement(child)) walk(child);
    change(element);
  };
  walk(document.root);
  const after = writeXml(document);
  if (after !== before) draft.store.put(part, after);
}

function changeFormula(element: XmlElement, home: string | undefined, insertion: Insertion): void {
  if (holdsFormulaText(element)) changeText(element, (text) => insertInFormula(text, home, insertion));
}

function changeReference(element: XmlElement, insertion: Insertion): void {
  changeFormula(element, undefined, insertion);
  const sheet = element.name === 'worksheetSource' ? attribute(element, 'sheet') : undefined;
  if (sheet?.toLowerCase() !== insertion.sheet.toLowerCase()) return;
  changeAttribute(element, 'ref', (text) => insertInRanges(text, insertion));
}

/** Pictures and charts move with their upper corner; those that are tied to both corners grow. */
function moveAnchor(element: XmlElement, insertion: Insertion): void {
  const from = rowOf(element, 'from');
  if (from === undefined) return;
  const to = rowOf(element, 'to');
  const top = Number(from.children.join(''));
  const whole = insertInRow(top, insertion) - top;
  const tied = (attribute(element, 'editAs') ?? 'twoCell') === 'twoCell';
  const move = (row: XmlElement | undefined, alone: boolean): void => {
    if (row === undefined) return;
    changeText(row, (text) => String(alone && tied ? insertInRow(Number(text), insertion) : Number(text) + whole));
  };
  move(from, false);
  move(to, true);
}

function rowOf(anchor: XmlElement, corner: 'from' | 'to'): XmlElement | undefined {
  const marker = childElement(anchor, corner);
  return marker === undefined ? undefined : childElement(marker, 'row');
}
