import type { ContentCell, SheetContent } from '../../../core/base/sheet-content';
import { isDateFormat } from '../../reading/shown-as';
import { bytesOf } from '../ask-bridge';
import type { Weighed } from '../ask-bridge';
import { isNextRow } from './is-next-row';
import { literal } from './literal';
import type { Written, WriteStep } from '../steps';

/** Limits of one block of cells. */
const mostCells = 20_000;
const mostBytes = 1_000_000;
/** A column of formulas that differ only by their row is sent as a fill once it saves this many characters. */
const worthFilling = 2_000;

/**
 * Writes the content's cells: blocks of whole rows, then columns of formulas that only differ by their place. `dayShift` is what
 * the workbook's days lack against the count from 1900.
 */
export function writeCells(sheet: string, content: SheetContent, dayShift = 0): readonly Weighed<WriteStep>[] {
  const fills = fillsOf(content.cells);
  const covered = new Set<number>();
  for (const { column, from, to } of fills) for (let row = from + 1; row <= to; row++) covered.add(keyOf(row, column));
  const steps: Weighed<WriteStep>[] = [];
  let block: Written[][] = [];
  let top = 0;
  let bytes = 0;
  let cells = 0;
  const flush = (next: number): void => {
    steps.push(...blockSteps(sheet, top, block, bytes));
    block = [];
    top = next;
    bytes = 0;
    cells = 0;
  };
  content.cells.forEach((row, index) => {
    const written = row.map((cell, column) => (covered.has(keyOf(index, column)) ? null : writtenOf(cell, dayShift)));
    const size = written.reduce((sum: number, value) => sum + sizeOf(value), 2);
    if (block.length > 0 && (bytes + size > mostBytes || cells + written.length > mostCells)) flush(index);
    block.push(written);
    bytes += size;
    cells += written.length;
  });
  flush(content.cells.length);
  const filled = fills.map(({ column, from, to }): Weighed<WriteStep> => {
    const at = { left: column, right: column };
    const step = {
      do: 'fill',
      sheet,
      from: { ...at, top: from, bottom: from },
      to: { ...at, top: from + 1, bottom: to },
    } as const;
    return { step, bytes: 800 };
  });
  return [...steps, ...filled];
}

function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}

/** A block has one width; where its rows are shorter, cells are left alone. */
function blockSteps(
  sheet: string,
  top: number,
  block: readonly (readonly Written[])[],
  bytes: number,
): readonly Weighed<WriteStep>[] {
  const left = Math.min(...block.map((row) => firstWritten(row)));
  const right = Math.max(...block.map((row) => row.length)) - 1;
  if (block.length === 0 || right < left) return [];
  const cells = block.map((row) => {
    const padded = row.slice(left);
    while (padded.length < right - left + 1) padded.push(null);
    return padded;
  });
  const range = { top, left, bottom: top + block.length - 1, right };
  return [{ step: { do: 'write', sheet, range, cells }, bytes: bytes + 500 }];
}

function firstWritten(row: readonly Written[]): number {
  const first = row.findIndex((value) => value !== null);
  return first === -1 ? row.length : first;
}

function writtenOf(cell: ContentCell | undefined, dayShift: number): Written {
  if (cell === undefined) return null;
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value, style } = cell;
  const isDay = dayShift !== 0 && typeof value === 'number' && isDateFormat(-1, style?.format ?? 'General');
  return literal(isDay ? value - dayShift : value);
}

function sizeOf(value: Written): number {
  if (value === null) return 5;
  return typeof value === 'string' ? bytesOf(value) + 1 : String(value).length + 1;
}

type Fill = { readonly column: number; readonly from: number; readonly to: number };

function fillsOf(cells: SheetContent['cells']): readonly Fill[] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const fills: Fill[] = [];
  for (let column = 0; column < width; column++) {
    let from = 0;
    for (let row = 1; row <= cells.length; row++) {
      if (row < cells.length && continues(cells, row, column)) continue;
      const length = cells[from]?.[column]?.formula?.length ?? 0;
      if ((row - from - 1) * length >= worthFilling) fills.push({ column, from, to: row - 1 });
      from = row;
    }
  }
  return fills;
}

/** True where the formula is the one above, moved down by a row. */
function continues(cells: SheetContent['cells'], row: number, column: number): boolean {
  const above = cells[row - 1]?.[column]?.formula;
  const here = cells[row]?.[column]?.formula;
  return above !== undefined && here !== undefined && isNextRow(above, here);
}
