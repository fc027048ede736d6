import { address } from '../../core/base/cells';
import type { Cell } from '../../core/base/cells';
import { WorkbookError } from '../workbook-error';

/** More cells than any school's workbook has; one that is filled to its edge is refused instead of exhausting memory. */
export const cellLimit = 2_000_000;
/** Rows above a filled one count too, though little: a cell may stand in the last row of every sheet. */
const rowLimit = 10_000_000;
/** A school's largest lists have some ten thousand rows; each row of a register costs more than its cells. */
export const filledRowLimit = 100_000;
/** Excel's limit for the text of one cell. */
const textLimit = 32_767;
/** Texts longer than this are counted letter by letter: what is short is bounded by the cells. */
const shortText = 256;
export const lettersLimit = 8_000_000;

const noCells: Cell[] = [];

/** What all sheets of a workbook may hold together. */
export class ReadingBudget {
  #cells = 0;
  #rows = 0;
  #filledRows = 0;
  #letters = 0;

  take(sheet: string, cells: number, rows = 0): void {
    this.#cells += cells;
    this.#rows += rows;
    if (this.#cells > cellLimit || this.#rows > rowLimit)
      throw new WorkbookError('fault.tooManyCells', { sheet, limit: cellLimit });
  }

  takeFilledRow(sheet: string): void {
    if (++this.#filledRows > filledRowLimit)
      throw new WorkbookError('fault.tooManyRows', { sheet, limit: filledRowLimit });
  }

  takeText(sheet: string, row: number, column: number, { length }: string): void {
    if (length > textLimit) {
      const cell = address(row, column);
      throw new WorkbookError('fault.longText', { sheet, cell, length, limit: textLimit });
    }
    this.takeLetters(sheet, length);
  }

  /** Of texts and formulas; short ones are bounded by the cells. */
  takeLetters(sheet: string, length: number): void {
    if (length <= shortText) return;
    this.#letters += length;
    if (this.#letters > lettersLimit) throw new WorkbookError('fault.tooMuchText', { sheet, limit: lettersLimit });
  }
}

/** Collects cells into rows that end at their last filled cell: formats alone cost nothing. */
export class CellGrid {
  readonly rows: Cell[][] = [];

  constructor(
    private readonly sheet: string,
    private readonly budget: ReadingBudget,
  ) {}

  put(row: number, column: number, cell: Cell): void {
    if (cell === null) return;
    if (row >= 1_048_576 || column >= 16_384) throw new WorkbookError('fault.damaged', { part: this.sheet });
    if (row >= this.rows.length) this.budget.take(this.sheet, 0, row + 1 - this.rows.length);
    while (this.rows.length < row) this.rows.push(noCells);
    let cells = this.rows[row];
    if (cells === undefined || cells === noCells) {
      this.budget.takeFilledRow(this.sheet);
      cells = [];
      this.rows[row] = cells;
    }
    this.budget.take(this.sheet, Math.max(0, column + 1 - cells.length));
    const text = typeof cell === 'object' ? cell.value : cell;
    if (typeof text === 'string' && text.length > shortText) this.budget.takeText(this.sheet, row, column, text);
    // Of two values for one cell it is not known which one Excel shows.
    if ((cells[column] ?? null) !== null)
      throw new WorkbookError('fault.damaged', { part: `${this.sheet}!${address(row, column)}` });
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
}
