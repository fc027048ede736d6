import type { Scalar } from '../../core/base/cells';
import type { CellEdit } from '../../core/base/findings';
import { groupBy } from '../../core/base/group-by';
import { days1904 } from '../reading/read-workbook';
import { attributeOf, withAttribute } from '../xml/xml-attributes';
import { attribute, childElement, childElements } from '../xml/xml-tree';
import { rawFormula, unshareBefore } from './cell-formulas';
import { cachedResult, cellXml, looksLikeFormula, type CellPlace } from './cell-xml';
import { keepTables } from './keep-tables';
import { SheetDraft } from './sheet-draft';
import { cellAttributes, type RawCell, type SheetRow } from './sheet-rows';
import type { StyleNeed } from './style-pool';
import type { WorkbookDraft } from './workbook-draft';

/** What is written into a cell beyond what a task edits. */
export type CellPatch = CellEdit & {
  /** An error as the result of its formula; `value` is then null. */
  readonly error?: string;
  /** True where only the result of a formula is another one: the formula stays as it is written. */
  readonly isResult?: boolean;
  /** True where a number leaves the cell's format as it is, as one does that a person types. */
  readonly keepsFormat?: boolean;
};

/** Writes single cells; their styles and everything else in the sheets stay as they are written. */
export function patchCells(draft: WorkbookDraft, edits: readonly CellPatch[]): void {
  const bySheet = groupBy(edits, (edit) => draft.sheet(edit.sheet).name);
  for (const [name, own] of bySheet) patchSheet(new SheetDraft(draft, draft.sheet(name)), own);
  if (edits.length > 0) draft.cellsChanged();
}

function patchSheet(sheet: SheetDraft, edits: readonly CellPatch[]): void {
  const entered = edits.filter(({ isResult }) => isResult !== true);
  unshareBefore(sheet.rows, entered);
  for (const [row, own] of groupBy(edits, (edit) => edit.row)) patchRow(sheet, row, own);
  keepTables(
    sheet,
    entered.map(({ row, column, value, formula }) => ({
      row,
      column,
      filled: formula !== undefined || (value !== null && value !== ''),
    })),
  );
  sheet.save();
}

/** Of two edits of one cell the later counts. */
function patchRow(sheet: SheetDraft, index: number, edits: readonly CellPatch[]): void {
  const row = sheet.rows.ensure(index);
  const cells = new Map(sheet.rows.cellsOf(row).map((cell) => [cell.column, cell]));
  for (const edit of edits) {
    const xml = patchedCell(sheet, row, cells.get(edit.column), edit);
    if (xml === '') cells.delete(edit.column);
    else cells.set(edit.column, { column: edit.column, xml });
    sheet.includeInDimension({ top: index, left: edit.column, bottom: index, right: edit.column });
  }
  sheet.rows.setCells(
    row,
    [...cells.values()].sort((one, other) => one.column - other.column),
  );
}

function patchedCell(sheet: SheetDraft, row: SheetRow, present: RawCell | undefined, edit: CellPatch): string {
  const { draft, prefix } = sheet;
  const place = { sheet: sheet.entry.name, row: edit.row, column: edit.column };
  const value =
    typeof edit.value === 'number' && edit.date === true && draft.parts.date1904 ? edit.value - days1904 : edit.value;
  if (edit.isResult === true && present !== undefined) return withResult(prefix, place, present.xml, value, edit.error);
  const style =
    present === undefined
      ? inheritedStyle(sheet, row, edit.column)
      : Number(attributeOf(cellAttributes(present.xml), 's') ?? 0);
  const variant = draft.styles.variantOf(style, {
    quoted: edit.formula === undefined && looksLikeFormula(edit.value),
    ...(typeof edit.value === 'number' && shownBy(edit)),
  });
  return cellXml(prefix, place, variant, { value, formula: edit.formula, error: edit.error });
}

function shownBy({ date, dateFormat, keepsFormat }: CellPatch): Pick<StyleNeed, 'shows' | 'dateFormat'> {
  if (date === true) return { shows: 'date', dateFormat };
  return keepsFormat === true ? {} : { shows: 'plain' };
}

/** The cell with another result, its formula as it is written: one that cells share, or an array's, too. */
function withResult(prefix: string, place: CellPlace, xml: string, value: Scalar, error: string | undefined): string {
  const { type, cached } = cachedResult(prefix, place, value, error);
  const attributes = withAttribute(cellAttributes(xml), 't', undefined);
  return `<${prefix}c${attributes}${type}>${rawFormula(xml)}${cached}</${prefix}c>`;
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
