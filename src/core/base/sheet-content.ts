import type { Range, Scalar, Visibility } from './cells';

/** Horizontal rule of a border; absent means none. */
export type Border = 'thin' | 'medium';

/**
 * How a cell looks. Plain data, so that adapters can pool equal styles. Font names are those of official documents; Excel substitutes a
 * font that is not installed.
 */
export type Style = {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  /** RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  /** On all four sides. */
  readonly border?: Border;
  readonly horizontal?: 'left' | 'center' | 'right' | 'distributed';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: true;
  /** An Excel number format, `0.00` or `yyyy-mm-dd`. */
  readonly format?: string;
  /** False keeps the cell editable in a protected sheet (forms that are sent out). */
  readonly locked?: false;
};

export type Link = { readonly sheet: string; readonly cell: string };

/** A laid-out cell. With `formula` the value is its cached result. Text is always text, never a formula. */
export type ContentCell = {
  readonly value: Scalar;
  /** Without `=`; Excel 2007 functions only. */
  readonly formula?: string;
  readonly style?: Style;
  readonly link?: Link;
  readonly note?: string;
};

export type Validation = {
  readonly range: Range;
  readonly rule:
    | { readonly kind: 'list'; readonly source: string }
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'whole' | 'decimal' | 'date'; readonly from: number; readonly to: number }
    | { readonly kind: 'custom'; readonly formula: string };
  /** True refuses other values; false only warns. */
  readonly strict: boolean;
  readonly title: string;
  readonly message: string;
  /** Shown when the cell is selected. */
  readonly prompt?: string;
};

export type ConditionalFormat = { readonly range: Range; readonly formula: string; readonly style: Style };

export type Page = {
  readonly landscape: boolean;
  /** First and last row to repeat on each page, from 0. */
  readonly repeatRows?: readonly [number, number];
  /** First and last column to repeat on each page, from 0. */
  readonly repeatColumns?: readonly [number, number];
  /** Millimetres: left, right, top, bottom. */
  readonly margins: readonly [number, number, number, number];
  /** Excel's codes: `&P` page, `&N` pages. */
  readonly footer?: string;
  readonly header?: string;
  /** Printed this many pages wide, and as long as need be. */
  readonly pagesWide: number;
  /** The whole sheet on one page. */
  readonly onePage?: boolean;
};

/** An Excel table (ListObject): its first row is the heading row. */
export type ContentTable = { readonly name: string; readonly range: Range };

/** A whole sheet as we lay it out. `cells[row][column]` from A1; undefined leaves a cell alone. */
export type SheetContent = {
  readonly name: string;
  readonly cells: readonly (readonly (ContentCell | undefined)[])[];
  /** In characters, by column from A. */
  readonly widths?: readonly number[];
  /** In points, by row; undefined is automatic. */
  readonly heights?: readonly (number | undefined)[];
  readonly merges?: readonly Range[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly tables?: readonly ContentTable[];
  /**
   * The cells that the sheet's own AutoFilter covers, headings first. Tables that meet it become plain ranges: it is for cells whose
   * formulas differ by row, and Excel fills a whole column of a table with one formula.
   */
  readonly filter?: Range;
  readonly page?: Page;
  readonly visibility?: Visibility;
  /**
   * Only cells with `locked: false` can be changed; without a password. For forms that are sent out as files of their own: sheets of the
   * shared workbook are never protected.
   */
  readonly protected?: true;
  /** RRGGBB. */
  readonly tabColor?: string;
};
