import { address } from '../../core/base/cells';
import type { Insertion } from '../../core/base/change';
import { insertInFormula, insertInReference } from '../formulas/insert-in-formula';
import { attributeOf, withAttribute } from '../xml/xml-attributes';
import { setAttribute, type XmlElement } from '../xml/xml-tree';
import { holdsFormulas, holdsSharedFormulas, unshareFormulas, withFormula } from './cell-formulas';
import { cellAttributes, type RawCell, type SheetRow } from './sheet-rows';
import type { SheetDraft } from './sheet-draft';

/** The rows of a sheet after rows were put in or taken out, of it (`own`) or into one that its formulas refer to. */
export function insertInRows(sheet: SheetDraft, insertion: Insertion, own: boolean): void {
  const { rows, entry } = sheet;
  if (rows.all().some((row) => holdsSharedFormulas(rows.rawOf(row)))) unshareFormulas(rows);
  if (own && insertion.count < 0) rows.remove(insertion.at, -insertion.count);
  const above = own && insertion.count > 0 ? rows.find(insertion.at - 1) : undefined;
  for (const row of rows.all()) {
    const moves = own && row.index >= insertion.at;
    if (!moves && !holdsFormulas(rows.rawOf(row))) continue;
    const cells = rows.cellsOf(row).map((cell) => insertInCell(cell, entry.name, insertion, own));
    if (moves) move(row, row.index + insertion.count);
    rows.setCells(row, moves ? cells.map((cell) => moved(cell, row.index)) : cells);
  }
  if (above === undefined) return;
  for (let index = insertion.at; index < insertion.at + insertion.count; index++) {
    copyLook(sheet, above, rows.ensure(index));
  }
}

function insertInCell(cell: RawCell, home: string, insertion: Insertion, own: boolean): RawCell {
  const range = (reference: string): string => (own ? insertInReference(reference, insertion) : reference);
  return { ...cell, xml: withFormula(cell.xml, (formula) => insertInFormula(formula, home, insertion), range) };
}

function move(row: SheetRow, index: number): void {
  row.index = index;
  setAttribute(row.element, 'r', String(index + 1));
}

function moved(cell: RawCell, row: number): RawCell {
  const attributes = cellAttributes(cell.xml);
  const start = cell.xml.indexOf(attributes);
  const changed = withAttribute(attributes, 'r', address(row, cell.column));
  return { ...cell, xml: cell.xml.slice(0, start) + changed + cell.xml.slice(start + attributes.length) };
}

/** A new row looks like the one above it: height and cell styles. */
function copyLook(sheet: SheetDraft, above: SheetRow, row: SheetRow): void {
  const { prefix, rows } = sheet;
  const element: XmlElement = row.element;
  const number = attributeOf(element.attributes, 'r');
  const kept = ['hidden', 'collapsed', 'spans'];
  element.attributes = kept.reduce((text, name) => withAttribute(text, name, undefined), above.element.attributes);
  setAttribute(element, 'r', number);
  const cells = rows.cellsOf(above).flatMap((cell) => {
    const style = attributeOf(cellAttributes(cell.xml), 's');
    const place = address(row.index, cell.column);
    return style === undefined ? [] : [{ column: cell.column, xml: `<${prefix}c r="${place}" s="${style}"/>` }];
  });
  rows.setCells(row, cells);
}
