import type { Range, Scalar, Visibility } from '../../../../src/core/base/cells';
import { plainLook } from './look';
import type { Look } from './look';
import type { HostRule } from './host-rule';

export type HostCell = {
  readonly value: Scalar;
  readonly formula?: string;
  readonly error?: string;
  readonly quoted?: true;
  readonly link?: Readonly<Record<string, unknown>>;
  readonly look: Look;
};

export type HostTable = {
  readonly id: string;
  name: string;
  range: Range;
  style: string;
  showFilterButton: boolean;
  filtered: boolean;
};

export const emptyCell: HostCell = { value: null, look: plainLook };
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** A worksheet: plain, changeable data. Everything that has rules stands in the files beside this one. */
export class HostSheet {
  visibility: Visibility = 'visible';
  tabColor = '';
  protectedBy: 'nobody' | 'sheet' = 'nobody';
  deleted = false;
  showGridlines = true;
  freeze: { rows: number; columns: number } = { rows: 0, columns: 0 };
  page: Record<string, unknown> = {};
  rows: HostCell[][] = [];
  columnLooks = new Map<number, Look>();
  /** In points. */
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  /** Rows that a filter hides; writing over them goes astray, as in Excel. */
  filteredRows = new Set<number>();
  filter: Range | undefined;
  merges: Range[] = [];
  tables: HostTable[] = [];
  validations: HostRule[] = [];
  conditionalFormats: HostRule[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): HostCell {
    return this.rows[row]?.[column] ?? this.blank(column);
  }

  setCell(row: number, column: number, cell: HostCell): void {
    const cells = (this.rows[row] ??= []);
    cells[column] = cell;
  }

  /** A cell that nobody wrote in looks as its column does. */
  blank(column: number): HostCell {
    const look = this.columnLooks.get(column);
    return look === undefined ? emptyCell : { value: null, look };
  }

  /** The cells that exist within a range, row by row. */
  eachCell(range: Range, visit: (row: number, column: number, cell: HostCell) => void): void {
    for (let row = range.top; row <= Math.min(range.bottom, this.rows.length - 1); row++) {
      const cells = this.rows[row];
      if (cells === undefined) continue;
      for (let column = range.left; column <= Math.min(range.right, cells.length - 1); column++) {
        const cell = cells[column];
        if (cell !== undefined) visit(row, column, cell);
      }
    }
  }
}

export function isFilled(cell: HostCell): boolean {
  return cell.value !== null || cell.formula !== undefined || cell.error !== undefined;
}

/** The smallest range around all cells in use within `within`; undefined where there are none. */
export function usedRange(sheet: HostSheet, within: Range, valuesOnly: boolean): Range | undefined {
  let found: { top: number; left: number; bottom: number; right: number } | undefined;
  sheet.eachCell(within, (row, column, cell) => {
    if (!isFilled(cell) && (valuesOnly || cell.look === plainLook)) return;
    found ??= { top: row, left: column, bottom: row, right: column };
    found.bottom = row;
    found.left = Math.min(found.left, column);
    found.right = Math.max(found.right, column);
  });
  return found;
}
