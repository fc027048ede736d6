/** A plain cell value. `null` is an empty cell. */
export type Scalar = string | number | boolean | null;

/**
 * A cell that is more than its value: a formula (with its cached result), an error value, or a number that the
 * workbook shows as a date or a percentage. Dates stay raw serial numbers, because libraries turn a typed `5.16` into
 * 1900-01-05; what shows as 95% stays 0.95.
 */
export type RichCell = {
  readonly value: Scalar;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** An error value such as `#REF!`; `value` is then null. */
  readonly error?: string;
  /** True where the cell's number format is a date format. */
  readonly date?: true;
  /** True where the cell's number format is a percentage. */
  readonly percent?: true;
};

export type Cell = Scalar | RichCell;

/** Rows and columns count from 0; both ends belong to the range. */
export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** A worksheet as an adapter reads it: `rows[row][column]` from A1; short or missing rows are empty. */
export type Sheet = {
  readonly name: string;
  readonly visibility: Visibility;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Range[];
  /** Rows hidden by hand or by a filter, ascending. */
  readonly hiddenRows: readonly number[];
};

export function isRich(cell: Cell | undefined): cell is RichCell {
  return typeof cell === 'object' && cell !== null;
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? null;
}

/** The value alone: an error value reads as null. */
export function scalarOf(cell: Cell | undefined): Scalar {
  if (cell === undefined) return null;
  return isRich(cell) ? cell.value : cell;
}

/** The cell's text as a person would see it unformatted; '' where it is empty. */
export function textOf(cell: Cell | undefined): string {
  if (isRich(cell)) return cell.error ?? (cell.percent === true ? percentText(cell.value) : textOf(cell.value));
  return cell === null || cell === undefined ? '' : String(cell);
}

/** 0.95 → `95%` */
function percentText(value: Scalar): string {
  return typeof value === 'number' ? `${Number((value * 100).toPrecision(15))}%` : textOf(value);
}

/**
 * True where the cell's value comes from a formula. It does not read the formula's text, because some adapters build that only on demand.
 */
export function hasFormula(cell: Cell | undefined): boolean {
  return isRich(cell) && 'formula' in cell;
}

/** True for an empty cell and for white space alone. A formula is not blank even where no result is stored. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return true;
  if (typeof cell === 'string') return cell.trim() === '';
  if (!isRich(cell)) return false;
  const unknown = cell.error !== undefined || (cell.value === null && hasFormula(cell));
  return !unknown && isBlank(cell.value);
}

/** True where COUNTA counts the cell, which includes a formula that shows nothing. */
export function isFilled(cell: Cell): boolean {
  if (!isRich(cell)) return cell !== null && cell !== '';
  return cell.formula !== undefined || cell.error !== undefined || (cell.value !== null && cell.value !== '');
}

/** Those that were asked for: addresses are made by the hundred thousand. */
const lettersOf: string[] = [];

/** 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  return (lettersOf[column] ??= makeLetters(column));
}

function makeLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Row 4, column 1 → `B5`. */
export function address(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** `B5` → row 4, column 1; undefined where the text is no address. Read letter by letter: sheets have them by the million. */
export function parseAddress(text: string): { row: number; column: number } | undefined {
  let at = text.charCodeAt(0) === dollar ? 1 : 0;
  let column = 0;
  const letters = at;
  for (let code = text.charCodeAt(at); code >= letterA && code <= letterZ; code = text.charCodeAt(++at))
    column = column * 26 + code - letterA + 1;
  const isColumn = at > letters && at <= letters + 3;
  if (text.charCodeAt(at) === dollar) at++;
  const digits = at;
  let row = 0;
  for (let code = text.charCodeAt(at); code >= digit0 && code <= digit9; code = text.charCodeAt(++at))
    row = row * 10 + code - digit0;
  const isRow = at === text.length && at <= digits + 7 && text.charCodeAt(digits) > digit0;
  return isColumn && isRow ? { row: row - 1, column: column - 1 } : undefined;
}

const [dollar, digit0, digit9, letterA, letterZ] = [36, 48, 57, 65, 90];

/** `A1:C3`, or `B5` for a single cell. */
export function rangeAddress(range: Range): string {
  const from = address(range.top, range.left);
  const to = address(range.bottom, range.right);
  return from === to ? from : `${from}:${to}`;
}

/** Quotes a sheet name for a formula or link: `'评分·甲'`. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
