import { elementLike, ensureChild, workbookOrder } from '../xml/schema-order';
import { attribute, childElement, childElements, setAttribute, type XmlElement } from '../xml/xml-tree';
import { encodePlain } from '../xml/xml-text';

/** A sheet was put in at place `from`, or taken out before it (`by` −1): names and views that point to sheets by number move on. */
export function shiftSheetNumbers(root: XmlElement, from: number, by: 1 | -1 = 1): void {
  const shift = (element: XmlElement, name: string, unsaid: number): void => {
    const number = Number(attribute(element, name) ?? unsaid);
    if (number >= from) setAttribute(element, name, String(number + by));
  };
  for (const name of definedNames(root)) shift(name, 'localSheetId', -1);
  // A workbook that says nothing shows its first sheet: the same sheet stays in front.
  if (from === 0 && by === 1)
    ensureChild(ensureChild(root, 'bookViews', workbookOrder), 'workbookView', ['workbookView']);
  const views = childElement(root, 'bookViews');
  for (const view of views === undefined ? [] : childElements(views, 'workbookView')) {
    shift(view, 'activeTab', 0);
    // Scrolled to its beginning, a workbook shows the new sheet too.
    if (attribute(view, 'firstSheet') !== '0') shift(view, 'firstSheet', -1);
  }
}

export function definedNames(root: XmlElement): readonly XmlElement[] {
  const list = childElement(root, 'definedNames');
  return list === undefined ? [] : childElements(list, 'definedName');
}

/** Defines a name, or redefines it; `sheet` is the number of the sheet that it belongs to, if it belongs to one. */
export function defineName(root: XmlElement, name: string, refersTo: string, sheet?: number): XmlElement {
  const list = ensureChild(root, 'definedNames', workbookOrder);
  const local = sheet === undefined ? undefined : String(sheet);
  const same = (element: XmlElement): boolean =>
    attribute(element, 'name')?.toLowerCase() === name.toLowerCase() && attribute(element, 'localSheetId') === local;
  const present = childElements(list, 'definedName').find(same);
  if (present !== undefined) {
    present.children = [encodePlain(refersTo)];
    return present;
  }
  const scope = local === undefined ? '' : ` localSheetId="${local}"`;
  const text = `<definedName name="${encodePlain(name)}"${scope}>${encodePlain(refersTo)}</definedName>`;
  const added = elementLike(list, text);
  list.children.push(added);
  return added;
}
