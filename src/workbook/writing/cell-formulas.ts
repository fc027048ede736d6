import { attributeOf, withAttribute } from '../xml/xml-attributes';
import { WorkbookError } from '../workbook-error';
import { lettersLimit } from '../reading/cell-grid';
import { encodePlain } from '../xml/xml-text';
import { textOfRaw } from '../reading/text-of-token';
import { SharedFormulas } from '../reading/shared-formulas';
import type { SheetRows } from './sheet-rows';

const formulaElement =
  /<((?:[\w.-]+:)?)f(\s[^>]*?)?(?:\/>|>([^<]*|<!\[CDATA\[[^\]]*(?:\](?!\]>)[^\]]*)*\]\]>)<\/\1f\s*>)/;

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
    const formula = textOfRaw(text);
    const changed = change(formula);
    const reference = attributeOf(attributes, 'ref');
    const moved = reference === undefined ? attributes : withAttribute(attributes, 'ref', range(reference));
    if (changed === formula && moved === attributes) return whole;
    return `<${prefix}f${moved}>${changed === formula ? text : encodePlain(changed)}</${prefix}f>`;
  });
}

/** The formula of a cell as it is written, with its element; '' where there is none. */
export function rawFormula(xml: string): string {
  return formulaElement.exec(xml)?.[0] ?? '';
}

/** Writes out formulas that cells share, all of them or those of some groups, so that each can be changed without the others. */
export function unshareFormulas(rows: SheetRows, groups?: ReadonlySet<string>): void {
  const formulas = new SharedFormulas();
  let letters = 0;
  const concerned = (xml: string): boolean => holdsSharedFormulas(xml) && (groups?.has(sharedGroup(xml)) ?? true);
  for (const row of rows.all()) {
    const raw = rows.rawOf(row);
    if (!holdsSharedFormulas(raw)) continue;
    const cells = rows.cellsOf(row).map((cell) => {
      if (!concerned(cell.xml)) return cell;
      const place = { row: row.index, column: cell.column };
      const xml = cell.xml.replace(formulaElement, (_, prefix: string, attributes = '', text = '') => {
        const read = formulas.read(attributes, textOfRaw(text), place) ?? '';
        const formula = typeof read === 'string' ? read : read();
        letters += formula.length;
        if (letters > lettersLimit)
          throw new WorkbookError('fault.tooMuchText', { sheet: rows.part, limit: lettersLimit });
        return formula === '' ? '' : `<${prefix}f>${encodePlain(formula)}</${prefix}f>`;
      });
      return { ...cell, xml };
    });
    rows.setCells(row, cells);
  }
}

/**
 * Before cells are replaced: a formula that one of them writes out for others that stay must not be lost. All other shared formulas stay.
 * `touched` are the rows that cells are replaced in.
 */
export function unshareBefore(rows: SheetRows, touched: Iterable<number>, isReplaced: IsReplaced): void {
  if (!anyShares(rows, touched)) return;
  const lost = new Set<string>();
  const needed = new Set<string>();
  for (const row of rows.all()) {
    if (!holdsSharedFormulas(rows.rawOf(row))) continue;
    for (const { column, xml } of rows.cellsOf(row)) {
      if (!holdsSharedFormulas(xml)) continue;
      if (!isReplaced(row.index, column)) needed.add(sharedGroup(xml));
      else if (writesOut(xml)) lost.add(sharedGroup(xml));
    }
  }
  const concerned = new Set([...lost].filter((group) => needed.has(group)));
  if (concerned.size > 0) unshareFormulas(rows, concerned);
}

/** Most writing touches rows that share nothing: only those are looked at then. */
function anyShares(rows: SheetRows, touched: Iterable<number>): boolean {
  for (const index of touched) {
    const row = rows.find(index);
    if (row !== undefined && holdsSharedFormulas(rows.rawOf(row))) return true;
  }
  return false;
}

type IsReplaced = (row: number, column: number) => boolean;

/** True for the cell of a group that holds its formula as text. */
function writesOut(xml: string): boolean {
  return holdsSharedFormulas(xml) && (formulaElement.exec(xml)?.[3] ?? '') !== '';
}

function sharedGroup(xml: string): string {
  return attributeOf(formulaElement.exec(xml)?.[2] ?? '', 'si') ?? '';
}

/** The number from which on no formulas are shared by the cells that stay. */
export function firstFreeGroup(rows: SheetRows, isReplaced: IsReplaced): number {
  let next = 0;
  for (const row of rows.all()) {
    if (!holdsSharedFormulas(rows.rawOf(row))) continue;
    for (const { column, xml } of rows.cellsOf(row)) {
      if (isReplaced(row.index, column) || !holdsSharedFormulas(xml)) continue;
      next = Math.max(next, Number(sharedGroup(xml)) + 1);
    }
  }
  return next;
}
