import { address, isRich } from '../../../core/base/cells';
import type { Cell, Range, RichCell, Scalar } from '../../../core/base/cells';
import { scalarOfAnswer } from '../reading/sheet-of-answers';
import { answerWith, cellOf } from '../snapshot';
import type { SheetState } from '../snapshot';
import type { Answer, ReadStep } from '../steps';

/**
 * Cells of one sheet that are about to be written and are read once more before. `writes` tells which of the range's cells
 * are written, `guards` which must not have changed since they were read.
 */
export type Peek = {
  readonly state: SheetState;
  readonly range: Range;
  readonly what: 'values' | 'formulas' | 'everything';
  readonly writes: (row: number, column: number) => boolean;
  readonly guards: (row: number, column: number) => boolean;
};

/** A cell that somebody filled in the moment when we wrote over it. */
export type Overwritten = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** What they typed, as text. */
  readonly typed: string;
};

export function peekStep({ state, range, what }: Peek): ReadStep {
  return { do: what, sheet: state.id, range };
}

type Matrix = readonly (readonly unknown[])[];

/** What was typed, cell by cell: constants and, unless only values were asked for, formulas. */
function seen({ what }: Peek, answer: Answer | undefined): Matrix {
  return what === 'everything' ? answerWith(answer, 'formulas').formulas : answerWith(answer, 'matrix').matrix;
}

/** The first guarded cell that no longer holds what was read, as an address. */
export function changedCell(peek: Peek, answer: Answer | undefined): string | undefined {
  const matrix = seen(peek, answer);
  const { state, range } = peek;
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (!peek.guards(row, column)) continue;
      const value = matrix[row - range.top]?.[column - range.left];
      if (!isSame(cellOf(state, row, column), value, peek)) return address(row, column);
    }
  }
  return undefined;
}

function isSame(cell: Cell, value: unknown, { what, state }: Peek): boolean {
  const now = scalarOfAnswer(value);
  if (!isRich(cell)) return (cell === '' ? null : cell) === now;
  if (cell.formula === undefined) return (cell.error ?? writtenValue(cell, state.dayShift)) === now;
  // Results change by themselves.
  if (what === 'values') return true;
  return state.texts ? now === `=${cell.formula}` : typeof now === 'string' && now.startsWith('=');
}

/** The cell's value as Excel has it. */
function writtenValue({ value, date }: RichCell, dayShift: number): Scalar {
  return date === true && typeof value === 'number' ? value - dayShift : value;
}

/** Cells that we write and that have changed since the peek before; that one may have been wider and began at `from`. */
export function overwrittenCells(
  peek: Peek,
  before: { readonly answer: Answer | undefined; readonly from: Pick<Range, 'top' | 'left'> },
  now: Answer | undefined,
): readonly Overwritten[] {
  const first = seen(peek, before.answer);
  const second = seen(peek, now);
  const { state, range } = peek;
  const found: Overwritten[] = [];
  second.forEach((cells, index) => {
    cells.forEach((value, at) => {
      const row = range.top + index;
      const column = range.left + at;
      if (!peek.writes(row, column) || value === first[row - before.from.top]?.[column - before.from.left]) return;
      const cell = cellOf(state, row, column);
      if (peek.what === 'values' && isRich(cell) && cell.formula !== undefined) return;
      found.push({ sheet: state.name, row, column, typed: String(value) });
    });
  });
  return found;
}
