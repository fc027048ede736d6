import { parseAddress, type Range, type Sheet } from '../../core/base/cells';
import type { PartStore } from '../package/part-store';
import { isTrue, type SheetEntry } from '../package/workbook-parts';
import { attributeOf } from '../xml/xml-attributes';
import { XmlScanner } from '../xml/xml-scanner';
import { cellOf, type CellContext } from './cell-draft';
import { CellGrid, ReadingBudget } from './cell-grid';
import { readCell } from './read-cell';
import { SharedFormulas } from './shared-formulas';

type Place = { row: number; column: number };

/** Is told what the walk through a sheet passes, so that how it looks costs no second walk. */
export type SheetWatcher = {
  readonly row: (row: number, attributes: string) => void;
  readonly cell: (row: number, column: number, style: number) => void;
  /** An element beside the cells; true where it was read to its end. */
  readonly element: (scanner: XmlScanner) => boolean;
  /** Ranges that one formula fills, once all cells are read. */
  readonly arrays: (ranges: readonly string[]) => void;
};

/** Cells of nothing but a format, of which forms are full, as nearly all programs write them; the next one says where it stands. */
const emptyCells = /(?:<c r="[A-Z]{1,3}[1-9]\d{0,6}"(?: s="\d{1,9}")?\/>)+(?=<\/row>|<c r="[A-Z]{1,3}[1-9]\d{0,6}")/y;

/** One worksheet, in a single walk through its part. */
export function readSheet(
  store: PartStore,
  entry: SheetEntry,
  context: CellContext,
  budget = new ReadingBudget(),
  watcher?: SheetWatcher,
): Sheet {
  const scanner = new XmlScanner(store.toRead(entry.part), entry.part);
  const grid = new CellGrid(entry.name, budget);
  const formulas = new SharedFormulas();
  const hidden: number[] = [];
  const merges: Range[] = [];
  const path: string[] = [];
  const place: Place = { row: -1, column: -1 };
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'close') {
      if (path.pop() !== scanner.tag) throw scanner.damaged();
    }
    if (token !== 'open') continue;
    const { name } = scanner;
    // Rows and cells stand at a fixed depth; the same names deeper down belong to extensions.
    if (name === 'row' && path.length === 2) {
      openRow(scanner, place, hidden);
      if (watcher === undefined) scanner.skip(emptyCells);
      else watcher.row(place.row, scanner.attributes);
    } else if (name === 'c' && path.length === 3) {
      moveToCell(scanner, place);
      const draft = readCell(scanner, place, formulas);
      // Formulas that cells share are spelt out later, where they are read.
      if (typeof draft.formula === 'string') budget.takeLetters(entry.name, draft.formula.length);
      grid.put(place.row, place.column, cellOf(draft, context));
      if (watcher === undefined) scanner.skip(emptyCells);
      else watcher.cell(place.row, place.column, draft.style);
      continue;
    } else if (path.length === 1 && watcher?.element(scanner) === true) continue;
    else if (name === 'mergeCell' && path.length === 2) {
      const range = rangeOf(attributeOf(scanner.attributes, 'ref') ?? '');
      if (range !== undefined) merges.push(range);
      budget.take(entry.name, 1);
    }
    if (!scanner.empty) path.push(scanner.tag);
  }
  if (path.length > 0) throw scanner.damaged();
  watcher?.arrays(formulas.arrays);
  const hiddenRows = [...new Set(hidden)].filter((row) => row < grid.rows.length).sort((a, b) => a - b);
  return { name: entry.name, visibility: entry.visibility, rows: grid.rows, merges, hiddenRows };
}

/** Rows and cells need not say where they stand; they then follow the one before. */
function openRow(scanner: XmlScanner, place: Place, hidden: number[]): void {
  const { attributes } = scanner;
  const stated = Number(attributeOf(attributes, 'r'));
  place.row = stated >= 1 ? stated - 1 : place.row + 1;
  place.column = -1;
  const height = attributeOf(attributes, 'ht');
  const flat = height !== undefined && Number(height) === 0;
  if (flat || isTrue(attributeOf(attributes, 'hidden'))) hidden.push(place.row);
}

function moveToCell(scanner: XmlScanner, place: Place): void {
  const stated = parseAddress(attributeOf(scanner.attributes, 'r') ?? '');
  place.column = stated?.column ?? place.column + 1;
  if (stated !== undefined) place.row = stated.row;
}

export function rangeOf(reference: string): Range | undefined {
  const [first = '', second = first] = reference.split(':');
  const from = parseAddress(first);
  const to = parseAddress(second);
  if (from === undefined || to === undefined) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
