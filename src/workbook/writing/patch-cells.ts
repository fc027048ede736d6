import type { CellEdit } from '../../core/base/findings';
import { days1904 } from '../reading/read-workbook';
import { attributeOf } from '../xml/xml-attributes';
import { attribute, childElement, childElements } from '../xml/xml-tree';
import { unshareBefore } from './cell-formulas';
import { cellXml, looksLikeFormula } from './cell-xml';
import { keepTables } from './keep-tables';
import { SheetDraft } from './sheet-draft';
import { cellAttributes, type SheetRow } from './sheet-rows';
import type { WorkbookDraft } from './workbook-draft';

/** Writes single cells; their styles and everything else in the sheets stay as they are written. */
export function patchCells(draft: WorkbookDraft, edits: readonly CellEdit[]): void {
  const names = new Set(edits.map((edit) => draft.sheet(edit.sheet).name));
  for (const name of names) {
    const wanted = name.toLowerCase();
    patchSheet(
      new SheetDraft(draft, draft.sheet(name)),
      edits.filter((edit) => edit.sheet.toLowerCase() === wanted),
    );
  }
  if (edits.length > 0) draft.cellsChanged();
}

function patchSheet(sheet: SheetDraft, edits: readonly CellEdit[]): void {
  unshareBefore(sheet.rows, edits);
  for (const edit of edits) patchCell(sheet, edit);
  keepTables(
    sheet,
    edits.map(({ row, column, value }) => ({ row, column, filled: value !== null && value !== '' })),
  );
  sheet.save();
}

function patchCell(sheet: SheetDraft, edit: CellEdit): void {
  const { draft, rows, prefix } = sheet;
  const row = rows.ensure(edit.row);
  const cells = rows.cellsOf(row);
  const present = cells.find((cell) => cell.column === edit.column);
  const style =
    present === undefined
      ? inheritedStyle(sheet, row, edit.column)
      : Number(attributeOf(cellAttributes(present.xml), 's') ?? 0);
  const number = typeof edit.value === 'number';
  const variant = draft.styles.variantOf(style, {
    quoted: looksLikeFormula(edit.value),
    ...(number && { shows: edit.date === true ? 'date' : 'plain', dateFormat: edit.dateFormat }),
  });
  const value = number && edit.date === true && draft.parts.date1904 ? Number(edit.value) - days1904 : edit.value;
  const xml = cellXml(prefix, { sheet: sheet.entry.name, row: edit.row, column: edit.column }, variant, {
    value,
    formula: edit.formula,
  });
  const others = cells.filter((cell) => cell.column !== edit.column);
  const all = xml === '' ? others : [...others, { column: edit.column, xml }];
  rows.setCells(
    row,
    all.sort((one, other) => one.column - other.column),
  );
  sheet.includeInDimension({ top: edit.row, left: edit.column, bottom: edit.row, right: edit.column });
}

/** The style of a cell that is not written yet: its row's, else its column's. */
function inheritedStyle(sheet: SheetDraft, row: SheetRow, column: number): number {
  const rowStyle = attribute(row.element, 's');
  if (rowStyle !== undefined) return Number(rowStyle);
  const columns = childElement(sheet.root, 'cols');
  const holds =
    (name: string, one: (limit: number) => boolean) =>
    (element: Parameters<typeof attribute>[0]): boolean =>
      one(Number(attribute(element, name)));
  const found = (columns === undefined ? [] : childElements(columns, 'col'))
    .filter(holds('min', (limit) => limit <= column + 1))
    .find(holds('max', (limit) => limit >= column + 1));
  return found === undefined ? 0 : Number(attribute(found, 'style') ?? 0);
}
