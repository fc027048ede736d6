import type { ContentTable, SheetContent } from '../../core/base/sheet-content';
import { rangeAddress, type Range } from '../../core/base/cells';
import { addContentType, contentTypes } from '../package/content-types';
import { mainNamespace } from '../package/dialect';
import { rangeOf } from '../reading/read-sheet';
import { elementLike, ensureChild, worksheetOrder } from '../xml/schema-order';
import { attribute, childElements, setAttribute } from '../xml/xml-tree';
import { definedNames } from './defined-names';
import { intersects } from '../ranges';
import type { SheetDraft } from './sheet-draft';
import { setTableRange } from './set-table-range';
import { allTables, tablesOf } from './table-parts';
import { readXml } from '../xml/xml-tree';

/** Tables over the content. One that has the name already, or lies where the new one shall, is fitted instead. */
export function layTables(sheet: SheetDraft, content: SheetContent): void {
  for (const table of content.tables ?? []) {
    const range = withDataRow(table.range);
    const headings = headingsOf(content, range);
    const here = tablesOf(sheet.draft.store, sheet.entry.part);
    const same = here.find((other) => other.name.toLowerCase() === table.name.toLowerCase());
    const overlapping = here.find((other) => {
      const place = rangeOf(attribute(other.document.root, 'ref') ?? '');
      return place !== undefined && intersects(place, range);
    });
    const present = same ?? overlapping;
    if (present === undefined) addTable(sheet, table, range, headings);
    else setTableRange(sheet.draft.store, present, range, headings);
  }
}

/** A table has at least one row below its headings. */
function withDataRow(range: Range): Range {
  return { ...range, bottom: Math.max(range.bottom, range.top + 1) };
}

function headingsOf(content: SheetContent, range: Range): readonly string[] {
  const cells = content.cells[range.top] ?? [];
  const headings: string[] = [];
  for (let column = range.left; column <= range.right; column++) {
    const value = cells[column]?.value;
    if (typeof value !== 'string' || value === '')
      throw new Error(`a table's heading must be text: ${content.name} ${column}`);
    if (headings.some((other) => other.toLowerCase() === value.toLowerCase()))
      throw new Error(`heading twice: ${value}`);
    headings.push(value);
  }
  return headings;
}

function addTable(sheet: SheetDraft, table: ContentTable, range: Range, headings: readonly string[]): void {
  const { draft, root } = sheet;
  const { store, parts } = draft;
  const tables = allTables(store, parts);
  const id = Math.max(0, ...tables.map((other) => Number(attribute(other.document.root, 'id') ?? 0))) + 1;
  const name = freeName(sheet, table.name);
  const part = draft.freePart('tables/', 'table', 'xml');
  const attributes = `xmlns="${mainNamespace(parts.dialect)}" id="${id}" name="${name}" displayName="${name}" ref="${rangeAddress(range)}"`;
  const style =
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const body = `<autoFilter ref="${rangeAddress(range)}"/><tableColumns count="0"></tableColumns>${style}`;
  const document = readXml(`${head}<table ${attributes} totalsRowShown="0">${body}</table>`, part);
  setTableRange(store, { part, name, document }, range, headings);
  addContentType(store, part, contentTypes.table);
  const list = ensureChild(root, 'tableParts', worksheetOrder);
  list.children.push(elementLike(root, '<tablePart/>'));
  const added = childElements(list).at(-1);
  if (added !== undefined) added.attributes = sheet.link('table', part);
  setAttribute(list, 'count', String(childElements(list).length));
}

/** Tables and defined names share one set of names. */
function freeName(sheet: SheetDraft, wanted: string): string {
  const { store, parts } = sheet.draft;
  const { root } = readXml(store.text(parts.workbook), parts.workbook);
  const names = definedNames(root).map((element) => attribute(element, 'name') ?? '');
  const taken = new Set(
    [...allTables(store, parts).map((table) => table.name), ...names].map((name) => name.toLowerCase()),
  );
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
  return name;
}
