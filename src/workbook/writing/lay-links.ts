import type { SheetContent } from '../../core/base/sheet-content';
import { address, parseAddress, quoteSheet } from '../../core/base/cells';
import { elementLike, ensureChild, removeChildren, worksheetOrder } from '../xml/schema-order';
import { attribute, childElement, type XmlElement } from '../xml/xml-tree';
import { encodePlain } from '../xml/xml-text';

/** Links to cells of this workbook, in place of those of the cells that the content lays. */
export function layLinks(root: XmlElement, content: SheetContent): void {
  const links: string[] = [];
  content.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell?.link === undefined) return;
      const place = address(row, column);
      const target = encodePlain(`${quoteSheet(cell.link.sheet)}!${cell.link.cell}`);
      links.push(`<hyperlink ref="${place}" location="${target}"/>`);
    }),
  );
  const present = childElement(root, 'hyperlinks');
  if (links.length === 0 && present === undefined) return;
  const list = present ?? ensureChild(root, 'hyperlinks', worksheetOrder);
  removeChildren(list, (link) => isLaid(content, attribute(link, 'ref')));
  list.children.push(...links.map((link) => elementLike(root, link)));
  if (list.children.every((child) => typeof child === 'string')) removeChildren(root, (child) => child === list);
}

/** True for the address of a cell that the content lays. */
export function isLaid({ cells }: SheetContent, reference: string | undefined): boolean {
  const place = parseAddress(reference ?? '');
  return place !== undefined && cells[place.row]?.[place.column] !== undefined;
}
