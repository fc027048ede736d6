import type { Range, Visibility } from '../../core/base/cells';
import type { DefinedName } from '../../core/base/change';

/** One side of a cell's border, by Excel's name of the line: `thin`, `medium`, `dashed`, `double` … */
export type EdgeLook = { readonly line: string; readonly color: string };

/** How a cell looks, as a file says it; what is absent is the workbook's standard. Colours are RRGGBB, sizes points. */
export type CellLook = {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly color?: string;
  readonly fill?: string;
  readonly top?: EdgeLook;
  readonly right?: EdgeLook;
  readonly bottom?: EdgeLook;
  readonly left?: EdgeLook;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: true;
  /** In steps of one character. */
  readonly indent?: number;
  /** An Excel number format; absent is General. */
  readonly format?: string;
  /** True where the format is one of dates. */
  readonly date?: true;
  /** True where the cell can be edited in a protected sheet. */
  readonly unlocked?: true;
};

/** A rule for what may be typed, as a file says it. Formulas stand without `=`, as seen from the first cell of the first range. */
export type InputRule = {
  readonly ranges: readonly Range[];
  /** `list`, `whole`, `decimal`, `date`, `time`, `textLength`, `custom`. */
  readonly type: string;
  /** `between` where absent. */
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  /** `stop` refuses, `warning` and `information` ask; null lets all pass. */
  readonly error: 'stop' | 'warning' | 'information' | null;
  readonly title?: string;
  readonly message?: string;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly allowBlank: boolean;
};

/** A look that a cell takes where a rule holds. The first that holds counts most; what it leaves open the next may set. */
export type ConditionalLook = {
  readonly ranges: readonly Range[];
  /** Excel's name: `expression`, `cellIs`, `duplicateValues` … */
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
  /** `top10`: so many of the highest numbers, or of the lowest, or so many per cent of all. */
  readonly highest?: { readonly rank: number; readonly isPercent: boolean; readonly isLowest: boolean };
  /** `aboveAverage`: how numbers stand to the average, or to so many standard deviations from it. */
  readonly average?: { readonly isBelow: boolean; readonly orEqual: boolean; readonly deviations: number };
  readonly look: CellLook;
  readonly priority: number;
  /** True where nothing after it counts in a cell for which it holds. */
  readonly stops: boolean;
};

/** How a sheet is printed. Millimetres. */
export type PrintLook = {
  readonly landscape: boolean;
  /** Excel's number of the paper: 9 is A4. */
  readonly paper: number;
  /** Left, right, top, bottom. */
  readonly margins: readonly [number, number, number, number];
  /** Per cent; null where pages are fitted. */
  readonly scale: number | null;
  /** Pages wide and high that it is fitted to; 0 is as many as need be. */
  readonly fit: { readonly wide: number; readonly high: number } | null;
  readonly centred: boolean;
  readonly centredDown: boolean;
  /** Excel's codes: `&P` page, `&N` pages. '' where there is none. */
  readonly header: string;
  readonly footer: string;
  /** From the edge of the paper to the header, and to the footer. */
  readonly lineMargins: readonly [number, number];
  /** Whether header and footer are made smaller along with the cells. */
  readonly linesScaled: boolean;
  /** Number of the first page; null goes on from the sheet before. */
  readonly firstPage: number | null;
  /** Whether pages go across first, then down. */
  readonly across: boolean;
  /** Whether lines between all cells are printed. */
  readonly gridLines: boolean;
  /** First and last row, from 0. */
  readonly repeatRows: readonly [number, number] | null;
  readonly repeatColumns: readonly [number, number] | null;
  readonly areas: readonly Range[];
  /** Pages end above these rows. */
  readonly breaks: readonly number[];
  /** Pages end before these columns. */
  readonly columnBreaks: readonly number[];
};

export type TableLook = {
  readonly name: string;
  readonly range: Range;
  readonly columns: readonly string[];
  /** Whether its first row holds headings, its last one sums. */
  readonly headed: boolean;
  readonly totals: boolean;
};

/** What a sheet looks like apart from what stands in its cells. Rows and columns count from 0. */
export type SheetLooks = {
  readonly name: string;
  readonly visibility: Visibility;
  /** RRGGBB; null where the tab has no colour. */
  readonly tabColor: string | null;
  /** `styles[row][column]`: index into `BookLooks.cells`; short or missing rows have the column's. */
  readonly styles: readonly (Uint16Array | undefined)[];
  /** Columns in order, those that say something; widths in characters of the standard font. */
  readonly columns: readonly {
    readonly from: number;
    readonly to: number;
    readonly width: number | null;
    readonly hidden: boolean;
    readonly style: number;
  }[];
  /** Points. */
  readonly heights: ReadonlyMap<number, number>;
  readonly defaultHeight: number;
  /** Characters. */
  readonly defaultWidth: number;
  readonly hiddenRows: readonly number[];
  readonly merges: readonly Range[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly gridLines: boolean;
  /** True where only unlocked cells may be edited. */
  readonly protected: boolean;
  readonly rules: readonly InputRule[];
  readonly conditional: readonly ConditionalLook[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Links inside the workbook: `location` is a reference such as `'考核登记'!A1`. Links to the web are left out: nothing leaves this page. */
  readonly links: readonly { readonly row: number; readonly column: number; readonly location: string }[];
  readonly tables: readonly TableLook[];
  /** Cells that one formula fills as a whole, and that can only be changed together. */
  readonly arrays: readonly Range[];
  readonly filter: Range | null;
  readonly print: PrintLook;
};

/** How a workbook looks: what the ordinary reader leaves out, since no rule of the product depends on it. */
export type BookLooks = {
  /** Looks of cells; cells and columns name them by index. The first is the workbook's standard. */
  readonly cells: readonly CellLook[];
  readonly sheets: readonly SheetLooks[];
  /** Names of the whole workbook. */
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
};
