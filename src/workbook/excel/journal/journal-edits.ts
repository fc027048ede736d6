import { isRich } from '../../../core/base/cells';
import type { Cell, Scalar, Sheet } from '../../../core/base/cells';
import type { JournalRow } from '../../../core/memory/memory-row';
import type { PendingEdit } from '../../../core/memory/pending-edit';

/** One row of the memory holds so many: its text must not become too long. */
const together = 100;

/** As rows of the memory. */
export function editRows(sheet: string, edits: readonly PendingEdit[]): readonly JournalRow[] {
  const rows: JournalRow[] = [];
  for (let at = 0; at < edits.length; at += together) {
    rows.push({ kind: 'editing', part: at / together + 1, sheet, edits: edits.slice(at, at + together) });
  }
  return rows;
}

/** The sheet as it was before a job that broke off: cells that hold what it wrote hold what they held. */
export function withoutEdits(sheet: Sheet, edits: readonly PendingEdit[]): Sheet {
  if (edits.length === 0) return sheet;
  const rows = sheet.rows.map((row) => [...row]);
  for (const { row, column, before, after } of edits) {
    const cells = rows[row];
    if (cells !== undefined && column < cells.length && holds(cells[column] ?? null, after)) cells[column] = before;
  }
  return { ...sheet, rows };
}

/** Excel writes formulas in its own way: any formula counts as ours where we wrote one. */
function holds(cell: Cell, after: Scalar): boolean {
  if (isRich(cell) && cell.formula !== undefined) return typeof after === 'string' && after.startsWith('=');
  const value = isRich(cell) ? cell.value : cell;
  return value === (after === '' ? null : after);
}
