import type { Range } from './cells';
import type { CellEdit } from './findings';
import type { SheetContent } from './sheet-content';

/** A name for a range, used by pick lists. `refersTo` is an absolute reference without `=`. */
export type DefinedName = { readonly name: string; readonly refersTo: string };

/** Where a new sheet stands. */
export type SheetPlace = 'first' | { readonly after: string };

/** `count` rows inserted before row `at` (from 0) of a sheet; a negative `count` removes as many rows from row `at` on. */
export type Insertion = { readonly sheet: string; readonly at: number; readonly count: number };

/**
 * One change to a workbook. Adapters carry them out in order and decide nothing.
 * - `sheet`: creates the sheet, or rewrites it in place where it exists (cells, widths, merges, validations, page);
 *   it is never deleted and recreated. `place` is where it stands when it is created; else it is last.
 * - `cells`: writes single cells of an existing sheet and leaves everything else, formats included. Strings are text.
 * - `insertRows`: moves what stands at row `at` and below down by `count`, with all that refers to it.
 * - `removeRows`: takes `count` rows out from row `at` on; what stands below moves up, with all that refers to it. A reference to
 *   nothing but rows that are gone becomes an error, as in Excel: whoever asks for it looks first that there is none.
 * - `removeSheet`: takes a sheet out; likewise.
 * - `merge`: merges cells that are in no merge; what stands in all but the first of them is lost.
 * - `names`: defines or redefines names.
 */
export type Change =
  | { readonly kind: 'sheet'; readonly content: SheetContent; readonly place?: SheetPlace }
  | { readonly kind: 'cells'; readonly edits: readonly CellEdit[] }
  | { readonly kind: 'insertRows' | 'removeRows'; readonly sheet: string; readonly at: number; readonly count: number }
  | { readonly kind: 'removeSheet'; readonly sheet: string }
  | { readonly kind: 'merge'; readonly sheet: string; readonly ranges: readonly Range[] }
  | { readonly kind: 'names'; readonly names: readonly DefinedName[] };

/** A change of rows as what it does to the places below it; undefined for other changes. */
export function insertionOf(change: Change): Insertion | undefined {
  if (change.kind !== 'insertRows' && change.kind !== 'removeRows') return undefined;
  const { sheet, at, count } = change;
  return { sheet, at, count: change.kind === 'insertRows' ? count : -count };
}
