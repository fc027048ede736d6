import { parseAddress, scalarOf } from '../core/base/cells';
import type { Scalar, Sheet } from '../core/base/cells';
import type { CellEdit } from '../core/base/findings';
import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import { collectTask } from '../core/memory/log-entry';
import type { LogEntry } from '../core/memory/log-entry';
import { readMemory } from '../core/memory/memory-sheet';
import { lastUndoable, undoTask } from '../core/memory/undoable';
import { undoneReturns } from '../core/memory/undone-returns';
import { sheetsAfter } from '../workbook/memory-workbook';
import type { Workbook } from '../workbook/workbook';
import { coveringMemory } from './covering-memory';
import { outputChanges } from './output-sheets';

export type UndoResult = {
  readonly evaluation: Evaluation;
  readonly undone: readonly CellEdit[];
  /** Cells that somebody has changed since, `考核登记!G5`: they are left alone. */
  readonly left: readonly string[];
};

/** Takes back the last change that a task made to input cells, where they still hold what it wrote: one read, one write. */
export async function undo(
  workbook: Workbook,
  options: { readonly now: string; readonly workbookId: string },
): Promise<UndoResult> {
  const sheets = await workbook.readAll();
  const memory = readMemory(sheets);
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const undone: CellEdit[] = [];
  const left: string[] = [];
  const log: LogEntry[] = [];
  const last = lastUndoable(memory.log);
  const collected = last[0]?.task === collectTask ? last[0].at : undefined;
  for (const entry of last) {
    const { sheet, cell, before } = entry;
    const held = byName.get(sheet);
    const now = valueAt(entry, held);
    const edit = held !== undefined && sameValue(now, entry.after) ? editBack(entry) : undefined;
    if (edit === undefined) left.push(`${sheet}!${cell}`);
    else undone.push(edit);
    // A cell that is left alone is logged too, so that the action is not offered again.
    log.push({ at: options.now, task: undoTask, sheet, cell, before: now, after: edit === undefined ? now : before });
  }
  if (log.length > 0) {
    const rows = collected === undefined ? memory.rows : undoneReturns(memory.rows, collected);
    const remembered = outputChanges([], sheets, { ...memory, rows }, options.workbookId, { log });
    const changes = remembered.map((change) => coveringMemory(change, sheets));
    await workbook.apply(undone.length === 0 ? changes : [{ kind: 'cells', edits: undone }, ...changes]);
  }
  return { evaluation: evaluate(sheetsAfter(sheets, [{ kind: 'cells', edits: undone }])), undone, left };
}

function valueAt({ cell }: LogEntry, held: Sheet | undefined): Scalar {
  const at = parseAddress(cell);
  return at === undefined ? null : scalarOf(held?.rows[at.row]?.[at.column]);
}

function editBack({ sheet, cell, before, wasDate }: LogEntry): CellEdit | undefined {
  const at = parseAddress(cell);
  return at && { sheet, ...at, value: before, ...(wasDate === true ? { date: true as const } : {}) };
}

/** An empty text and an empty cell are the same to a person. */
function sameValue(left: Scalar, right: Scalar): boolean {
  return left === right || (left ?? '') === (right ?? '');
}
