import type { Range } from '../../core/base/cells';
import { intersects } from '../ranges';
import { rangeOf } from '../reading/read-sheet';
import { attribute } from '../xml/xml-tree';
import { cellXml } from './cell-xml';
import { rawCellText } from './raw-cell-text';
import { setTableRange } from './set-table-range';
import type { SheetDraft } from './sheet-draft';
import { tablesOf, type TablePart } from './table-parts';
import { cellAttributes } from './sheet-rows';
import { attributeOf } from '../xml/xml-attributes';

/** A cell that was written, and whether something stands in it now. */
export type WrittenCell = { readonly row: number; readonly column: number; readonly filled: boolean };

/**
 * Tables after cells were written: one that was written to directly below grows, as in Excel, and headings that were
 * written become the names of its columns.
 */
export function keepTables(sheet: SheetDraft, cells: Iterable<WrittenCell>): void {
  const tables = tablesOf(sheet.draft.store, sheet.entry.part).flatMap((table): WrittenTable[] => {
    const range = rangeOfTable(table);
    return range === undefined ? [] : [{ table, range, heads: false, filledRows: new Set() }];
  });
  if (tables.length === 0) return;
  for (const { row, column, filled } of cells)
    for (const one of tables) {
      if (column < one.range.left || column > one.range.right) continue;
      one.heads ||= row === one.range.top;
      if (filled) one.filledRows.add(row);
    }
  for (const { table, range, heads, filledRows } of tables) {
    if (attribute(table.document.root, 'headerRowCount') === '0') continue;
    const others = tables.filter((other) => other.table !== table).map((other) => other.range);
    const grown = grownRange(table, range, filledRows, others);
    if (!heads && grown.bottom === range.bottom) continue;
    setTableRange(sheet.draft.store, table, grown, soundHeadings(sheet, range));
  }
}

/** A table, whether its headings were written, and the rows in which something was. */
type WrittenTable = {
  readonly table: TablePart;
  readonly range: Range;
  heads: boolean;
  readonly filledRows: Set<number>;
};

function rangeOfTable(table: TablePart): Range | undefined {
  return rangeOf(attribute(table.document.root, 'ref') ?? '');
}

function grownRange(table: TablePart, range: Range, filledRows: ReadonlySet<number>, others: readonly Range[]): Range {
  if (Number(attribute(table.document.root, 'totalsRowCount') ?? 0) > 0) return range;
  let { bottom } = range;
  const free = (row: number): boolean =>
    !others.some((other) => intersects(other, { ...range, top: row, bottom: row }));
  while (filledRows.has(bottom + 1) && free(bottom + 1)) bottom++;
  return { ...range, bottom };
}

/** The headings as texts of which no two are alike; cells that hold none of that kind are rewritten. */
function soundHeadings(sheet: SheetDraft, range: Range): readonly string[] {
  const { rows, entry, prefix } = sheet;
  const row = rows.ensure(range.top);
  const cells = rows.cellsOf(row);
  const headings: string[] = [];
  for (let column = range.left; column <= range.right; column++) {
    const present = cells.find((cell) => cell.column === column);
    const text = present === undefined ? '' : rawCellText(sheet, present.xml);
    const heading = distinct(text === '' ? `列${column - range.left + 1}` : text, headings);
    headings.push(heading);
    if (heading === text) continue;
    const style = Number(attributeOf(cellAttributes(present?.xml ?? ''), 's') ?? 0);
    const xml = cellXml(prefix, { sheet: entry.name, row: range.top, column }, style, { value: heading });
    const others = rows.cellsOf(row).filter((cell) => cell.column !== column);
    rows.setCells(
      row,
      [...others, { column, xml }].sort((one, other) => one.column - other.column),
    );
  }
  return headings;
}

function distinct(text: string, others: readonly string[]): string {
  const taken = new Set(others.map((other) => other.toLowerCase()));
  let name = text;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${text}${number}`;
  return name;
}
