import { address, parseAddress } from '../../core/base/cells';
import { attributeOf } from '../xml/xml-attributes';
import { prefixOf } from '../xml/schema-order';
import { attribute, childElements, setAttribute, writeNode, type XmlElement } from '../xml/xml-tree';
import { XmlScanner } from '../xml/xml-scanner';

/** A cell as it is written, with its column from 0. */
export type RawCell = { readonly column: number; readonly xml: string };

export type SheetRow = { index: number; readonly element: XmlElement };

/** The rows of a sheet. Rows that nobody touches stay as they are written. */
export class SheetRows {
  #rows: SheetRow[];

  constructor(
    readonly sheetData: XmlElement,
    readonly part: string,
  ) {
    let index = -1;
    this.#rows = childElements(sheetData, 'row').map((element) => {
      const stated = Number(attribute(element, 'r'));
      index = stated >= 1 ? stated - 1 : index + 1;
      if (!(stated >= 1)) setAttribute(element, 'r', String(index + 1));
      return { index, element };
    });
    if (this.#rows.some((row, at) => row.index <= (this.#rows[at - 1]?.index ?? -1))) this.#bringIntoOrder();
  }

  /** Some programs write rows as they come, and one twice: Excel takes neither. Of two cells in one place the later counts. */
  #bringIntoOrder(): void {
    const byIndex = new Map<number, SheetRow>();
    for (const row of this.#rows) {
      const first = byIndex.get(row.index);
      if (first === undefined) byIndex.set(row.index, row);
      else this.setCells(first, mergedCells(this.cellsOf(first), this.cellsOf(row)));
    }
    this.#rows = [...byIndex.values()].sort((one, other) => one.index - other.index);
    this.sheetData.children = this.#rows.map(({ element }) => element);
  }

  all(): readonly SheetRow[] {
    return this.#rows;
  }

  find(index: number): SheetRow | undefined {
    const row = this.#rows[this.#lowerBound(index)];
    return row?.index === index ? row : undefined;
  }

  ensure(index: number): SheetRow {
    const at = this.#lowerBound(index);
    const present = this.#rows[at];
    if (present?.index === index) return present;
    const tag = `${prefixOf(this.sheetData)}row`;
    const row = { index, element: { tag, name: 'row', attributes: ` r="${index + 1}"`, children: [] } };
    const before = this.#rows[at - 1];
    if (present === undefined) this.sheetData.children.push(row.element);
    else
      this.sheetData.children.splice(
        before === undefined ? 0 : this.sheetData.children.indexOf(before.element) + 1,
        0,
        row.element,
      );
    this.#rows.splice(at, 0, row);
    return row;
  }

  /** Takes rows out; those below stay where they are. */
  remove(from: number, count: number): void {
    const first = this.#lowerBound(from);
    const taken = new Set(
      this.#rows.splice(first, this.#lowerBound(from + count) - first).map(({ element }) => element),
    );
    this.sheetData.children = this.sheetData.children.filter((child) => typeof child === 'string' || !taken.has(child));
  }

  /** The content of a row as it is written. */
  rawOf(row: SheetRow): string {
    return row.element.children.map(writeNode).join('');
  }

  cellsOf(row: SheetRow): RawCell[] {
    return readRawCells(this.rawOf(row), row.index, this.part);
  }

  setCells(row: SheetRow, cells: readonly RawCell[]): void {
    const xml = cells.map((cell) => cell.xml).join('');
    row.element.children = xml === '' ? [] : [xml];
    // A hint that would no longer be true.
    setAttribute(row.element, 'spans', undefined);
  }

  /** First place whose row is not before `index`. */
  #lowerBound(index: number): number {
    let low = 0;
    for (let high = this.#rows.length; low < high;) {
      const middle = (low + high) >>> 1;
      if ((this.#rows[middle]?.index ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function mergedCells(cells: readonly RawCell[], later: readonly RawCell[]): RawCell[] {
  const byColumn = new Map([...cells, ...later].map((cell) => [cell.column, cell]));
  return [...byColumn.values()].sort((one, other) => one.column - other.column);
}

/** The cells in the content of a row; cells need not say where they stand. */
function readRawCells(content: string, row: number, part: string): RawCell[] {
  const scanner = new XmlScanner(content, part);
  const cells: RawCell[] = [];
  let column = -1;
  let depth = 0;
  let start = 0;
  let stated = true;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open') {
      if (depth === 0) {
        start = scanner.start;
        const place = parseAddress(attributeOf(scanner.attributes, 'r') ?? '');
        stated = place !== undefined;
        column = place?.column ?? column + 1;
      }
      if (!scanner.empty) depth++;
    } else if (token === 'close') depth--;
    else continue;
    if (depth > 0) continue;
    const xml = content.slice(start, scanner.end);
    cells.push({ column, xml: stated ? xml : xml.replace(/^<[^\s/>]+/, `$& r="${address(row, column)}"`) });
  }
  return cells;
}

/** Raw attributes of a written cell. */
export function cellAttributes(xml: string): string {
  const from = xml.search(/\s/);
  const to = /\/?>/.exec(xml)?.index ?? 0;
  return from === -1 || from > to ? '' : xml.slice(from, to);
}
