import type { Cell, Sheet } from '../core/base/cells';
import type { LiveSheet } from '../calc/calculation';
import type { CellLook, TableLook } from '../workbook/looks/book-looks';
import type { ReadBook, ReadSheet } from '../workbook/looks/read-looks';
import { trimmedRows } from '../workbook/changed-sheet';
import { WorkbookError } from '../workbook/workbook-error';
import type { Resizing } from '../workbook/writing/set-sizes';
import type { PartStore } from '../workbook/package/part-store';

/** A sheet under work: what the file says of it, and its cells and styles as they are now. */
export type WorkingSheet = LiveSheet & {
  readonly read: ReadSheet;
  /** What the parts hold, and what follows from it without anybody's doing. */
  stored: Sheet['rows'];
  /** Index into `WorkingBook.looks`; rows are replaced, never written into. */
  readonly styles: (Uint16Array | undefined)[];
  tables: readonly TableLook[];
  /** True where cells may be others than the parts hold. */
  touched: boolean;
  /** True where some of them were entered, not calculated. */
  entered: boolean;
  /** What was made wider or higher since the part was read. */
  resized: readonly Resizing[];
  /** As the port gives it; made when it is asked for. */
  given: Sheet | undefined;
};

/** The workbook under work: the package that it was read from, and its sheets. Another package makes another one. */
export type WorkingBook = {
  readonly store: PartStore;
  readonly read: ReadBook;
  readonly sheets: readonly WorkingSheet[];
  /** Those of the file, then those that entering a date has made. */
  readonly looks: CellLook[];
  readonly conditional: readonly CellLook[];
};

/** `before` is the workbook that this one was made of; sheets that were not read anew go on as they are. */
export function workingBook(read: ReadBook, before?: WorkingBook): WorkingBook {
  const sheets = read.sheets.map((one): WorkingSheet => {
    const same = before?.sheets.find((other) => other.read.looks.styles === one.looks.styles);
    return same === undefined ? freshSheet(one) : { ...same, given: undefined, read: one };
  });
  const conditional = new Set(read.sheets.flatMap(({ looks }) => looks.conditional.map(({ look }) => look)));
  return { store: read.store, read, sheets, looks: [...read.cells], conditional: [...conditional] };
}

function freshSheet(read: ReadSheet): WorkingSheet {
  return {
    name: read.entry.name,
    rows: read.sheet.rows.map((row) => row.slice()),
    arrays: read.looks.arrays,
    read,
    stored: read.sheet.rows,
    styles: read.looks.styles.slice(),
    tables: read.looks.tables,
    touched: false,
    entered: false,
    resized: [],
    given: undefined,
  };
}

export function sheetNamed(book: WorkingBook, name: string): WorkingSheet {
  const wanted = name.toLowerCase();
  const sheet = book.sheets.find((one) => one.name.toLowerCase() === wanted);
  if (sheet === undefined) throw new WorkbookError('fault.unknownSheet', { sheet: name });
  return sheet;
}

export function hasSheet({ sheets }: WorkingBook, name: string): boolean {
  return sheets.some((one) => one.name.toLowerCase() === name.toLowerCase());
}

export function cellOf(sheet: LiveSheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? null;
}

export function putCell(sheet: WorkingSheet, row: number, column: number, cell: Cell): void {
  const { rows } = sheet;
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push(null);
  cells[column] = cell;
  sheet.touched = true;
  sheet.given = undefined;
}

export function styleOf(sheet: WorkingSheet, row: number, column: number): number {
  return sheet.styles[row]?.[column] ?? columnStyle(sheet, column);
}

export function columnStyle({ read }: WorkingSheet, column: number): number {
  return read.looks.columns.find(({ from, to }) => from <= column && column <= to)?.style ?? 0;
}

export function putStyle(sheet: WorkingSheet, row: number, column: number, style: number): void {
  const known = sheet.styles[row];
  const length = Math.max(known?.length ?? 0, column + 1);
  sheet.styles[row] = Uint16Array.from({ length }, (_, at) =>
    at === column ? style : (known?.[at] ?? columnStyle(sheet, at)),
  );
}

export function lookOf(book: WorkingBook, sheet: WorkingSheet, row: number, column: number): CellLook {
  return book.looks[styleOf(sheet, row, column)] ?? {};
}

/** The number of a look; one that is not there yet is added. */
export function numberOfLook(book: WorkingBook, look: CellLook): number {
  const text = JSON.stringify(look);
  const known = book.looks.findIndex((one) => JSON.stringify(one) === text);
  return known === -1 ? book.looks.push(look) - 1 : known;
}

/** The sheet as any adapter gives it; later edits do not show in it. */
export function givenSheet(sheet: WorkingSheet): Sheet {
  const { entry, sheet: stored } = sheet.read;
  return (sheet.given ??= {
    ...stored,
    visibility: entry.visibility,
    rows: sheet.touched ? trimmedRows(sheet.rows) : sheet.stored,
  });
}
