import type { Cell } from '../../core/base/cells';
import { WorkbookError } from '../workbook-error';

/** More cells than any register has; a sheet that is filled to its edge is refused instead of exhausting memory. */
export const cellLimit = 5_000_000;

const noCells: Cell[] = [];

/** Collects cells into rows that end at their last filled cell: formats alone cost nothing. */
export class CellGrid {
  readonly rows: Cell[][] = [];
  #count = 0;

  constructor(private readonly sheet: string) {}

  put(row: number, column: number, cell: Cell): void {
    if (cell === null) return;
    if (row >= 1_048_576 || column >= 16_384) throw new WorkbookError('fault.damaged', { part: this.sheet });
    while (this.rows.length < row) this.rows.push(noCells);
    let cells = this.rows[row];
    if (cells === undefined || cells === noCells) {
      cells = [];
      this.rows[row] = cells;
    }
    this.#count += Math.max(0, column + 1 - cells.length);
    if (this.#count > cellLimit) throw new WorkbookError('fault.tooManyCells', { sheet: this.sheet, limit: cellLimit });
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
}
