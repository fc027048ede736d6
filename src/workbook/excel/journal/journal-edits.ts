import { isRich } from '../../../core/base/cells';
import type { Cell, Scalar, Sheet } from '../../../core/base/cells';
import type { JournalRow } from '../../../core/memory/memory-row';
import { printPendingEdits } from '../../../core/memory/pending-edit';
import type { PendingEdit } from '../../../core/memory/pending-edit';

/** One row of the memory holds so many, and so many characters: it must fit into a cell. */
const together = 100;
const longest = 30_000;

/** As rows of the memory. One that is too long for a row is left out: the job that is done again finds it written. */
export function editRows(sheet: string, edits: readonly PendingEdit[]): readonly JournalRow[] {
  const parts: PendingEdit[][] = [];
  let length = Infinity;
  for (const edit of edits) {
    const own = printPendingEdits([edit]).length;
    if (own > longest) continue;
    length += own;
    const last = parts.at(-1);
    if (last !== undefined && last.length < together && length < longest) last.push(edit);
    else {
      parts.push([edit]);
      length = own;
    }
  }
  return parts.map((own, at) => ({ kind: 'editing', part: at + 1, sheet, edits: own }));
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
