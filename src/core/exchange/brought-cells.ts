import type { Place } from '../base/findings';
import { placeInRow } from '../tables/place-in-row';
import type { MergedRow } from './merge-rows';
import type { BroughtMark } from './merge-marks';
import type { TableMerge } from './merge-table';
import { sameToken, tokenOf } from './token';

/** Where a value of the workbook came from. */
export type Source = { readonly file: string; readonly from: Place };

type BroughtRow = { readonly file: string; readonly merge: TableMerge; readonly row: MergedRow };

/** Which cells of the workbook hold what returns hold: kept by rows, because cells are many. */
export class BroughtCells {
  readonly #rows = new Map<string, Map<number, BroughtRow>>();
  readonly #marks = new Map<string, Source>();

  addRow(file: string, merge: TableMerge, row: MergedRow, at: number): void {
    const { name } = merge.table.sheet;
    const rows = this.#rows.get(name) ?? new Map<number, BroughtRow>();
    this.#rows.set(name, rows.set(at, { file, merge, row }));
  }

  /** Where a row of the workbook stands in the file that brought it; undefined where another brought it, or none. */
  rowIn(file: string, sheet: string, row: number): number | undefined {
    const brought = this.#rows.get(sheet)?.get(row);
    return brought?.file === file ? brought.row.from : undefined;
  }

  addMark(file: string, { from, to }: BroughtMark): void {
    this.#marks.set(keyOf(to), { file, from });
  }

  /** Undefined for a cell that the workbook has kept, or filled in for a blank: that is not the return's. */
  sourceOf(place: Place): Source | undefined {
    const brought = this.#rows.get(place.sheet)?.get(place.row);
    if (brought === undefined) return this.#marks.get(keyOf(place));
    const { file, row, merge } = brought;
    const { table, sent } = merge;
    for (const [heading, column] of table.columns) {
      if (column !== place.column) continue;
      const returned = tokenOf(sent.sheet.rows[row.from]?.[sent.columns.get(heading) ?? -1]);
      if (returned !== null && !sameToken(returned, row.cells[heading] ?? null)) return undefined;
      return { file, from: placeInRow(sent, row.from, heading) };
    }
    return undefined;
  }
}

function keyOf({ sheet, row, column }: Place): string {
  return `${sheet}\u0001${String(row)}\u0001${String(column)}`;
}
