import type { Scalar } from '../core/base/cells';
import type { ChangedCells, RowBlock } from '../grid/grid-book';

/** Rows that are asked for at once. */
export const blockRows = 200;

export type SheetCell = { readonly value: Scalar; readonly style: number; readonly marks: number };
export type SheetRow = ReadonlyMap<number, SheetCell>;

/** Cells of a sheet as far as they are here: asked for by blocks of rows, kept, and renewed cell by cell. */
export type RowStore = {
  /** Null while it is on its way, or was not asked for. */
  readonly row: (row: number) => SheetRow | null;
  /** Resolves when all these rows are here. */
  readonly load: (from: number, to: number) => Promise<void>;
  readonly change: (changed: ChangedCells) => void;
};

const nothing: SheetRow = new Map();

/** `ask` gets rows `from` to below `to`; `arrived` is told of each block that came. */
export function makeRowStore(
  rowCount: number,
  ask: (from: number, to: number) => Promise<RowBlock>,
  arrived: (from: number, to: number) => void,
): RowStore {
  const rows = new Map<number, Map<number, SheetCell>>();
  const blocks = new Map<number, Promise<void>>();
  const here = new Set<number>();

  async function fetchBlock(block: number): Promise<void> {
    const from = block * blockRows;
    const to = Math.min(rowCount, from + blockRows);
    try {
      readBlock(await ask(from, to), rows);
      here.add(block);
      arrived(from, to);
    } catch (error) {
      // A later look at these rows asks again.
      blocks.delete(block);
      throw error;
    }
  }

  return {
    row: (row) => (row >= rowCount || here.has(Math.floor(row / blockRows)) ? (rows.get(row) ?? nothing) : null),
    load: async (from, to) => {
      const waiting: Promise<void>[] = [];
      const last = Math.floor(Math.min(to, rowCount - 1) / blockRows);
      for (let block = Math.max(0, Math.floor(from / blockRows)); block <= last; block++) {
        if (here.has(block)) continue;
        const asked = blocks.get(block) ?? fetchBlock(block);
        blocks.set(block, asked);
        waiting.push(asked);
      }
      await Promise.all(waiting);
    },
    change: (changed) => {
      changed.rows.forEach((row, index) => {
        // What is not here yet comes with its new value.
        if (row < rowCount && !here.has(Math.floor(row / blockRows))) return;
        const value = changed.values[index] ?? null;
        const cell = { value, style: changed.styles[index] ?? 0, marks: changed.marks[index] ?? 0 };
        rowOf(rows, row).set(changed.columns[index] ?? 0, cell);
      });
    },
  };
}

function readBlock(block: RowBlock, rows: Map<number, Map<number, SheetCell>>): void {
  for (let index = 0; index + 1 < block.starts.length; index++) {
    const end = block.starts[index + 1] ?? 0;
    const start = block.starts[index] ?? 0;
    if (start === end) continue;
    const row = rowOf(rows, block.top + index);
    for (let at = start; at < end; at++) {
      const value = block.values[at] ?? null;
      row.set(block.columns[at] ?? 0, { value, style: block.styles[at] ?? 0, marks: block.marks[at] ?? 0 });
    }
  }
}

function rowOf(rows: Map<number, Map<number, SheetCell>>, row: number): Map<number, SheetCell> {
  let cells = rows.get(row);
  if (cells === undefined) rows.set(row, (cells = new Map()));
  return cells;
}

export function isEmptyCell(cell: SheetCell | undefined): boolean {
  return cell === undefined || cell.value === null || cell.value === '';
}
