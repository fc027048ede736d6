import { hasFormula, isRich, type Cell } from '../core/base/cells';
import { rangeAt, rangesByRow } from '../core/base/ranges-by-row';
import { applyPatches } from '../workbook/writing/apply-changes';
import type { CellPatch } from '../workbook/writing/patch-cells';
import type { PartStore } from '../workbook/package/part-store';
import { isSameCell, isSameResult } from './same-cell';
import type { WorkingBook, WorkingSheet } from './working-book';

/** The package with all that was entered, and the results that follow; the same one where nothing is to be written. */
export function withPending(book: WorkingBook): PartStore {
  const patches = book.sheets.flatMap((sheet) => (sheet.touched ? patchesOf(sheet) : []));
  const resizings = book.sheets.flatMap(({ resized }) => resized);
  const isAsRead = patches.length === 0 && resizings.length === 0;
  return isAsRead ? book.store : applyPatches(book.store, patches, resizings);
}

function patchesOf(sheet: WorkingSheet): readonly CellPatch[] {
  const { name, rows, read, stored } = sheet;
  const arrays = rangesByRow(read.looks.arrays);
  const patches: CellPatch[] = [];
  for (let row = 0; row < Math.max(rows.length, stored.length); row++) {
    const cells = rows[row] ?? [];
    const before = stored[row] ?? [];
    for (let column = 0; column < Math.max(cells.length, before.length); column++) {
      const now = cells[column] ?? null;
      const was = before[column] ?? null;
      if (isSameCell(now, was) || isSameResult(now, was) || rangeAt(arrays, row, column) !== undefined) continue;
      patches.push({ sheet: name, row, column, ...patchOf(now, was) });
    }
  }
  return patches;
}

function patchOf(now: Cell, was: Cell): Omit<CellPatch, 'sheet' | 'row' | 'column'> {
  if (!isRich(now)) return { value: now, keepsFormat: true };
  const { value, formula, error, date } = now;
  const isResult = formula !== undefined && hasFormula(was) && isRich(was) && was.formula === formula;
  return {
    value,
    isResult,
    keepsFormat: true,
    ...(formula !== undefined && { formula }),
    ...(error !== undefined && { error }),
    ...(date === true && { date }),
  };
}
