import { hasFormula, isRich, type Cell } from '../core/base/cells';
import type { CellPlace } from '../calc/calculation';
import { isSameCell } from './same-cell';
import type { WorkingBook, WorkingSheet } from './working-book';

/**
 * The places of `after` that hold something else than in `before`, for the calculation. Of a sheet that was not there nothing depends yet:
 * only its formulas that no result is stored of.
 */
export function differingPlaces(before: WorkingBook, after: WorkingBook): readonly CellPlace[] {
  return after.sheets.flatMap((sheet) => {
    const old = before.sheets.find(({ name }) => name === sheet.name);
    if (old?.rows === sheet.rows) return [];
    return old === undefined
      ? placesWhere(
          sheet,
          sheet,
          (cell) => hasFormula(cell) && isRich(cell) && cell.value === null && cell.error === undefined,
        )
      : placesWhere(sheet, old, (cell, other) => !isSameCell(cell, other));
  });
}

function placesWhere(
  { name, rows }: WorkingSheet,
  other: WorkingSheet,
  differs: (cell: Cell, other: Cell) => boolean,
): readonly CellPlace[] {
  const places: CellPlace[] = [];
  for (let row = 0; row < Math.max(rows.length, other.rows.length); row++) {
    const cells = rows[row] ?? [];
    const others = other.rows[row] ?? [];
    for (let column = 0; column < Math.max(cells.length, others.length); column++)
      if (differs(cells[column] ?? null, others[column] ?? null)) places.push({ sheet: name, row, column });
  }
  return places;
}

/** Sheets that are others in `after`, or whose list is. */
export function reloadedSheets(before: WorkingBook, after: WorkingBook): readonly string[] {
  return after.sheets.flatMap((sheet) => {
    const old = before.sheets.find(({ name }) => name === sheet.name);
    return old?.rows === sheet.rows && old.read.entry.visibility === sheet.read.entry.visibility ? [] : [sheet.name];
  });
}
