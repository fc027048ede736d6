import { ensureChild, elementLike, worksheetOrder } from '../xml/schema-order';
import { attribute, childElements, setAttribute, type XmlElement } from '../xml/xml-tree';
import { SheetDraft } from './sheet-draft';
import type { SheetRows } from './sheet-rows';
import type { WorkbookDraft } from './workbook-draft';

/**
 * How wide columns are made or how high rows, `from` to `to`: characters of the standard font, points. Null lets rows take what their
 * texts need.
 */
export type Resizing = {
  readonly sheet: string;
  readonly which: 'columns' | 'rows';
  readonly from: number;
  readonly to: number;
  readonly size: number | null;
};

/** Sets widths and heights, and nothing else. */
export function setSizes(draft: WorkbookDraft, name: string, resizings: readonly Resizing[]): void {
  const sheet = new SheetDraft(draft, draft.sheet(name));
  for (const one of resizings) {
    if (one.which === 'rows') setHeights(sheet.rows, one);
    else setWidths(ensureChild(sheet.root, 'cols', worksheetOrder), one);
  }
  sheet.save();
}

function setHeights(rows: SheetRows, { from, to, size }: Resizing): void {
  for (let index = from; index <= to; index++) {
    const row = size === null ? rows.find(index) : rows.ensure(index);
    if (row === undefined) continue;
    setAttribute(row.element, 'ht', size === null ? undefined : String(size));
    setAttribute(row.element, 'customHeight', size === null ? undefined : '1');
  }
}

/** Elements that speak of several columns are cut where the sizes end; columns that none speaks of get one. */
function setWidths(list: XmlElement, { from, to, size }: Resizing): void {
  const parts = childElements(list, 'col').flatMap((column) => [
    ...partOf(column, 0, from - 1),
    ...partOf(column, from, to),
    ...partOf(column, to + 1, Infinity),
  ]);
  let next = from;
  const fresh = [...parts.filter((part) => firstOf(part) >= from && firstOf(part) <= to), null].flatMap((part) => {
    const start = next;
    const end = part === null ? to : firstOf(part) - 1;
    next = part === null ? to : lastOf(part) + 1;
    return start > end ? [] : [elementLike(list, `<col min="${start + 1}" max="${end + 1}"/>`)];
  });
  list.children = [...parts, ...fresh].sort((one, other) => firstOf(one) - firstOf(other));
  for (const column of childElements(list, 'col')) {
    if (firstOf(column) < from || firstOf(column) > to) continue;
    setAttribute(column, 'width', size === null ? undefined : String(size));
    setAttribute(column, 'customWidth', size === null ? undefined : '1');
    setAttribute(column, 'bestFit', undefined);
  }
}

const firstOf = (column: XmlElement): number => Number(attribute(column, 'min')) - 1;
const lastOf = (column: XmlElement): number => Number(attribute(column, 'max')) - 1;

function partOf(column: XmlElement, from: number, to: number): readonly XmlElement[] {
  const [first, last] = [Math.max(firstOf(column), from), Math.min(lastOf(column), to)];
  if (first > last) return [];
  const part = { ...column };
  setAttribute(part, 'min', String(first + 1));
  setAttribute(part, 'max', String(last + 1));
  return [part];
}
