import type { Place } from '../../core/base/findings';
import { groupBy } from '../../core/base/group-by';
import type { ContentCell } from '../../core/base/sheet-content';
import { attributeOf, withAttribute } from '../xml/xml-attributes';
import { cellXml } from './cell-xml';
import { layNotes } from './lay-notes';
import { SheetDraft } from './sheet-draft';
import { cellAttributes } from './sheet-rows';
import type { WorkbookDraft } from './workbook-draft';

/** What is said in a note on a cell, and the colour that draws the eye to it (RRGGBB). */
export type CellMark = Place & { readonly note: string; readonly fill: string };

/** Gives cells a note and a colour; what stands in them and how it is shown stays. Of sheets that the workbook lacks nothing is marked. */
export function markCells(draft: WorkbookDraft, marks: readonly CellMark[]): void {
  for (const [name, own] of groupBy(marks, ({ sheet }) => sheet)) {
    const entry = draft.find(name);
    if (entry === undefined) continue;
    const sheet = new SheetDraft(draft, entry);
    for (const [row, list] of groupBy(own, (mark) => mark.row)) colourRow(sheet, row, list);
    const cells: ContentCell[][] = [];
    for (const { row, column, note } of own) (cells[row] ??= [])[column] = { value: null, note };
    layNotes(sheet, { name, cells: Array.from(cells, (list) => list ?? []) });
    sheet.save();
  }
}

function colourRow(sheet: SheetDraft, index: number, marks: readonly CellMark[]): void {
  const row = sheet.rows.ensure(index);
  const cells = new Map(sheet.rows.cellsOf(row).map((cell) => [cell.column, cell.xml]));
  for (const { column, fill, ...mark } of marks) {
    const place = { sheet: mark.sheet, row: index, column };
    const xml = cells.get(column);
    const written = xml === undefined ? '' : cellAttributes(xml);
    const style = sheet.draft.styles.variantOf(Number(attributeOf(written, 's') ?? 0), { fill });
    const start = `<${sheet.prefix}c`;
    cells.set(
      column,
      xml === undefined
        ? cellXml(sheet.prefix, place, style, { value: null })
        : start + withAttribute(written, 's', String(style)) + xml.slice(start.length + written.length),
    );
    sheet.includeInDimension({ top: index, left: column, bottom: index, right: column });
  }
  const ordered = [...cells].sort(([one], [other]) => one - other);
  sheet.rows.setCells(
    row,
    ordered.map(([column, xml]) => ({ column, xml })),
  );
}
