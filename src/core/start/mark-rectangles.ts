import { addToList } from '../base/add-to-list';
import { rangeAddress } from '../base/cells';
import type { Range } from '../base/cells';

type Cell = { readonly row: number; readonly column: number };

/** The cells as few ranges, `E5:G12`: runs of rows by column, equal runs of neighbouring columns joined. */
export function rectanglesOfCells(cells: readonly Cell[]): readonly string[] {
  const byColumn = new Map<number, number[]>();
  for (const { row, column } of cells) {
    addToList(byColumn, column, row);
  }
  const open = new Map<string, Range>();
  const ranges: Range[] = [];
  for (const column of [...byColumn.keys()].sort((one, other) => one - other)) {
    for (const { top, bottom } of runsOf(byColumn.get(column) ?? [])) {
      const key = `${top}:${bottom}`;
      const left = open.get(key);
      if (left?.right === column - 1) open.set(key, { ...left, right: column });
      else {
        if (left !== undefined) ranges.push(left);
        open.set(key, { top, bottom, left: column, right: column });
      }
    }
  }
  return [...ranges, ...open.values()].map(rangeAddress);
}

function runsOf(rows: readonly number[]): readonly { readonly top: number; readonly bottom: number }[] {
  const runs: { top: number; bottom: number }[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  return runs;
}
