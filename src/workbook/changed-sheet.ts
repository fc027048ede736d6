import { isRich, type Cell, type Range, type RichCell, type Sheet } from '../core/base/cells';
import type { CellEdit } from '../core/base/findings';
import type { ContentCell } from '../core/base/sheet-content';
import type { Insertion } from '../core/base/change';
import { insertInFormula, insertInRow, isTakenOut, withoutSheet } from './formulas/insert-in-formula';
import { marksOfFormat } from './reading/shown-as';

/** The cell as a file would give it back: empty text and numbers that are none are nothing. */
export function cellOfContent(content: ContentCell): Cell {
  const { formula, style } = content;
  const value = typeof content.value === 'number' && !Number.isFinite(content.value) ? null : content.value;
  const isNumber = typeof value === 'number' && style?.format !== undefined;
  const marks = isNumber ? marksOfFormat(-1, style.format) : {};
  if (formula !== undefined) return { value, formula, ...marks };
  if (marks.date === true || marks.percent === true) return { value, ...marks };
  return value === '' ? null : value;
}

/** The sheet after single cells were written; the same one where none is. */
export function withEdits(sheet: Sheet, edits: readonly CellEdit[]): Sheet {
  if (edits.length === 0) return sheet;
  const rows = sheet.rows.map((row) => [...row]);
  for (const { row: at, column, value, formula, date, dateFormat = 'yyyy-mm-dd' } of edits) {
    while (rows.length <= at) rows.push([]);
    const row = rows[at] ?? [];
    while (row.length < column) row.push(null);
    const style = date === true ? { format: dateFormat } : {};
    row[column] = cellOfContent(formula === undefined ? { value, style } : { value, style, formula });
  }
  return { ...sheet, rows: trimmedRows(rows) };
}

/** Rows without their empty ends, and no empty rows at the end. */
export function trimmedRows(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const filled = (row: readonly Cell[]): number => lengthUpTo(row, (cell) => cell !== null);
  const trimmed = rows.map((row) => row.slice(0, filled(row)));
  return trimmed.slice(
    0,
    lengthUpTo(trimmed, (row) => row.length > 0),
  );
}

/** How many items there are up to the last one that counts. */
function lengthUpTo<T>(items: readonly T[], counts: (item: T) => boolean): number {
  return items.reduce((length, item, index) => (counts(item) ? index + 1 : length), 0);
}

/** A sheet after rows were put into it or taken out (`own`), or into another one that its formulas refer to. */
export function insertInSheet(sheet: Sheet, own: boolean, insertion: Insertion): Sheet {
  const rows = sheet.rows.map((row) =>
    row.map((cell) => (isRich(cell) ? insertInCell(cell, sheet.name, insertion) : cell)),
  );
  if (!own) return { ...sheet, rows };
  const { at, count } = insertion;
  const added = at < rows.length ? Array.from({ length: Math.max(0, count) }, () => []) : [];
  const moved = (row: number): number => insertInRow(row, insertion);
  const isLeft = (row: number): boolean => !isTakenOut(row, insertion);
  const laid = [...rows.slice(0, at), ...added, ...rows.slice(at - Math.min(0, count))];
  return {
    ...sheet,
    rows: count < 0 ? trimmedRows(laid) : laid,
    merges: sheet.merges.flatMap((merge) => mergeAfter(merge, insertion)),
    hiddenRows: sheet.hiddenRows.filter(isLeft).map(moved),
  };
}

/** A merged range that keeps one cell, or none, is none any more. */
function mergeAfter(merge: Range, insertion: Insertion): readonly Range[] {
  const top = insertInRow(merge.top, insertion);
  const bottom = insertInRow(merge.bottom, insertion) - (isTakenOut(merge.bottom, insertion) ? 1 : 0);
  return bottom < top || (bottom === top && merge.left === merge.right) ? [] : [{ ...merge, top, bottom }];
}

function insertInCell(cell: RichCell, home: string, insertion: Insertion): RichCell {
  return cell.formula === undefined ? cell : { ...cell, formula: insertInFormula(cell.formula, home, insertion) };
}

/** The sheet after the one that its formulas may name was taken out. */
export function withoutFormulasTo(sheet: Sheet, gone: string): Sheet {
  const change = (cell: Cell): Cell =>
    isRich(cell) && cell.formula !== undefined ? { ...cell, formula: withoutSheet(cell.formula, gone) } : cell;
  return { ...sheet, rows: sheet.rows.map((row) => row.map(change)) };
}
