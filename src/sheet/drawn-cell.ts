import type { Scalar } from '../core/base/cells';
import { cellMark } from '../grid/grid-book';
import type { CellLook } from '../workbook/looks/book-looks';
import { placeKey } from './open-sheet';
import type { OpenSheet } from './open-sheet';
import { shownText } from '../grid/shown-text';

/** What is drawn of a cell. */
export type DrawnCell = {
  readonly look: CellLook;
  readonly value: Scalar;
  readonly text: string;
  readonly marks: number;
};

/** What cells are drawn from. */
export type CellSource = {
  readonly sheet: OpenSheet;
  readonly looks: readonly CellLook[];
  readonly conditional: readonly CellLook[];
  /** Indexes into `conditional` by `placeKey`, the one that counts most last. */
  readonly conditions: ReadonlyMap<number, readonly number[]>;
  /** Typed, and not yet taken by the workbook. */
  readonly pending: ReadonlyMap<number, string>;
};

const plain: CellLook = {};
const none: readonly number[] = [];
const mixed = new WeakMap<CellLook, Map<CellLook, CellLook>>();

/** A look over another; each pair is put together once. */
function lookOver(below: CellLook, above: CellLook): CellLook {
  let known = mixed.get(below);
  if (known === undefined) mixed.set(below, (known = new Map()));
  let look = known.get(above);
  if (look === undefined) known.set(above, (look = { ...below, ...above }));
  return look;
}

/** A cell's own look, without conditions; columns give theirs to cells that have none. */
export function ownLook({ sheet, looks }: CellSource, row: number, column: number): CellLook {
  const style = sheet.store.row(row)?.get(column)?.style ?? sheet.columnStyles[column] ?? 0;
  return looks[style] ?? plain;
}

export function drawnLook(source: CellSource, row: number, column: number): CellLook {
  let look = ownLook(source, row, column);
  for (const index of source.conditions.get(placeKey(row, column)) ?? none)
    look = lookOver(look, source.conditional[index] ?? plain);
  return look;
}

export function drawnCell(source: CellSource, row: number, column: number): DrawnCell {
  const look = drawnLook(source, row, column);
  const cell = source.sheet.store.row(row)?.get(column);
  const typed = source.pending.get(placeKey(row, column));
  const value = typed === undefined ? (cell?.value ?? null) : typedValue(typed);
  const marks = typed === undefined ? (cell?.marks ?? 0) : 0;
  const text = (marks & cellMark.error) > 0 ? String(value ?? '') : shownText(value, look.format);
  return { look, value, text, marks };
}

/** How a typed text looks until the workbook has understood it. */
function typedValue(text: string): Scalar {
  const number = Number(text);
  return text.trim() === '' ? null : Number.isFinite(number) ? number : text;
}

/** Whether a long text beside it may lie over this cell. */
export function isFree(source: CellSource, row: number, column: number): boolean {
  const key = placeKey(row, column);
  if (source.pending.has(key)) return source.pending.get(key) === '';
  const value = source.sheet.store.row(row)?.get(column)?.value ?? null;
  return value === null || value === '';
}
