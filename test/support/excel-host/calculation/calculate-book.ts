import type { Model } from '@ironcalc/wasm';
import { address, parseAddress } from '../../../../src/core/base/cells';
import { mapReferences } from '../../../../src/workbook/formulas/map-references';
import type { HostBook } from '../model/host-book';
import { parseRange } from '../members/address';
import { usedRange } from '../model/host-sheet';
import type { HostCell, HostSheet } from '../model/host-sheet';
import { newModel } from './ironcalc-engine';

/** IronCalc gives results only as shown text; this format shows all the digits that it has, which are 15. */
const allDigits = '0.0000000000000000E+00';
/** Results this near to the one that stands there are the same: what differs was lost on the way through text. */
const sameTo = 1e-13;

/** Numbers of IronCalc's cell types. */
const types = { number: 1, text: 2, logical: 4, error: 16 } as const;

/** Puts fresh results into all formula cells, or those of one sheet, which then takes the others' as they are. */
export function calculateBook(book: HostBook, only?: HostSheet): void {
  const counts = (sheet: HostSheet): boolean => only === undefined || sheet === only;
  if (!book.sheets.some((sheet) => sheet.rows.some((row) => row?.some((cell) => cell.formula !== undefined)))) return;
  const model = newModel();
  try {
    fillModel(model, book, counts);
    book.sheets.forEach((sheet, index) => {
      if (!counts(sheet)) return;
      eachFormula(sheet, (row, column, cell) => {
        sheet.setCell(row, column, resultOf(model, index, row, column, cell));
      });
    });
  } finally {
    model.free();
  }
}

function fillModel(model: Model, book: HostBook, counts: (sheet: HostSheet) => boolean): void {
  model.pauseEvaluation();
  // The model's first sheet must not take a name that a later one needs.
  book.sheets.forEach((_, index) => {
    if (index > 0) model.newSheet();
  });
  book.sheets.forEach((_, index) => model.renameSheet(index, `~${String(index)}`));
  book.sheets.forEach((sheet, index) => model.renameSheet(index, sheet.name));
  book.sheets.forEach((sheet, index) => {
    sheet.rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        const input = counts(sheet) ? inputOf(cell, sheet, book) : resultInput(cell);
        if (input !== '') model.setUserInput(index, row + 1, column + 1, input);
      });
    });
    eachFormula(sheet, (row, column) => {
      const area = { sheet: index, row: row + 1, column: column + 1, width: 1, height: 1 };
      model.updateRangeStyle(area, 'num_fmt', allDigits);
    });
  });
  model.resumeEvaluation();
  model.evaluate();
}

/** IronCalc takes no Chinese names, so each stands as what it refers to. */
function withoutNames(formula: string, book: HostBook): string {
  if (book.names.length === 0) return formula;
  const pieces = /("(?:[^"]|"")*"|'(?:[^']|'')*')|[\p{L}_\\][\p{L}\p{N}_.\\?]*(?![\p{L}\p{N}_.(!])/gu;
  return formula.replace(pieces, (found: string, quoted: string | undefined) => {
    const name = quoted === undefined && book.names.find((one) => one.name.toLowerCase() === found.toLowerCase());
    return name ? name.refersTo : found;
  });
}

/**
 * `$F:$G` → `$F$1:$G$400`: IronCalc walks whole columns to the last row, minutes long. Rows below the used ones are
 * empty and change no result that the add-in's formulas ask for.
 */
function clipped(formula: string, home: HostSheet, book: HostBook): string {
  return mapReferences(formula, (reference, name) => {
    const columns = /^(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})$/.exec(reference);
    if (columns === null) return reference;
    const sheet = name === undefined ? home : book.findSheet(name);
    const [, from = '', to = ''] = columns;
    return `${from}$1:${to}$${String(sheet === undefined ? 1 : lastRowOf(sheet, from, to))}`;
  });
}

/** The last row, from 1, that holds something in these columns. */
function lastRowOf(sheet: HostSheet, from: string, to: string): number {
  const range = parseRange(`${from}:${to}`);
  const used = range === undefined ? undefined : usedRange(sheet, range, true);
  return (used?.bottom ?? 0) + 1;
}

/** IronCalc has no EXACT over ranges and no `&` beside them: `=` stands for it, which ignores case. */
function loosely(formula: string): string {
  return formula.replace(/EXACT\(([^(),]+)&"",([^(),]+)&""\)/g, '($1=$2)');
}

/** `INDEX('单位'!$A$2:$D$9,3,2)` is `'单位'!$B$4`: Excel takes a cell out of a range where IronCalc copies the whole range first. */
function direct(formula: string): string {
  const constant = /INDEX\(((?:'(?:[^']|'')*'!)?)(\$[A-Z]{1,3}\$\d+):\$[A-Z]{1,3}\$\d+,(\d+),(\d+)\)/g;
  return formula.replace(constant, (whole, sheet: string, corner: string, row: string, column: string) => {
    const from = parseAddress(corner);
    if (from === undefined) return whole;
    return `${sheet}${address(from.row + Number(row) - 1, from.column + Number(column) - 1)}`;
  });
}

function inputOf(cell: HostCell, home: HostSheet, book: HostBook): string {
  if (cell.formula !== undefined) return `=${clipped(withoutNames(direct(loosely(cell.formula)), book), home, book)}`;
  return resultInput(cell);
}

function resultInput(cell: HostCell): string {
  if (cell.error !== undefined) return cell.error;
  if (typeof cell.value === 'string') return `'${cell.value}`;
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return cell.value === null ? '' : String(cell.value);
}

function resultOf(model: Model, sheet: number, row: number, column: number, cell: HostCell): HostCell {
  const shown = model.getFormattedCellValue(sheet, row + 1, column + 1);
  const type = model.getCellType(sheet, row + 1, column + 1);
  const { formula, look } = cell;
  const rest = { look, ...(formula === undefined ? {} : { formula }), ...(cell.link && { link: cell.link }) };
  if (type === types.error) return { ...rest, value: null, error: shown };
  if (type === types.logical) return { ...rest, value: shown === 'TRUE' };
  if (type === types.text) return { ...rest, value: shown };
  // The engine shows 40+52 as 91.9999999999999: its last digit is not to be trusted.
  const fresh = Number(Number(shown).toPrecision(14));
  const old = cell.value;
  const same = typeof old === 'number' && Math.abs(old - fresh) <= sameTo * Math.max(1, Math.abs(old));
  return { ...rest, value: same ? old : fresh };
}

function eachFormula(sheet: HostSheet, visit: (row: number, column: number, cell: HostCell) => void): void {
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell.formula !== undefined) visit(row, column, cell);
    });
  });
}
