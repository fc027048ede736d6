import type { Range, Scalar, Visibility } from '../core/base/cells';
import type { Resizing } from '../workbook/writing/set-sizes';
import type { CellLook, SheetLooks } from '../workbook/looks/book-looks';

/**
 * What the sheet view asks of the workbook, which lives in the worker: cells, looks, calculation and the file's parts. Everything here
 * is plain data. What is typed is understood here, so that all ways of entering agree.
 */
export interface GridBook {
  /** As it stands now. */
  view(): Promise<BookView>;
  /** Frame of a sheet: everything but its cells. */
  frame(sheet: string): Promise<SheetFrame>;
  /** Cells of rows `from` to below `to`. */
  rows(sheet: string, from: number, to: number): Promise<RowBlock>;
  /** Tells that a sheet is drawn: work that can wait has waited for it. */
  drawn(sheet: string): Promise<void>;
  /** What F2 shows: the formula with `=`, a date as `2026-05-16`, else the value as text. */
  source(sheet: string, row: number, column: number): Promise<string>;
  /** What the pick list of a cell offers; null where it has none. */
  choices(sheet: string, row: number, column: number): Promise<readonly string[] | null>;
  /**
   * Looks that conditions give within a range, by index into `BookView.conditional`. Where several hold for a cell, all are given, the one
   * that counts most first.
   */
  conditions(sheet: string, range: Range): Promise<readonly ConditionHit[]>;
  /**
   * Enters texts as a person typed them; '' empties. All or nothing. Where a rule of the sheet objects nothing is entered and the
   * objection says why. `checked` false enters all the same, for pasting and filling: `objections` then tells which break a rule.
   */
  enter(sheet: string, entries: readonly Entry[], checked: boolean): Promise<Entered>;
  /**
   * Copies of cells within the workbook, formulas moved along: fill down, and pasting what was copied here. The pattern repeats over the
   * target. Rows of the target's sheet that are left out are neither copied nor written: the others count as if they lay together.
   */
  copy(
    from: { readonly sheet: string; readonly range: Range },
    to: { readonly sheet: string; readonly range: Range },
    leftOut?: ReadonlySet<number>,
  ): Promise<Entered>;
  /** The range as other programs take it: text with tabs, and HTML; without the rows that are left out. */
  clip(
    sheet: string,
    range: Range,
    leftOut?: ReadonlySet<number>,
  ): Promise<{ readonly text: string; readonly html: string }>;
  /** `count` rows before row `at`; a negative count removes rows from `at` on. */
  insertRows(sheet: string, at: number, count: number): Promise<Entered>;
  /** Other widths of columns or heights of rows of one sheet: one deed. */
  resize(resizings: readonly Resizing[]): Promise<void>;
  /** Cells whose text holds this, in the order of tabs, rows, columns; visible sheets only. At most 1 000. */
  find(text: string, sheet: string | null): Promise<readonly FoundCell[]>;
  /** What stands in a column of a range, each once, with its number of rows, for filtering. */
  distinct(
    sheet: string,
    column: number,
    from: number,
    to: number,
  ): Promise<readonly { readonly text: string; readonly count: number }[]>;
  /** Takes back the last change, whoever made it; gives where it was, null where there is nothing to take back. */
  undo(): Promise<Deed | null>;
  redo(): Promise<Deed | null>;
}

export type BookView = {
  /** In the order of tabs. */
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: Visibility;
    readonly tabColor: string | null;
  }[];
  readonly looks: readonly CellLook[];
  readonly conditional: readonly CellLook[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** True where there are changes that no saved file has. */
  readonly unsaved: boolean;
};

/** What the view draws around cells; `rowCount` and `columnCount` reach to the last cell that holds or looks like something. */
export type SheetFrame = Omit<SheetLooks, 'styles' | 'conditional'> & {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Whether there are conditions to ask for. */
  readonly hasConditions: boolean;
};

/**
 * Cells of consecutive rows, those that hold or look like something, row by row: row `top + i` has the cells from `starts[i]` to below
 * `starts[i + 1]`.
 */
export type RowBlock = {
  readonly top: number;
  readonly starts: Uint32Array;
  readonly columns: Uint16Array;
  /** Index into `BookView.looks`. */
  readonly styles: Uint16Array;
  readonly values: readonly Scalar[];
  /** Sum of `cellMark`. */
  readonly marks: Uint8Array;
};

/** `error`: the value is an error's text. `unknown`: a formula that we cannot calculate, whose stored result is shown. */
export const cellMark = { formula: 1, error: 2, unknown: 4 } as const;

/** `isForeign` for text pasted from elsewhere: it never becomes a formula. */
export type Entry = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isForeign?: boolean;
};

export type Entered = {
  /** False where nothing was entered. */
  readonly done: boolean;
  readonly objections: readonly Objection[];
};

/** Why a text was not entered: a rule of the sheet, or no rule lets it. `mayKeep` where a person may insist. */
export type Objection = Entry & { readonly title: string; readonly message: string; readonly mayKeep: boolean };

export type ConditionHit = { readonly row: number; readonly column: number; readonly look: number };

export type FoundCell = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
};

/** Where something was done; no range where it changed no cell, so that one stays where one is. */
export type Deed = { readonly sheet: string; readonly range: Range | null };

/** What changed, for the view to draw anew. */
export type GridUpdate = {
  readonly view: BookView;
  /** Sheets to be asked for anew as a whole: frames and rows. */
  readonly reloaded: readonly string[];
  /** Single cells that have another value, by sheet. */
  readonly cells: readonly ChangedCells[];
  /** `person`: typed, pasted, undone; `task`: an action of the pane; `file`: another file, or newer bytes of it. */
  readonly origin: 'person' | 'task' | 'file';
};

export type ChangedCells = {
  readonly sheet: string;
  readonly rows: Uint32Array;
  readonly columns: Uint16Array;
  readonly styles: Uint16Array;
  readonly values: readonly Scalar[];
  readonly marks: Uint8Array;
};
