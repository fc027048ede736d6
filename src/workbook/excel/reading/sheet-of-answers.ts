import type { Cell, Range, Scalar } from '../../../core/base/cells';
import { marksOfFormat } from '../../reading/shown-as';
import type { SpecialArea } from '../steps';

type Matrix = readonly (readonly unknown[])[];

/** What Excel shows where a formula fails. A typed text that reads the same counts as the error. */
const errors = new Set(
  '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN! #BUSY!'.split(
    ' ',
  ),
);

/** Rows of cells under construction: `rows[row][column]` from A1. */
export type Grid = Cell[][];

/** Puts in values as Excel gives them: '' is an empty cell, an error is a text. */
export function putValues(grid: Grid, { top, left }: Range, values: Matrix): void {
  values.forEach((cells, index) => {
    const row = rowAt(grid, top + index);
    cells.forEach((value, at) => {
      const cell = plainCell(value);
      if (cell === null) return;
      while (row.length < left + at) row.push(null);
      row[left + at] = cell;
    });
  });
}

function rowAt(grid: Grid, index: number): Cell[] {
  while (grid.length <= index) grid.push([]);
  return grid[index] ?? [];
}

function plainCell(value: unknown): Cell {
  if (typeof value === 'string') {
    if (value === '') return null;
    return value.startsWith('#') && errors.has(value) ? { value: null, error: value } : value;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Marks the cells of an area as formulas, with their texts where these were asked for. */
export function putFormulas(grid: Grid, area: SpecialArea, within: Range): void {
  eachCell(area, within, (row, column, at) => {
    const formula = area.formulas?.[at.row]?.[at.column];
    markFormula(grid, row, column, typeof formula === 'string' ? formula.replace(/^=/, '') : '');
    markNumber(grid, row, column, area.numberFormats?.[at.row]?.[at.column]);
  });
}

/** Marks the numbers of an area that are shown as dates or percentages. */
export function putNumberFormats(grid: Grid, area: SpecialArea, within: Range): void {
  eachCell(area, within, (row, column, at) => {
    markNumber(grid, row, column, area.numberFormats?.[at.row]?.[at.column]);
  });
}

/** Values, formulas and formats of all cells. A formula whose text is its own result is a text. */
export function putEverything(
  grid: Grid,
  range: Range,
  { values, formulas, numberFormats }: { values: Matrix; formulas: Matrix; numberFormats: Matrix },
): void {
  putValues(grid, range, values);
  formulas.forEach((cells, row) => {
    cells.forEach((formula, column) => {
      const place = [range.top + row, range.left + column] as const;
      if (isFormula(formula, values[row]?.[column])) markFormula(grid, ...place, formula.slice(1));
      markNumber(grid, ...place, numberFormats[row]?.[column]);
    });
  });
}

function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function markFormula(grid: Grid, row: number, column: number, formula: string): void {
  const cells = rowAt(grid, row);
  while (cells.length < column) cells.push(null);
  const cell = cells[column] ?? null;
  if (typeof cell === 'object' && cell !== null) cells[column] = { ...cell, formula };
  // A formula whose result is '' gives an empty text, not an empty cell.
  else cells[column] = { value: cell ?? '', formula };
}

function markNumber(grid: Grid, row: number, column: number, format: unknown): void {
  if (typeof format !== 'string' || format === 'General') return;
  const marks = marksOfFormat(-1, format);
  if (marks.date === undefined && marks.percent === undefined) return;
  const cells = grid[row];
  const cell = cells?.[column] ?? null;
  if (cells === undefined) return;
  if (typeof cell === 'number') cells[column] = { value: cell, ...marks };
  else if (typeof cell === 'object' && cell !== null && typeof cell.value === 'number') {
    cells[column] = { ...cell, ...marks };
  }
}

/** Days are counted from 1900 from here on, whatever the workbook does. */
export function shiftDays(grid: Grid, dayShift: number): void {
  if (dayShift === 0) return;
  for (const row of grid) {
    row.forEach((cell, column) => {
      if (typeof cell !== 'object' || cell?.date !== true || typeof cell.value !== 'number') return;
      row[column] = { ...cell, value: cell.value + dayShift };
    });
  }
}

/** Excel answers a question about special cells of a single cell for the whole sheet: areas outside the range are left out. */
function eachCell(
  { range }: SpecialArea,
  within: Range,
  visit: (row: number, column: number, at: { readonly row: number; readonly column: number }) => void,
): void {
  for (let row = Math.max(range.top, within.top); row <= Math.min(range.bottom, within.bottom); row++) {
    for (let column = Math.max(range.left, within.left); column <= Math.min(range.right, within.right); column++) {
      visit(row, column, { row: row - range.top, column: column - range.left });
    }
  }
}

/** The value of a cell that Excel gave, for comparing: '' is nothing. */
export function scalarOfAnswer(value: unknown): Scalar {
  return typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '')
    ? value
    : null;
}
