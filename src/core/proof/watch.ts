import { columnLetters, isRich, quoteSheet, scalarOf } from '../base/cells';
import type { Cell, Sheet } from '../base/cells';
import type { ContentCell, Style } from '../base/sheet-content';

/**
 * What of a cell is watched: any change; a change that a formula which takes the cell for a number, or for a day, cannot follow as
 * it is read here; nothing.
 */
export type WatchMode = 'content' | 'number' | 'day' | 'free';

/** A column of a sheet from its first row down to the last that holds anything. */
export type WatchedColumn = {
  readonly sheet: Sheet;
  readonly column: number;
  readonly rowCount: number;
  readonly mode: (row: number) => WatchMode;
  /** What is filled below the last row changes nothing. */
  readonly isOpenBelow?: boolean;
};

/** Where the working sheet keeps the first row as it was, from 0. */
export type WatchPlace = { readonly row: number; readonly column: number };

/** Cells that hold the first day of some years and the day after them, of the workbook's own date system. */
export type DayBounds = { readonly first: string; readonly after: string };
export type WatchBounds = {
  /** Days that are read as days. */
  readonly days: DayBounds;
  /** A number among them, typed where things are counted, may be a day that became a number: 5-16. */
  readonly doubtful: DayBounds & { readonly isDoubtful: (value: number) => boolean };
};

export type Watch = {
  /** By row of the watched sheet: the cell as it is now, for the working sheet; undefined where none is kept. */
  readonly then: readonly (ContentCell | undefined)[];
  /** Expressions on the working sheet: 0 while nothing has changed, else a number above 0 or an error value. Each compares whole ranges: linear, no array formulas. */
  readonly changes: readonly string[];
};

/**
 * Watches a column by content, against its cells at the last run. A row that was inserted, removed, sorted or moved shows itself by
 * what stands at its place, by the height of the range (LibreOffice cuts unequal ranges to the shorter one) and, outside the range, by
 * the number of filled cells.
 */
export function watchColumn(watched: WatchedColumn, place: WatchPlace, bounds: WatchBounds): Watch {
  const { sheet, column, rowCount } = watched;
  const whole = nowRange(sheet, column, 0, rowCount - 1);
  const letters = columnLetters(column);
  const filled = `(COUNTA(${quoteSheet(sheet.name)}!$${letters}:$${letters})<>COUNTA(${whole}))`;
  const height = `(ROWS(${whole})<>${rowCount})`;
  const parts = watched.isOpenBelow === true ? [height] : [`${height}+${filled}`];
  const then: (ContentCell | undefined)[] = [];
  for (const { first, last, kind } of runsOf(watched)) {
    const range = nowRange(sheet, column, first, last);
    const kept = fixedRange(place.column, place.row + first, place.row + last);
    parts.push(changeOf[kind](range, kept, bounds));
    if (kind === 'error') continue;
    for (let row = first; row <= last; row++) {
      const cell = sheet.rows[row]?.[column] ?? null;
      if (isKept(cell, kind, bounds)) then[row] = keptCell(cell);
    }
  }
  return { then, changes: chunks(parts) };
}

/** Columns beside the watched ones: one with a heading may be read. An expression that is 0 while there is none. */
export function watchHeadings({ name }: Sheet, headerRow: number, columnCount: number): string {
  const bottom = headerRow + 1;
  const watched = `${quoteSheet(name)}!$A$1:$${columnLetters(columnCount - 1)}$${bottom}`;
  const filled = `COUNTA(${quoteSheet(name)}!$1:$${bottom})<>COUNTA(${watched})`;
  return `(COLUMNS(${watched})<>${columnCount})+(${filled})`;
}

/** A sheet that appears, or gets another name, may be read as another table. 0 where there is, or is not, one of this name. */
export function watchSheet(name: string, isThere: boolean): string {
  const found = sheetFound(`"${name.replaceAll('"', '""')}"`);
  return isThere ? `1-${found}` : found;
}

/**
 * 1 where there is a sheet of the name that an expression gives, else 0. ROWS around a reference to no sheet is no error in
 * LibreOffice, so a cell is looked at: the last one of a column holds no error of its own.
 */
export function sheetFound(name: string): string {
  return `IF(ISERROR(INDIRECT("'"&SUBSTITUTE(${name},"'","''")&"'!A1048576")),0,1)`;
}

type Kind = Exclude<WatchMode, 'free'> | 'error';

/** The same text. Over ranges LibreOffice's EXACT finds no two numbers equal. */
const reads = (now: string, then: string) => `EXACT(${now}&"",${then}&"")`;
/** The same text, and a number where that was one. */
const equals = (now: string, then: string) => `${reads(now, then)}*(${now}=${then})`;

const changeOf: Readonly<Record<Kind, (now: string, then: string, bounds: WatchBounds) => string>> = {
  content: (now, then) => `SUMPRODUCT(1-${equals(now, then)})`,
  // A new text may be one that is read: 3场. What was one and is a number now is followed.
  number: (now, then, { doubtful: { first, after } }) =>
    `SUMPRODUCT((1-${reads(now, then)})*(ISTEXT(${now})+ISNUMBER(${now})*(${now}>=${first})*(${now}<${after})))`,
  day: (now, then, { days: { first, after } }) =>
    `SUMPRODUCT((1-${equals(now, then)})*(1-ISBLANK(${now}))*(1-ISNUMBER(${now})*(${now}>=${first})*(${now}<${after})))`,
  // An error value fails every comparison.
  error: (now) => `SUMPRODUCT(1-ISERROR(${now}))`,
};

type Run = { readonly first: number; last: number; readonly kind: Kind };

/** Neighbours that are watched alike. */
function runsOf({ sheet, column, rowCount, mode }: WatchedColumn): readonly Run[] {
  const runs: Run[] = [];
  for (let row = 0; row < rowCount; row++) {
    const watched = mode(row);
    if (watched === 'free') continue;
    const kind = isError(sheet.rows[row]?.[column] ?? null) ? 'error' : watched;
    const run = runs.at(-1);
    if (run !== undefined && run.last === row - 1 && run.kind === kind) run.last = row;
    else runs.push({ first: row, last: row, kind });
  }
  return runs;
}

function isKept(cell: Cell, kind: Kind, { doubtful }: WatchBounds): boolean {
  const value = scalarOf(cell);
  if (value === null || value === '') return false;
  return kind !== 'number' || typeof value === 'string' || (typeof value === 'number' && doubtful.isDoubtful(value));
}

/** Where a workbook counts days from 1904, the format makes a day of its own system of it. */
export const dayStyle: Style = { format: 'yyyy-mm-dd' };

/** A cell as a working sheet keeps it. */
export function keptCell(cell: Cell): ContentCell {
  const value = scalarOf(cell);
  return isRich(cell) && cell.date === true ? { value, style: dayStyle } : { value };
}

export function isError(cell: Cell): boolean {
  return isRich(cell) && cell.error !== undefined;
}

function nowRange({ name }: Sheet, column: number, first: number, last: number): string {
  return `${quoteSheet(name)}!${fixedRange(column, first, last)}`;
}

function fixedRange(column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${first + 1}:$${letters}$${last + 1}`;
}

/** As many comparisons as one formula holds easily (8192 characters). */
const mostParts = 20;

function chunks(parts: readonly string[]): readonly string[] {
  const formulas: string[] = [];
  for (let at = 0; at < parts.length; at += mostParts) {
    formulas.push(parts.slice(at, at + mostParts).join('+'));
  }
  return formulas;
}
