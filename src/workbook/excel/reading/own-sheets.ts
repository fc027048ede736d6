import type { Sheet } from '../../../core/base/cells';
import { rowNamed } from '../../../core/memory/memory-rows';
import { memorySheetName, readMemory } from '../../../core/memory/memory-sheet';
import { putValues } from './sheet-of-answers';
import type { Grid } from './sheet-of-answers';

/** A sheet of ours that is laid out whole each time: how many of its rows are ours, 0 where nobody knows, and whether cells may be merged. */
export type OwnSheets = ReadonlyMap<string, { readonly rows: number; readonly merged: boolean }>;

/** Our sheets by the values of the memory, as Excel gives them. */
export function ownSheetsIn(matrix: readonly (readonly unknown[])[]): OwnSheets {
  const rows: Grid = [];
  putValues(rows, { top: 0, left: 0, bottom: 0, right: 0 }, matrix);
  return ownSheets({ name: memorySheetName, visibility: 'veryHidden', rows, merges: [], hiddenRows: [] });
}

/** Sheets that the workbook remembers as our outputs: their formulas need not be read back. */
export function ownSheets(memory: Sheet): OwnSheets {
  const { sheets, rows } = readMemory([memory]);
  const own = new Map<string, { readonly rows: number; readonly merged: boolean }>();
  for (const [name, kind] of sheets) {
    if (kind === 'marking') continue;
    own.set(name, { rows: rowNamed(rows, 'extent', name)?.rows ?? 0, merged: kind !== 'working' });
  }
  return own;
}
