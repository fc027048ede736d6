import type { DefinedName } from '../../core/base/change';
import type { Range, Scalar, Visibility } from '../../core/base/cells';
import type { Style, Validation } from '../../core/base/sheet-content';

/** What a cell is written with: a text that begins with `=` is a formula, '' empties, null leaves the cell alone. */
export type Written = Scalar;

/** A reading step. `sheet` is a worksheet's id, or the name of one that the same batch adds. */
export type ReadStep =
  /** All worksheets, and what the workbook as a whole allows. */
  | { readonly do: 'list' }
  /** How far sheets reach: the first so many in the order of the tabs, for when their ids are not known yet. */
  | { readonly do: 'measureFirst'; readonly count: number; readonly formulas: boolean }
  | { readonly do: 'measure'; readonly sheet: string; readonly formulas: boolean }
  | { readonly do: 'values' | 'formulas'; readonly sheet: string; readonly range: Range }
  /** The values of a sheet from A1, by its name; none where it does not exist. */
  | { readonly do: 'valuesOf'; readonly name: string }
  /** Values, formulas and number formats of every cell: where special cells cannot be asked for. */
  | { readonly do: 'everything'; readonly sheet: string; readonly range: Range }
  /** Cells that hold formulas, or numbers that were typed; with `texts` their formulas and number formats too. */
  | {
      readonly do: 'special';
      readonly sheet: string;
      readonly range: Range;
      readonly of: 'formulas' | 'numbers';
      readonly texts: boolean;
    }
  /** Merged areas whose first cell stands in the range. */
  | { readonly do: 'merges'; readonly sheet: string; readonly range: Range }
  /** From when the workbook counts days. */
  | { readonly do: 'days' }
  /** How a sheet looks, as far as our looks of it go. */
  | ({ readonly do: 'looks'; readonly sheet: string } & AskedLooks)
  | { readonly do: 'hiddenRows'; readonly sheet: string; readonly range: Range }
  /** What must be known of a sheet before it is written: its filter, the tables that meet a range. */
  | { readonly do: 'inspect'; readonly sheet: string; readonly range: Range };

/** A writing step; its answer is `done`. */
export type WriteStep =
  /** Excel neither calculates nor draws until the batch ends. */
  | { readonly do: 'quiet' }
  | { readonly do: 'addSheet'; readonly name: string }
  | { readonly do: 'move'; readonly sheet: string; readonly position: number }
  | { readonly do: 'show'; readonly sheet: string; readonly visibility: Visibility }
  | { readonly do: 'tabColor'; readonly sheet: string; readonly color: string }
  | {
      readonly do: 'insertRows' | 'removeRows';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
    }
  | { readonly do: 'removeSheet'; readonly sheet: string }
  /** Shows all rows that a filter hides; the filter itself stays. */
  | { readonly do: 'unfilter'; readonly sheet: string; readonly tables: readonly string[]; readonly own: boolean }
  /** A table becomes a plain range. */
  | { readonly do: 'unlist'; readonly sheet: string; readonly name: string }
  /** The sheet's own AutoFilter; `replaces` the one that is there over other cells. */
  | { readonly do: 'filter'; readonly sheet: string; readonly range: Range; readonly replaces: boolean }
  | {
      readonly do: 'write';
      readonly sheet: string;
      readonly range: Range;
      readonly cells: readonly (readonly Written[])[];
    }
  /** Fills `to` with the formula of the cell `from`, its references moved along. */
  | { readonly do: 'fill'; readonly sheet: string; readonly from: Range; readonly to: Range }
  | {
      readonly do: 'clear';
      readonly sheet: string;
      readonly ranges: string;
      readonly what: 'styles' | 'links' | 'everything';
    }
  /** `inside` draws the lines between the cells of a range too. */
  | {
      readonly do: 'style';
      readonly sheet: string;
      readonly ranges: string;
      readonly style: Style;
      readonly inside: Inside;
    }
  | { readonly do: 'numberFormat'; readonly sheet: string; readonly range: Range; readonly code: string }
  | { readonly do: 'merge' | 'unmerge'; readonly sheet: string; readonly range: Range }
  /** Points. */
  | { readonly do: 'width'; readonly sheet: string; readonly range: Range; readonly points: number }
  | { readonly do: 'height'; readonly sheet: string; readonly range: Range; readonly points: number }
  | { readonly do: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly do: 'clearRules'; readonly sheet: string; readonly range: Range; readonly of: 'validations' | 'formats' }
  | { readonly do: 'validate'; readonly sheet: string; readonly validation: Validation }
  | {
      readonly do: 'formatWhere';
      readonly sheet: string;
      readonly range: Range;
      readonly formula: string;
      readonly style: Style;
    }
  /** Makes the table, or fits the one that is there under the name `present`. */
  | {
      readonly do: 'table';
      readonly sheet: string;
      readonly range: Range;
      readonly name: string;
      readonly present: string | null;
    }
  /** One link for each cell of a column; null leaves the cell alone. */
  | {
      readonly do: 'links';
      readonly sheet: string;
      readonly range: Range;
      readonly links: readonly (readonly (CellLink | null)[])[];
    }
  | { readonly do: 'page'; readonly sheet: string; readonly page: PageFacts }
  /** For workbooks that calculate only when they are asked. */
  | { readonly do: 'calculate'; readonly sheet: string }
  | { readonly do: 'defineName'; readonly name: string; readonly refersTo: string; readonly present: boolean }
  | { readonly do: 'select'; readonly sheet: string; readonly range: Range };

