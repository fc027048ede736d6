import { isRich, type Cell, type RichCell, type Sheet } from '../core/base/cells';
import type { CellEdit } from '../core/base/findings';
import type { ContentCell } from '../core/base/sheet-content';
import { insertInFormula, insertInRow, type Insertion } from './formulas/insert-in-formula';
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

/** A sheet after rows were put into it (`own`) or into another one that its formulas refer to. */
export function insertInSheet(sheet: Sheet, own: boolean, insertion: Insertion): Sheet {
  const rows = sheet.rows.map((row) =>
    row.map((cell) => (isRich(cell) ? insertInCell(cell, sheet.name, insertion) : cell)),
  );
  if (!own) return { ...sheet, rows };
  const { at, count } = insertion;
  const added = at < rows.length ? Array.from({ length: count }, () => []) : [];
  const moved = (row: number): number => insertInRow(row, insertion);
  return {
    ...sheet,
    rows: [...rows.slice(0, at), ...added, ...rows.slice(at)],
    merges: sheet.merges.map((merge) => ({ ...merge, top: moved(merge.top), bottom: moved(merge.bottom) })),
    hiddenRows: sheet.hiddenRows.map(moved),
  };
}

function insertInCell(cell: RichCell, home: string, insertion: Insertion): RichCell {
  return cell.formula === undefined ? cell : { ...cell, formula: insertInFormula(cell.formula, home, insertion) };
}
