import type { Sheet } from '../core/base/cells';
import { address, isRich, scalarOf } from '../core/base/cells';
import type { CellEdit, Finding } from '../core/base/findings';
import type { LogEntry } from '../core/memory/log-entry';

/** What the fixes of these findings write: the first fix of each cell, because a cell is written once. */
export function fixEdits(findings: readonly Finding[]): readonly CellEdit[] {
  const edits = new Map<string, CellEdit>();
  for (const { fix } of findings) {
    if (fix === null || fix.edits.some((edit) => edits.has(keyOf(edit)))) continue;
    for (const edit of fix.edits) edits.set(keyOf(edit), edit);
  }
  return [...edits.values()];
}

/** Findings whose fix needs nobody's yes; N7, D4 and U2 do. */
export function withCertainFix(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ fix }) => fix?.certain === true);
}

function keyOf({ sheet, row, column }: CellEdit): string {
  return `${sheet}\u0001${row}\u0001${column}`;
}

/** The edits as the memory keeps them, with what stood there before. */
export function logOf(
  edits: readonly CellEdit[],
  sheets: readonly Sheet[],
  by: { readonly task: string; readonly now: string },
): readonly LogEntry[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return edits.map(({ sheet, row, column, value }) => {
    const held = byName.get(sheet)?.rows[row]?.[column] ?? null;
    const wasDate = isRich(held) && held.date === true ? { wasDate: true as const } : {};
    const before = scalarOf(held);
    return { at: by.now, task: by.task, sheet, cell: address(row, column), before, ...wasDate, after: value };
  });
}
