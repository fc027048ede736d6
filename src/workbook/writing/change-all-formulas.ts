import { relationshipsOf } from '../package/relationships';
import { isElement, readXml, writeXml, type XmlElement } from '../xml/xml-tree';
import { holdsSharedFormulas, unshareFormulas, withFormula } from './cell-formulas';
import { definedNames } from './defined-names';
import { changeFormulas, changeText, mentions } from './formula-places';
import { SheetDraft } from './sheet-draft';
import type { WorkbookDraft } from './workbook-draft';

/** A formula after the change; `row` is the row, from 0, of the cell that holds it, undefined where no cell does. */
export type ChangeFormula = (formula: string, row: number | undefined) => string;

/** Changes the formulas of the whole workbook in whose parts a name occurs: in cells, rules, names, tables and charts. */
export function changeAllFormulas(draft: WorkbookDraft, name: string, change: ChangeFormula): void {
  const { store, parts } = draft;
  for (const entry of parts.sheets) {
    if (mentions(store.text(entry.part), name)) changeInSheet(new SheetDraft(draft, entry), name, change);
  }
  const tables = parts.sheets.flatMap(({ part }) =>
    relationshipsOf(store, part).filter(({ kind }) => kind === 'table'),
  );
  const charts = store.names().filter((part) => /\/charts\/[^/]*\.xml$/i.test(part));
  for (const part of [...tables.flatMap(({ target }) => target ?? []), ...charts]) {
    if (!store.has(part) || !mentions(store.text(part), name)) continue;
    const document = readXml(store.text(part), part);
    changeElement(document.root, change);
    store.put(part, writeXml(document));
  }
  if (!mentions(store.text(parts.workbook), name)) return;
  draft.changeWorkbook((root) => {
    for (const defined of definedNames(root)) changeText(defined, (text) => change(text, undefined));
  });
}

function changeInSheet(sheet: SheetDraft, name: string, change: ChangeFormula): void {
  const { rows, root } = sheet;
  if (rows.all().some((row) => holdsSharedFormulas(rows.rawOf(row)))) unshareFormulas(rows);
  for (const row of rows.all()) {
    if (!mentions(rows.rawOf(row), name)) continue;
    const cells = rows.cellsOf(row).map((cell) => {
      const xml = withFormula(
        cell.xml,
        (formula) => change(formula, row.index),
        (range) => range,
      );
      return { ...cell, xml };
    });
    rows.setCells(row, cells);
  }
  for (const child of root.children) if (isElement(child) && child.name !== 'sheetData') changeElement(child, change);
  sheet.save();
}

function changeElement(element: XmlElement, change: ChangeFormula): void {
  changeFormulas(element, (text) => change(text, undefined));
  for (const child of element.children) if (isElement(child)) changeElement(child, change);
}
