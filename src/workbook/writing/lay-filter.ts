import { columnLetters, quoteSheet, type Range } from '../../core/base/cells';
import { removeContentType } from '../package/content-types';
import { relationshipsOf, removeRelationship } from '../package/relationships';
import { rangeOf } from '../reading/read-sheet';
import { decodeEscapes, encodePlain } from '../xml/xml-text';
import { prefixedAttribute } from '../xml/xml-attributes';
import { elementLike, ensureChild, removeChildren, worksheetOrder } from '../xml/schema-order';
import { attribute, childElement, childElements, isElement, readXml, setAttribute, writeXml } from '../xml/xml-tree';
import type { XmlElement } from '../xml/xml-tree';
import { withoutTable, type NamedTable } from '../formulas/without-table';
import { intersects } from '../ranges';
import { changeAllFormulas } from './change-all-formulas';
import { defineName } from './defined-names';
import { mentions } from './formula-places';
import { setFilterRange } from './set-table-range';
import type { SheetDraft } from './sheet-draft';
import { tablesOf, type TablePart } from './table-parts';
import type { WorkbookDraft } from './workbook-draft';

/** The name by which Excel knows a sheet's AutoFilter. */
const filterName = '_xlnm._FilterDatabase';

/** Gives the sheet its AutoFilter. A table in its place becomes a plain range; what is chosen in the table's own filter stays chosen. */
export function layFilter(sheet: SheetDraft, range: Range): readonly NamedTable[] {
  const { root, entry, draft } = sheet;
  const converted: NamedTable[] = [];
  let chosen: readonly XmlElement[] = [];
  for (const table of tablesOf(draft.store, entry.part)) {
    const named = namedTable(table, entry.name);
    if (named === undefined || !intersects(named.range, range)) continue;
    chosen = chosenIn(table, root);
    takeOut(sheet, table);
    converted.push(named);
  }
  const filter = ensureChild(root, 'autoFilter', worksheetOrder);
  if (chosen.length > 0) filter.children = [...chosen];
  setFilterRange(filter, range);
  return converted;
}

/** What stands in other parts for a sheet's AutoFilter, once the sheet itself is saved. */
export function nameFilter(draft: WorkbookDraft, sheet: string, range: Range, converted: readonly NamedTable[]): void {
  for (const table of converted) {
    changeAllFormulas(draft, table.name, (formula, row) => withoutTable(formula, table, row));
    changePivotSources(draft, table);
  }
  const { top, left, bottom, right } = range;
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  draft.changeWorkbook((root) => {
    const reference = `${quoteSheet(sheet)}!${corner(top, left)}:${corner(bottom, right)}`;
    const name = defineName(root, filterName, reference, draft.sheet(sheet).index);
    setAttribute(name, 'hidden', '1');
  });
}

function namedTable({ name, document: { root } }: TablePart, sheet: string): NamedTable | undefined {
  const range = rangeOf(attribute(root, 'ref') ?? '');
  if (range === undefined) return undefined;
  const list = childElement(root, 'tableColumns');
  const columns = list === undefined ? [] : childElements(list, 'tableColumn');
  return { name, sheet, range, headings: columns.map((column) => decodeEscapes(attribute(column, 'name') ?? '')) };
}

function chosenIn({ document }: TablePart, neighbour: XmlElement): readonly XmlElement[] {
  const filter = childElement(document.root, 'autoFilter');
  const like = (element: XmlElement): XmlElement => {
    const added = elementLike(neighbour, `<${element.name}/>`);
    const children = element.children.map((child) => (isElement(child) ? like(child) : child));
    return { ...added, attributes: element.attributes, children };
  };
  return filter === undefined ? [] : childElements(filter, 'filterColumn').map(like);
}

/** The table's part goes, with all that leads to it; its cells stay as they are. */
function takeOut({ root, entry, draft: { store } }: SheetDraft, { part }: TablePart): void {
  const link = relationshipsOf(store, entry.part).find(({ kind, target }) => kind === 'table' && target === part);
  const list = childElement(root, 'tableParts');
  if (list !== undefined && link !== undefined) {
    removeChildren(list, (child) => prefixedAttribute(child.attributes, 'id') === link.id);
    const count = childElements(list).length;
    if (count === 0) removeChildren(root, (child) => child === list);
    else setAttribute(list, 'count', String(count));
  }
  if (link !== undefined) removeRelationship(store, entry.part, link.id);
  removeContentType(store, part);
  store.remove(part);
}

/** A pivot table that was made from the table is made from its cells. */
function changePivotSources({ store }: WorkbookDraft, { name, sheet, range }: NamedTable): void {
  const { top, left, bottom, right } = range;
  for (const part of store.names()) {
    if (!/\/pivotcache\/[^/]*\.xml$/i.test(part) || !mentions(store.text(part), name)) continue;
    const document = readXml(store.text(part), part);
    const holder = childElement(document.root, 'cacheSource');
    const source = holder === undefined ? undefined : childElement(holder, 'worksheetSource');
    if (source === undefined || attribute(source, 'name')?.toLowerCase() !== name.toLowerCase()) continue;
    setAttribute(source, 'name', undefined);
    setAttribute(source, 'ref', `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`);
    setAttribute(source, 'sheet', encodePlain(sheet));
    store.put(part, writeXml(document));
  }
}
