import { rangeAddress, type Range } from '../../core/base/cells';
import type { PartStore } from '../package/part-store';
import { elementLike, removeChildren } from '../xml/schema-order';
import { attribute, childElement, childElements, setAttribute, writeXml, type XmlElement } from '../xml/xml-tree';
import { decodeEscapes, encodeHeading } from '../xml/xml-text';
import type { TablePart } from './table-parts';

/** Fits a table to a range and its headings; columns that stay keep what they have. */
export function setTableRange(store: PartStore, table: TablePart, range: Range, headings: readonly string[]): void {
  const { root } = table.document;
  const reference = rangeAddress(range);
  setAttribute(root, 'ref', reference);
  const filter = childElement(root, 'autoFilter');
  if (filter !== undefined) setFilterRange(filter, range);
  setHeadings(table, headings);
  store.put(table.part, writeXml(table.document));
}

/** Fits a filter to a range; what is chosen in columns that stay is kept. */
export function setFilterRange(filter: XmlElement, range: Range): void {
  const reference = rangeAddress(range);
  const moved = attribute(filter, 'ref') !== reference;
  setAttribute(filter, 'ref', reference);
  const outside = (column: string | undefined): boolean => Number(column ?? 0) > range.right - range.left;
  if (moved) removeChildren(filter, (child) => outside(attribute(child, 'colId')));
}

/** Excel takes a table for damaged whose column names are not those in its heading cells. */
export function setHeadings(table: TablePart, headings: readonly string[]): void {
  const list = childElement(table.document.root, 'tableColumns');
  if (list === undefined) return;
  const present = childElements(list, 'tableColumn');
  let id = Math.max(0, ...present.map((column) => Number(attribute(column, 'id') ?? 0)));
  const byName = new Map(present.map((column) => [decodeEscapes(attribute(column, 'name') ?? ''), column]));
  const used = new Set(headings.map((heading) => byName.get(heading)));
  list.children = headings.map((heading, index) => {
    const same = byName.get(heading);
    if (same !== undefined) return same;
    const there = present[index];
    const renamed = there !== undefined && !used.has(there) ? there : undefined;
    const column = renamed ?? elementLike(list, `<tableColumn id="${++id}"/>`);
    setAttribute(column, 'name', encodeHeading(heading));
    return column;
  });
  setAttribute(list, 'count', String(headings.length));
}
