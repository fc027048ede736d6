import type { Scalar } from '../base/cells';
import type { ContentCell, SheetContent } from '../base/sheet-content';

/** A cell that the sample fills in. */
export type SampleCell = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  readonly formula?: string;
  /** The value is the result of the formula that was laid out there. */
  readonly result?: true;
};

/** The sheet with these cells filled in; each keeps the format that was laid out there. */
export function withCells(content: SheetContent, filled: readonly SampleCell[]): SheetContent {
  const own = filled.filter((cell) => cell.sheet === content.name);
  if (own.length === 0) return content;
  const cells = content.cells.map((row) => [...row]);
  for (const { row, column, value, formula, result } of own) {
    const line = (cells[row] ??= []);
    const laid = line[column];
    if (result === true) line[column] = { ...laid, value };
    else line[column] = { ...looksOf(laid), value, ...(formula === undefined ? {} : { formula }) };
  }
  return { ...content, cells: Array.from(cells, (row) => Array.from(row ?? [])) };
}

function looksOf(cell: ContentCell | undefined): Pick<ContentCell, 'style'> {
  return cell?.style === undefined ? {} : { style: cell.style };
}
