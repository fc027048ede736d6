import type { Range, Scalar } from '../../core/base/cells';
import type { CellEdit } from '../../core/base/findings';
import { groupBy } from '../../core/base/group-by';
import { onceForEach } from '../../core/base/once-for';
import { days1904 } from '../reading/read-workbook';
import { attributeOf, withAttribute } from '../xml/xml-attributes';
import { attribute, childElement, childElements } from '../xml/xml-tree';
import { rawFormula, unshareBefore } from './cell-formulas';
import { cachedResult, cellXml, looksLikeFormula, type CellPlace } from './cell-xml';
import { keepTables, type WrittenCell } from './keep-tables';
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
  const sheetOf = onceForEach((name: string) => draft.sheet(name).name);
  const bySheet = groupBy(edits, (edit) => sheetOf(edit.sheet));
  for (const [name, own] of bySheet) patchSheet(new SheetDraft(draft, draft.sheet(name)), own);
  if (edits.length > 0) draft.cellsChanged();
}

function patchSheet(sheet: SheetDraft, edits: readonly CellPatch[]): void {
  const entered = edits.filter(({ isResult }) => isResult !== true);
  const ofRow = groupBy(entered, ({ row }) => row);
  const columnsOf = onceForEach((row: number) => new Set(ofRow.get(row)?.map(({ column }) => column)));
  unshareBefore(sheet.rows, ofRow.keys(), (row, column) => columnsOf(row).has(column));
  const inherited = inheritedStyles(sheet);
  for (const [row, own] of groupBy(edits, (edit) => edit.row)) patchRow(sheet, row, own, inherited);
  sheet.includeInDimension(boundsOf(edits));
  keepTables(sheet, writtenBy(entered));
  sheet.save();
}

function* writtenBy(edits: readonly CellPatch[]): Iterable<WrittenCell> {
  for (const { row, column, value, formula } of edits)
    yield { row, column, filled: formula !== undefined || (value !== null && value !== '') };
}

function boundsOf(edits: readonly CellPatch[]): Range {
  const bounds = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of edits) {
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.right = Math.max(bounds.right, column);
  }
  return bounds;
}

/** Of two edits of one cell the later counts. */
function patchRow(sheet: SheetDraft, index: number, edits: readonly CellPatch[], inherited: InheritedStyle): void {
  const row = sheet.rows.ensure(index);
  const cells = new Map(sheet.rows.cellsOf(row).map((cell) => [cell.column, cell]));
  for (const edit of edits) {
    const xml = patchedCell(sheet, cells.get(edit.column), edit, (column) => inherited(row, column));
    if (xml === '') cells.delete(edit.column);
    else cells.set(edit.column, { column: edit.column, xml });
  }
  sheet.rows.setCells(
    row,
    [...cells.values()].sort((one, other) => one.column - other.column),
  );
}

function patchedCell(
  sheet: SheetDraft,
  present: RawCell | undefined,
  edit: CellPatch,
  inherited: (column: number) => number,
): string {
  const { draft, prefix } = sheet;
  const place = { sheet: sheet.entry.name, row: edit.row, column: edit.column };
  const value =
    typeof edit.value === 'number' && edit.date === true && draft.parts.date1904 ? edit.value - days1904 : edit.value;
  if (edit.isResult === true && present !== undefined) return withResult(prefix, place, present.xml, value, edit.error);
  const style =
    present === undefined ? inherited(edit.column) : Number(attributeOf(cellAttributes(present.xml), 's') ?? 0);
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

type InheritedStyle = (row: SheetRow, column: number) => number;

/** The style of a cell that is not written yet: its row's, else its column's. */
function inheritedStyles(sheet: SheetDraft): InheritedStyle {
  const list = childElement(sheet.root, 'cols');
  const columns = (list === undefined ? [] : childElements(list, 'col')).map((element) => ({
    min: Number(attribute(element, 'min')) - 1,
    max: Number(attribute(element, 'max')) - 1,
    style: Number(attribute(element, 'style') ?? 0),
  }));
  const styleOf = (column: number): number =>
    columns.find(({ min, max }) => min <= column && column <= max)?.style ?? 0;
  return ({ element }, column) => Number(attribute(element, 's') ?? styleOf(column));
}
