import type { Insertion } from '../../core/base/change';
import { insertInFormula, insertInRanges, insertInRule, isTakenOut } from '../formulas/insert-in-formula';
import { address } from '../../core/base/cells';
import { rangeOf } from '../reading/read-sheet';
import { removeChildren } from '../xml/schema-order';
import { attribute, childElement, childElements, isElement, setAttribute, type XmlElement } from '../xml/xml-tree';
import { definedNames } from './defined-names';
import { changeAttribute, changeText, holdsFormulaText, mentions } from './formula-places';
import { insertInAttachments } from './insert-in-attachments';
import { insertInRows } from './insert-in-rows';
import { SheetDraft } from './sheet-draft';
import type { WorkbookDraft } from './workbook-draft';

/** Moves rows down, or up where rows are taken out, with all that refers to them: formulas anywhere, names, tables, formats, notes, drawings, charts. */
export function insertRows(draft: WorkbookDraft, insertion: Insertion): void {
  if (insertion.count === 0) return;
  const own = draft.sheet(insertion.sheet);
  for (const entry of draft.parts.sheets) {
    if (entry.name !== own.name && !mentions(draft.store.text(entry.part), insertion.sheet)) continue;
    const sheet = new SheetDraft(draft, entry);
    insertInRows(sheet, insertion, entry.name === own.name);
    for (const child of sheet.root.children) {
      if (isElement(child) && child.name !== 'sheetData') insertInElement(child, entry.name, insertion);
    }
    if (entry.name === own.name && insertion.count < 0) dropEmpty(sheet.root, insertion);
    sheet.save();
  }
  draft.changeWorkbook((root) => {
    for (const name of definedNames(root)) changeText(name, (text) => insertInFormula(text, undefined, insertion));
  });
  insertInAttachments(draft, insertion);
  draft.cellsChanged();
}

/**
 * Ranges and formulas of everything in a sheet but its rows; the view's place stays. `top` is the first row of the range that an
 * element's formulas are written for.
 */
function insertInElement(element: XmlElement, home: string, insertion: Insertion, outer = -1): void {
  const top = topOf(element) ?? outer;
  const formula = (text: string): string => insertInRule(text, top, home, insertion);
  if (element.name === 'hyperlink') changeAttribute(element, 'location', formula);
  if (holdsFormulaText(element)) changeText(element, formula);
  if (home === insertion.sheet) {
    const ranges = (text: string): string => insertInRanges(text, insertion);
    for (const name of ['ref', 'sqref', 'activeCell']) changeAttribute(element, name, ranges);
    if (element.name === 'sqref') changeText(element, ranges);
    if (element.name === 'rowBreaks') moveBreaks(element, insertion);
  }
  for (const child of element.children) if (isElement(child)) insertInElement(child, home, insertion, top);
}

function topOf(element: XmlElement): number | undefined {
  const ranges = attribute(element, 'sqref') ?? childElement(element, 'sqref')?.children.join('');
  return ranges === undefined ? undefined : rangeOf(ranges.trim().split(/\s+/)[0] ?? '')?.top;
}

/** What applied to nothing but rows that are taken out goes with them; a selection goes to the row that follows. */
function dropEmpty(element: XmlElement, insertion: Insertion): void {
  for (const child of element.children) {
    if (!isElement(child) || child.name === 'sheetData') continue;
    if (child.name === 'selection') {
      const place = address(insertion.at, 0);
      for (const name of ['activeCell', 'sqref']) if (attribute(child, name) === '') setAttribute(child, name, place);
      continue;
    }
    const before = childElements(child).length;
    dropEmpty(child, insertion);
    const left = childElements(child).length;
    if (left < before && attribute(child, 'count') !== undefined) setAttribute(child, 'count', String(left));
    if (left < before && left === 0) removeChildren(element, (other) => other === child);
  }
  removeChildren(element, (child) => appliesToNothing(child));
}

/** A merged cell of one cell is none either. */
function appliesToNothing(element: XmlElement): boolean {
  const inner = childElement(element, 'sqref');
  const ranges = attribute(element, 'sqref') ?? attribute(element, 'ref') ?? inner?.children.join('');
  return ranges === '' || (element.name === 'mergeCell' && isOneCell(ranges ?? ''));
}

function isOneCell(reference: string): boolean {
  const [first, last = first] = reference.split(':');
  return first === last;
}

function moveBreaks(list: XmlElement, insertion: Insertion): void {
  for (const child of list.children) {
    if (!isElement(child)) continue;
    changeAttribute(child, 'id', (id) => String(breakAfter(Number(id), insertion)));
  }
}

/** A break stands below row `id`, from 1: that is before row `id`, from 0. */
function breakAfter(id: number, insertion: Insertion): number {
  return isTakenOut(id, insertion) ? insertion.at : id >= insertion.at ? id + insertion.count : id;
}