export type Step = ReadStep | WriteStep;

export type Inside = { readonly rows: boolean; readonly columns: boolean };

export type CellLink = { readonly target: string; readonly text: string };

/** A page set-up in Office.js's own words: only what is to be set. Lengths in points. */
export type PageFacts = {
  readonly orientation?: 'Landscape' | 'Portrait';
  readonly paperSize?: 'A4';
  readonly leftMargin?: number;
  readonly rightMargin?: number;
  readonly topMargin?: number;
  readonly bottomMargin?: number;
  readonly zoom?: { readonly horizontalFitToPages: number; readonly verticalFitToPages?: number };
  /** `$1:$3` and `$A:$B`. */
  readonly titleRows?: string;
  readonly titleColumns?: string;
  /** `centerFooter` → `&P`. */
  readonly texts?: Readonly<Record<string, string>>;
};

export type AskedLooks = {
  /** Columns whose width is asked for, rows whose height is. */
  readonly widths: readonly Range[];
  readonly heights: readonly Range[];
  readonly page: boolean;
};

/** Undefined is not known; null for a size that differs between the columns or rows. */
export type Looks = {
  readonly widths: readonly (number | null)[];
  readonly heights: readonly (number | null)[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tabColor: string;
  readonly page: Readonly<Record<string, unknown>> | undefined;
};

export type SheetInfo = {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly locked: boolean;
};

/** How far a sheet reaches. */
export type Reach = {
  /** Undefined where the sheet does not exist. */
  readonly sheet: string | undefined;
  /** The cells that hold something; undefined where none does. */
  readonly used: Range | undefined;
  /** Whether rows are hidden: all, none, or `some`. */
  readonly hidden: 'all' | 'none' | 'some';
  /** How many cells hold formulas; 0 where that was not asked. */
  readonly formulas: number;
};

export type SpecialArea = {
  readonly range: Range;
  readonly formulas?: readonly (readonly unknown[])[];
  readonly numberFormats?: readonly (readonly unknown[])[];
};

export type Answer =
  | { readonly done: true }
  | {
      readonly sheets: readonly SheetInfo[];
      readonly readOnly: boolean;
      /** True where nothing is calculated before somebody asks for it. */
      readonly manual: boolean;
      readonly names: readonly DefinedName[];
      readonly tables: readonly string[];
    }
  | { readonly reaches: readonly Reach[] }
  | { readonly matrix: readonly (readonly unknown[])[] }
  | {
      readonly values: readonly (readonly unknown[])[];
      readonly formulas: readonly (readonly unknown[])[];
      readonly numberFormats: readonly (readonly unknown[])[];
    }
  | { readonly areas: readonly SpecialArea[] }
  | { readonly ranges: readonly Range[] }
  | { readonly rows: readonly number[] }
  | { readonly dayShift: number }
  | { readonly looks: Looks }
  | {
      readonly filtered: boolean;
      /** The cells of the sheet's own AutoFilter; undefined where it has none. */
      readonly filter: Range | undefined;
      readonly tablesHere: readonly string[];
    };
