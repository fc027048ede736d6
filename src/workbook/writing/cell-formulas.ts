import { attributeOf, withAttribute } from '../xml/xml-attributes';
import { decodeXml, encodePlain } from '../xml/xml-text';
import { SharedFormulas } from '../reading/shared-formulas';
import type { SheetRows } from './sheet-rows';

const formulaElement = /<((?:[\w.-]+:)?)f(\s[^>]*?)?(?:\/>|>([^<]*)<\/\1f>)/;

/** True where a row's or cell's XML holds formulas. */
export function holdsFormulas(xml: string): boolean {
  return formulaElement.test(xml);
}

export function holdsSharedFormulas(xml: string): boolean {
  return /\st\s*=\s*["']shared["']/.test(xml);
}

/** The cell with its formula changed; `range` changes the cells that an array formula fills. */
export function withFormula(
  xml: string,
  change: (formula: string) => string,
  range: (reference: string) => string,
): string {
  return xml.replace(formulaElement, (whole, prefix: string, attributes = '', text = '') => {
    const formula = decodeXml(text);
    const changed = change(formula);
    const reference = attributeOf(attributes, 'ref');
    const moved = reference === undefined ? attributes : withAttribute(attributes, 'ref', range(reference));
    if (changed === formula && moved === attributes) return whole;
    return `<${prefix}f${moved}>${changed === formula ? text : encodePlain(changed)}</${prefix}f>`;
  });
}

/** Writes out formulas that cells share, so that each can be changed without the others. */
export function unshareFormulas(rows: SheetRows): void {
  const formulas = new SharedFormulas();
  for (const row of rows.all()) {
    const raw = rows.rawOf(row);
    if (!holdsSharedFormulas(raw)) continue;
    const cells = rows.cellsOf(row).map((cell) => {
      if (!holdsSharedFormulas(cell.xml)) return cell;
      const place = { row: row.index, column: cell.column };
      const xml = cell.xml.replace(formulaElement, (_, prefix: string, attributes = '', text = '') => {
        const formula = formulas.read(attributes, decodeXml(text), place) ?? '';
        return formula === '' ? '' : `<${prefix}f>${encodePlain(formula)}</${prefix}f>`;
      });
      return { ...cell, xml };
    });
    rows.setCells(row, cells);
  }
}

/** Before cells of these rows are replaced: a formula that one of them writes out for others must not be lost. */
export function unshareBefore(rows: SheetRows, touched: readonly number[]): void {
  const shared = touched.some((index) => {
    const row = rows.find(index);
    return row !== undefined && holdsSharedFormulas(rows.rawOf(row));
  });
  if (shared) unshareFormulas(rows);
}
