import type { SheetContent } from '../../core/base/sheet-content';
import { address, rangeAddress, type Range } from '../../core/base/cells';
import { rangeOf } from '../reading/read-sheet';
import {
  elementLike,
  ensureChild,
  insertInOrder,
  removeChildren,
  sheetPropertiesOrder,
  worksheetOrder,
} from '../xml/schema-order';
import { attribute, childElement, childElements, setAttribute, type XmlElement } from '../xml/xml-tree';
import { intersects } from '../ranges';

/** Column widths, for the columns that the content speaks of; others keep theirs. */
export function layWidths(root: XmlElement, widths: readonly number[]): void {
  if (widths.length === 0) return;
  const list = ensureChild(root, 'cols', worksheetOrder);
  const count = widths.length;
  const kept = childElements(list, 'col').filter((column) => Number(attribute(column, 'max')) > count);
  for (const column of kept) {
    if (Number(attribute(column, 'min')) <= count) setAttribute(column, 'min', String(count + 1));
  }
  const laid = widths.map((width, index) =>
    elementLike(root, `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`),
  );
  list.children = [...laid, ...kept];
}

/** Merges, in place of those that touch the content's rectangle. */
export function layMerges(root: XmlElement, merges: readonly Range[], extent: Range): void {
  const present = childElement(root, 'mergeCells');
  if (merges.length === 0 && present === undefined) return;
  const list = present ?? ensureChild(root, 'mergeCells', worksheetOrder);
  const replaced = [extent, ...merges];
  removeChildren(list, (merge) => {
    const range = rangeOf(attribute(merge, 'ref') ?? '');
    return range === undefined || replaced.some((other) => intersects(range, other));
  });
  for (const merge of merges) list.children.push(elementLike(root, `<mergeCell ref="${rangeAddress(merge)}"/>`));
  const count = childElements(list).length;
  if (count === 0) removeChildren(root, (child) => child === list);
  else setAttribute(list, 'count', String(count));
}

/** Frozen panes. A view that is frozen so already keeps its place. */
export function layFreeze(root: XmlElement, freeze: NonNullable<SheetContent['freeze']>): void {
  const views = ensureChild(root, 'sheetViews', worksheetOrder);
  const view = childElement(views, 'sheetView') ?? elementLike(root, '<sheetView workbookViewId="0"/>');
  if (!views.children.includes(view)) views.children.push(view);
  const { rows, columns } = freeze;
  const split = (name: string): number => Number(attribute(childElement(view, 'pane') ?? view, name) ?? 0);
  if (split('xSplit') === columns && split('ySplit') === rows) return;
  removeChildren(view, (child) => child.name === 'pane' || child.name === 'selection');
  if (rows === 0 && columns === 0) return;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = (columns === 0 ? '' : ` xSplit="${columns}"`) + (rows === 0 ? '' : ` ySplit="${rows}"`);
  const corner = address(rows, columns);
  view.children.unshift(
    elementLike(root, `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`),
    elementLike(root, `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`),
  );
}

export function layTabColor(root: XmlElement, color: string): void {
  const properties = ensureChild(root, 'sheetPr', worksheetOrder);
  removeChildren(properties, (child) => child.name === 'tabColor');
  insertInOrder(properties, elementLike(root, `<tabColor rgb="FF${color}"/>`), sheetPropertiesOrder);
}

/** Protection without a password: widths and heights may still be changed, so that a long text can be read. */
export function layProtection(root: XmlElement): void {
  const protection = ensureChild(root, 'sheetProtection', worksheetOrder);
  for (const name of ['sheet', 'objects', 'scenarios']) setAttribute(protection, name, '1');
  for (const name of ['formatColumns', 'formatRows']) setAttribute(protection, name, '0');
}
