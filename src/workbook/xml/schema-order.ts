import { childElement, readNodes, type XmlElement } from './xml-tree';

/** Children in the order that the schema asks for; Excel refuses parts that break it. */
export const worksheetOrder = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls ' +
  'AlternateContent webPublishItems tableParts extLst'
).split(' ');

export const workbookOrder = (
  'fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets ' +
  'functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr ' +
  'smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');

export const stylesOrder =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

export const sheetPropertiesOrder = 'tabColor outlinePr pageSetUpPr'.split(' ');

/** Puts a child behind all that the order places before it or beside it. */
export function insertInOrder(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const rank = order.indexOf(child.name);
  let at = 0;
  parent.children.forEach((node, index) => {
    if (typeof node !== 'string' && order.indexOf(node.name) <= rank) at = index + 1;
  });
  parent.children.splice(at, 0, child);
}

/** The child of that name, put in empty where there is none. */
export function ensureChild(parent: XmlElement, name: string, order: readonly string[]): XmlElement {
  const present = childElement(parent, name);
  if (present !== undefined) return present;
  const added = elementLike(parent, `<${name}/>`);
  insertInOrder(parent, added, order);
  return added;
}

/** An element from XML without prefixes, which then takes the prefix of `neighbour`. */
export function elementLike(neighbour: XmlElement, xml: string): XmlElement {
  const [element] = readNodes(xml, xml.slice(0, 40));
  if (element === undefined || typeof element === 'string') throw new Error(`no element: ${xml}`);
  return withPrefix(element, prefixOf(neighbour));
}

/** `x:` of `x:row`, empty where there is none. */
export function prefixOf(element: XmlElement): string {
  return element.tag.slice(0, element.tag.length - element.name.length);
}

function withPrefix(element: XmlElement, prefix: string): XmlElement {
  if (prefix === '') return element;
  const children = element.children.map((child) => (typeof child === 'string' ? child : withPrefix(child, prefix)));
  return { ...element, tag: prefix + element.tag, children };
}

/** Removes the children for which `unwanted` holds. */
export function removeChildren(parent: XmlElement, unwanted: (child: XmlElement) => boolean): void {
  parent.children = parent.children.filter((child) => typeof child === 'string' || !unwanted(child));
}
