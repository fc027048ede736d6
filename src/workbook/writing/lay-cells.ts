import type { ContentCell, SheetContent } from '../../core/base/sheet-content';
import { isDateFormat } from '../reading/shown-as';
import { days1904 } from '../reading/read-workbook';
import { setAttribute } from '../xml/xml-tree';
import { cellXml, looksLikeFormula } from './cell-xml';
import type { SheetDraft } from './sheet-draft';
import { firstFreeGroup } from './cell-formulas';
import { sharedBelow } from './shared-below';
import type { SharedFormula } from './shared-below';
import type { RawCell } from './sheet-rows';

/** Writes the content's cells and row heights; cells that the content leaves undefined stay, which `isReplaced` tells. */
export function layCells(
  sheet: SheetDraft,
  content: SheetContent,
  isReplaced: (row: number, column: number) => boolean,
): void {
  const sharedAt = sharedBelow(content, firstFreeGroup(sheet.rows, isReplaced));
  content.cells.forEach((cells, index) => {
    const height = content.heights?.[index];
    const present = sheet.rows.find(index);
    // A cell that is to be empty and plain needs no element, and a row of such cells none either.
    const needed =
      height !== undefined || present !== undefined || cells.some((cell) => cell !== undefined && !isPlain(cell));
    if (!needed || (height === undefined && cells.every((cell) => cell === undefined))) return;
    const row = present ?? sheet.rows.ensure(index);
    const kept =
      present === undefined ? [] : sheet.rows.cellsOf(row).filter((cell) => cells[cell.column] === undefined);
    const laid = cells.flatMap((cell, column) =>
      cell === undefined || isPlain(cell) ? [] : [laidCell(sheet, index, column, cell, sharedAt(index, column))],
    );
    const all = kept.length === 0 ? laid : [...kept, ...laid].sort((one, other) => one.column - other.column);
    sheet.rows.setCells(row, all);
    if (height === undefined) return;
    setAttribute(row.element, 'ht', String(height));
    setAttribute(row.element, 'customHeight', '1');
  });
}

function isPlain({ value, formula, style }: ContentCell): boolean {
  return value === null && formula === undefined && style === undefined;
}

function laidCell(
  sheet: SheetDraft,
  row: number,
  column: number,
  cell: ContentCell,
  shared: SharedFormula | undefined,
): RawCell {
  const { draft, entry, prefix } = sheet;
  const { value, formula } = cell;
  const quoted = formula === undefined && looksLikeFormula(value);
  const style = cell.style === undefined && !quoted ? 0 : draft.styles.styleOf(cell.style ?? {}, quoted);
  const dated = cell.style?.format !== undefined && isDateFormat(-1, cell.style.format);
  const shifted = draft.parts.date1904 && dated && typeof value === 'number' ? value - days1904 : value;
  const xml = cellXml(prefix, { sheet: entry.name, row, column }, style, { value: shifted, formula, shared });
  return { column, xml };
}
