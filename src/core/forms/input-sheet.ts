import type { Scalar } from '../base/cells';
import { serialOfDay } from '../base/day';
import type { TableRows } from '../schemes/table-rows';
import type { Column, TableSpec } from '../tables/table-columns';
import type { MessageId, Say } from '../../words/words';
import { columnValidation } from './column-validation';
import { pagesWide } from '../layout/page-width';
import type { PickListId } from './pick-lists';
import type { ContentCell, Page, SheetContent, Style, Validation } from '../base/sheet-content';
import { bodyStyle, dayFormat, headingStyle, hintStyle, titleStyle } from '../layout/styles';
import { rowHeight } from '../layout/text-width';

/** Where the heading row of every created input sheet stands, from 0: below the title and the hint. */
export const inputHeaderRow = 2;
/** The last row with validation, far enough for any register. */
const lastValidatedRow = 1999;
/** Wide tables whose first column says what a row is about, so that it stays in view. */
const namedFirst: ReadonlySet<string> = new Set(['Rubric', 'Activities']);

export type InputSheetOptions = {
  readonly say: Say;
  /** Which pick lists the workbook has. */
  readonly lists: ReadonlySet<PickListId>;
  /** Free rows below the filled ones, inside the table. */
  readonly emptyRows: number;
  /** How many of the free rows are printed with lines, so that a blank register can be filled in by hand. */
  readonly printedEmptyRows: number;
};

/**
 * A table of the contract as a sheet that a school can fill and print: title, one-line hint, headings as an Excel table,
 * rows, room for more. Rows are matched to the columns by heading; headings that the table does not have are left out.
 * Example: `inputSheet(tableSpec('departments'), scheme.filled.departments, options)`.
 */
export function inputSheet(spec: TableSpec, filled: TableRows, options: InputSheetOptions): SheetContent {
  const { say } = options;
  const rows = filled.rows.map((row) => spec.columns.map((column) => filledCell(column, row, filled.headings)));
  const printed = spec.columns.map((column): ContentCell => ({ value: null, style: gridded(column) }));
  const spare = spec.columns.map((column): ContentCell => ({ value: null, style: cellStyle(column) }));
  const empty = Array.from({ length: options.emptyRows }, (_, at) => (at < options.printedEmptyRows ? printed : spare));
  const body = [...rows, ...empty];
  const bottom = inputHeaderRow + Math.max(1, body.length);
  const right = spec.columns.length - 1;
  return {
    name: spec.sheet,
    cells: [
      [{ value: spec.sheet, style: titleStyle }],
      [{ value: say(inputHint(spec)), style: hintStyle }],
      spec.columns.map((column) => ({ value: column.heading, style: headingStyle })),
      ...body,
    ],
    widths: spec.columns.map((column) => column.width),
    heights: [28, 18, 32, ...rows.map((row) => heightOf(row, spec.columns))],
    freeze: { rows: inputHeaderRow + 1, columns: namedFirst.has(spec.name) ? 1 : 0 },
    validations: validationsOf(spec, options),
    tables: [{ name: spec.name, range: { top: inputHeaderRow, left: 0, bottom, right } }],
    page: widePage(spec, say),
  };
}

/** A4 landscape, one page wide, headings on every page. */
export function inputPage(say: Say): Page {
  return {
    landscape: true,
    repeatRows: [inputHeaderRow, inputHeaderRow],
    margins: [12, 12, 15, 15],
    footer: say('input.footer'),
    pagesWide: 1,
  };
}

function widePage(spec: TableSpec, say: Say): Page {
  const repeated = namedFirst.has(spec.name) ? 1 : 0;
  const pages = pagesWide(
    spec.columns.map(({ width }) => width),
    repeated,
  );
  const repeat = pages > 1 && repeated > 0 ? { repeatColumns: [0, repeated - 1] as const } : {};
  return { ...inputPage(say), pagesWide: pages, ...repeat };
}

function inputHint(spec: TableSpec): MessageId {
  return `hint.${spec.id}`;
}

function filledCell(column: Column, row: readonly Scalar[], headings: readonly string[]): ContentCell {
  const at = headings.indexOf(column.heading);
  const value = at < 0 ? null : cellValue(column, row[at] ?? null);
  return { value, style: gridded(column) };
}

/**
 * The typed value of a cell: schemes and CSV files hold text, of which number columns become numbers, and days serial numbers, where they
 * can be read.
 */
function cellValue(column: Column, value: Scalar): Scalar {
  if (typeof value !== 'string') return value;
  if (value.trim() === '') return null;
  if (column.kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? serialOfDay(value) : value;
  const isNumber = column.heading === '序号' || (typeof column.kind === 'object' && 'number' in column.kind);
  return isNumber && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

function cellStyle(column: Column): Style {
  if (column.kind === 'date') return { ...bodyStyle, format: dayFormat, horizontal: 'center' };
  if (typeof column.kind === 'object') return { ...bodyStyle, horizontal: 'center' };
  return column.kind === 'yes-no' || column.width < 10 ? { ...bodyStyle, horizontal: 'center' } : bodyStyle;
}

function gridded(column: Column): Style {
  return { ...cellStyle(column), border: 'thin' };
}

function heightOf(row: readonly ContentCell[], columns: readonly Column[]): number {
  return rowHeight(columns.map(({ width }, at) => ({ text: String(row[at]?.value ?? ''), width })));
}

function validationsOf(spec: TableSpec, { say, lists }: InputSheetOptions): Validation[] {
  const places = spec.columns.map((column, at) => {
    return { column, at, firstRow: inputHeaderRow + 1, lastRow: lastValidatedRow, lists };
  });
  return places.flatMap((place) => columnValidation(place, spec.name, say) ?? []);
}
