import type { Range } from './cells';
import type { CellEdit } from './findings';
import type { SheetContent } from './sheet-content';

/** A name for a range, used by pick lists. `refersTo` is an absolute reference without `=`. */
export type DefinedName = { readonly name: string; readonly refersTo: string };

/**
 * One change to a workbook. Adapters carry them out in order and decide nothing.
 * - `sheet`: creates the sheet, or rewrites it in place where it exists (cells, widths, merges, validations, page);
 *   it is never deleted and recreated. `after` names the sheet that it follows when it is created; else it is last.
 * - `cells`: writes single cells of an existing sheet and leaves everything else, formats included. Strings are text.
 * - `insertRows`: moves what stands at row `at` and below down by `count`, with all that refers to it.
 * - `merge`: merges cells that are in no merge; what stands in all but the first of them is lost.
 * - `names`: defines or redefines names.
 */
export type Change =
  | { readonly kind: 'sheet'; readonly content: SheetContent; readonly after?: string }
  | { readonly kind: 'cells'; readonly edits: readonly CellEdit[] }
  | { readonly kind: 'insertRows'; readonly sheet: string; readonly at: number; readonly count: number }
  | { readonly kind: 'merge'; readonly sheet: string; readonly ranges: readonly Range[] }
  | { readonly kind: 'names'; readonly names: readonly DefinedName[] };
