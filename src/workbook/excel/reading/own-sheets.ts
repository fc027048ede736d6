import type { Sheet } from '../../../core/base/cells';
import { rowNamed } from '../../../core/memory/memory-rows';
import { readMemory } from '../../../core/memory/memory-sheet';

/** A sheet of ours that is laid out whole each time: how many of its rows are ours, 0 where nobody knows, and whether cells may be merged. */
export type OwnSheets = ReadonlyMap<string, { readonly rows: number; readonly merged: boolean }>;

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
