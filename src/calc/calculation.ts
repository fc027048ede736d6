import type { Cell, Range, Scalar } from '../core/base/cells';
import type { DefinedName } from '../core/base/change';

/** A sheet that is being worked on: its rows are replaced in place by whoever edits, and results by the calculation. */
export type LiveSheet = {
  readonly name: string;
  readonly rows: Cell[][];
  /** What one formula fills as a whole: array formulas, data tables. They are not calculated; what the file says of them stands. */
  readonly arrays?: readonly Range[];
};

export type CellPlace = { readonly sheet: string; readonly row: number; readonly column: number };

/** An error such as `#N/A` as the result of a formula. */
export type ErrorValue = { readonly error: string };

/** Arguments come with empty cells as null; ranges as rows of values. Errors are given back, not thrown. */
export type LibraryFunction = (...values: readonly unknown[]) => unknown;

/**
 * Calculates the formulas of a workbook. What a file says of results stands until something that they need changes, so that opening
 * costs nothing; a formula is understood when it is first needed. Dates count from 1900 here, as everywhere behind the adapters.
 */
export interface Calculation {
  /** Takes a workbook as it stands, in place of what it knew. The rows stay the caller's and are written into. */
  load(sheets: readonly LiveSheet[], names: readonly DefinedName[]): void;
  /**
   * To be called when cells were replaced: calculates all that depends on them, and them where they are formulas, and writes the results
   * into the rows. Gives the places whose value is another one now.
   */
  changed(places: readonly CellPlace[]): readonly CellPlace[];
  /** Calculates every formula anew; gives the places whose value is another one. */
  recalculate(): readonly CellPlace[];
  /** The value of a formula as if it stood in a cell, for rules and conditional looks. `origin` is the cell that its relative references are seen from. */
  evaluate(formula: string, at: CellPlace, origin?: CellPlace): Scalar | ErrorValue;
  /** The texts of a range, a name or a formula that gives one, for pick lists; without empty ones. */
  textsOf(source: string, at: CellPlace): readonly string[];
  /** True where a formula names a function that nobody knows, or cannot be understood, and in arrays: the stored result stands. */
  isUnknown(place: CellPlace): boolean;
  /** Functions that formulas name and that are not among the calculation's own, as far as formulas are loaded: a library may know them. */
  foreignFunctions(): readonly string[];
  /** Functions by upper-case name, for those that are not its own. */
  useLibrary(functions: ReadonlyMap<string, LibraryFunction>): void;
}
