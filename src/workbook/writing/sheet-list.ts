import { WorkbookError } from '../workbook-error';
import { elementLike, ensureChild, workbookOrder } from '../xml/schema-order';
import { boundPrefix } from '../xml/xml-attributes';
import { encodeAttribute } from '../xml/xml-text';
import { attribute, childElement, childElements, setAttribute, type XmlElement } from '../xml/xml-tree';
import { shiftSheetNumbers } from './defined-names';

/** Throws where Excel takes no such name. */
export function checkSheetName(name: string): void {
  if (!isSheetName(name)) throw new WorkbookError('fault.sheetName', { sheet: name });
}

function isSheetName(name: string): boolean {
  return name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:\p{Cc}]|^'|'$/u.test(name);
}

/** Lists a new sheet at `position`, counted from 0, or last; `link` is the relationship to its part. */
export function listSheet(
  root: XmlElement,
  name: string,
  link: string,
  namespace: string,
  position: number | undefined,
): void {
  const list = ensureChild(root, 'sheets', workbookOrder);
  const present = childElements(list, 'sheet');
  // Worksheets of that name are rewritten, so this one is a chart sheet.
  const taken = present.some((sheet) => attribute(sheet, 'name')?.toLowerCase() === name.toLowerCase());
  if (taken) throw new WorkbookError('fault.sheetTaken', { sheet: name });
  const id = Math.max(0, ...present.map((sheet) => Number(attribute(sheet, 'sheetId') ?? 0))) + 1;
  const prefix = boundPrefix(root.attributes, namespace);
  const bound = prefix === undefined ? ` xmlns:r="${namespace}" r:id="${link}"` : ` ${prefix}id="${link}"`;
  const element = elementLike(root, `<sheet name="${encodeAttribute(name)}" sheetId="${id}"${bound}/>`);
  const next = position === undefined ? undefined : present[position];
  if (position === undefined || next === undefined) {
    list.children.push(element);
    return;
  }
  list.children.splice(list.children.indexOf(next), 0, element);
  shiftSheetNumbers(root, position);
}

/** The sheet in front must be one that can be seen. */
export function showVisibleSheet(root: XmlElement): void {
  const views = childElement(root, 'bookViews');
  const view = views === undefined ? undefined : childElement(views, 'workbookView');
  const sheets = childElements(childElement(root, 'sheets') ?? root, 'sheet');
  const hidden = (index: number): boolean =>
    sheets[index] === undefined ? true : attribute(sheets[index], 'state') !== undefined;
  if (view === undefined || !hidden(Number(attribute(view, 'activeTab') ?? 0))) return;
  const visible = sheets.findIndex((sheet) => (attribute(sheet, 'state') ?? 'visible') === 'visible');
  if (visible !== -1) setAttribute(view, 'activeTab', String(visible));
}
