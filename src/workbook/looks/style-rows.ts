/** Styles of cells of a workbook that are kept; a file that has more is made to exhaust memory, and the rest looks plain. */
export const styleLimit = 12_000_000;
const columnLimit = 16_384;

/** What all sheets of a workbook may hold of styles together. */
export type StyleBudget = { left: number };

/** Collects the styles of a sheet's cells, row by row: an array of numbers for each row, and none where all are the columns'. */
export class StyleRows {
  readonly rows: (Uint16Array | undefined)[] = [];
  readonly #row = new Uint16Array(columnLimit);
  #length = 0;
  #at = -1;
  #between: number | undefined;

  constructor(
    private readonly columnStyle: (column: number) => number,
    private readonly budget: StyleBudget,
  ) {}

  /** A row begins; `style` is what its cells have that are not written. */
  open(row: number, style: number | undefined): void {
    this.close();
    this.#at = row;
    this.#between = style;
  }

  put(row: number, column: number, style: number): void {
    if (column >= columnLimit) return;
    if (row !== this.#at) this.open(row, undefined);
    for (; this.#length < column; this.#length++)
      this.#row[this.#length] = this.#between ?? this.columnStyle(this.#length);
    this.#row[column] = style;
    this.#length = Math.max(this.#length, column + 1);
  }

  close(): void {
    const length = this.#length;
    this.#length = 0;
    if (length === 0 || this.#at > 1_048_575) return;
    const row = this.#row.subarray(0, length);
    if (this.#isPlain(row)) return;
    const above = this.rows[this.#at - 1];
    if (above !== undefined && isSame(above, row)) this.rows[this.#at] = above;
    else if (this.budget.left >= length) {
      this.budget.left -= length;
      this.rows[this.#at] = row.slice();
    }
  }

  #isPlain(row: Uint16Array): boolean {
    for (let column = 0; column < row.length; column++) if (row[column] !== this.columnStyle(column)) return false;
    return true;
  }
}

function isSame(one: Uint16Array, other: Uint16Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
