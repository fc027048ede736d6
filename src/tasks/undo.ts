import { address, parseAddress, scalarOf } from '../core/base/cells';
import type { Scalar, Sheet } from '../core/base/cells';
import type { CellEdit } from '../core/base/findings';
import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import { readMemory } from '../core/memory/memory-sheet';
import type { LogEntry } from '../core/memory/memory-sheet';
import { lastUndoable, undoTask } from '../core/memory/undoable';
import { sheetsAfter } from '../workbook/memory-workbook';
import type { Workbook } from '../workbook/workbook';

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
  const entries = lastUndoable(memory.log);
  for (const entry of entries) {
    const edit = editBack(entry, byName.get(entry.sheet));
    if (edit === undefined) left.push(`${entry.sheet}!${entry.cell}`);
    else undone.push(edit);
  }
  if (entries.length > 0) {
    const log = logUndo(undone, entries, options.now);
    const remembered = outputChanges([], sheets, memory, options.workbookId, { log });
    await workbook.apply(undone.length === 0 ? remembered : [{ kind: 'cells', edits: undone }, ...remembered]);
  }
  return { evaluation: evaluate(sheetsAfter(sheets, [{ kind: 'cells', edits: undone }])), undone, left };
}

function editBack({ sheet, cell, before, after }: LogEntry, held: Sheet | undefined): CellEdit | undefined {
  const at = parseAddress(cell);
  if (held === undefined || at === undefined) return undefined;
  const now = scalarOf(held.rows[at.row]?.[at.column]);
  return sameValue(now, after) ? { sheet, ...at, value: before } : undefined;
}

/** An empty text and an empty cell are the same to a person. */
function sameValue(left: Scalar, right: Scalar): boolean {
  return left === right || (left ?? '') === (right ?? '');
}

/** Where every cell was changed since there is nothing to write, but the action must not be offered again. */
function logUndo(undone: readonly CellEdit[], entries: readonly LogEntry[], at: string): readonly LogEntry[] {
  const [first] = entries;
  if (undone.length === 0) return first === undefined ? [] : [{ ...first, at, task: undoTask, before: first.after }];
  const after = new Map(entries.map((entry) => [`${entry.sheet}!${entry.cell}`, entry.after]));
  return undone.map(({ sheet, row, column, value }) => {
    const cell = address(row, column);
    return { at, task: undoTask, sheet, cell, before: after.get(`${sheet}!${cell}`) ?? null, after: value };
  });
}
