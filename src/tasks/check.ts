import type { Cell, Sheet } from '../core/base/cells';
import { address, scalarOf } from '../core/base/cells';
import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import type { CellEdit, Finding } from '../core/base/findings';
import { findingsSheet } from '../core/sheets/findings-sheet';
import type { LogEntry } from '../core/memory/memory-sheet';
import type { Say } from '../words/words';
import type { Workbook } from '../workbook/workbook';
import { outputChanges } from './output-sheets';

export type CheckOptions = {
  /** Applies every fix that is certain before the findings are listed. */
  readonly applyFixes: boolean;
  /** False only tells, true writes fixes and 检查结果. */
  readonly write: boolean;
  /** The moment for the log, ISO text; and a name for a workbook that has none. Both made by the host. */
  readonly now: string;
  readonly workbookId: string;
  readonly say: Say;
};

export type CheckResult = { readonly evaluation: Evaluation; readonly fixed: readonly CellEdit[] };

/** Checks every entered row: one read, one write. Fixes that need a person's yes (N7, D4, U2) are never applied here. */
export async function check(workbook: Workbook, options: CheckOptions): Promise<CheckResult> {
  const sheets = await workbook.readAll();
  const before = evaluate(sheets);
  const fixed = options.applyFixes ? certainEdits(before.findings) : [];
  const evaluation = fixed.length === 0 ? before : evaluate(withEdits(sheets, fixed));
  if (options.write) {
    const log = fixed.map((edit) => logOf(edit, sheets, options.now));
    const outputs = outputChanges(
      [
        findingsSheet(
          evaluation.findings,
          options.say,
          sheets.map(({ name }) => name),
        ),
      ],
      sheets,
      before.book.memory,
      options.workbookId,
      { log },
    );
    await workbook.apply(fixed.length === 0 ? outputs : [{ kind: 'cells', edits: fixed }, ...outputs]);
  }
  return { evaluation, fixed };
}

/** The first certain fix of each cell: a cell is written once. */
function certainEdits(findings: readonly Finding[]): readonly CellEdit[] {
  const edits = new Map<string, CellEdit>();
  for (const { fix } of findings) {
    if (fix === null || !fix.certain) continue;
    if (fix.edits.some((edit) => edits.has(keyOf(edit)))) continue;
    for (const edit of fix.edits) edits.set(keyOf(edit), edit);
  }
  return [...edits.values()];
}

function keyOf({ sheet, row, column }: CellEdit): string {
  return `${sheet}\u0001${row}\u0001${column}`;
}

function logOf(edit: CellEdit, sheets: readonly Sheet[], at: string): LogEntry {
  const before = scalarOf(sheets.find(({ name }) => name === edit.sheet)?.rows[edit.row]?.[edit.column]);
  return { at, task: 'check', sheet: edit.sheet, cell: address(edit.row, edit.column), before, after: edit.value };
}

/** The sheets as they will be once the edits are written. */
function withEdits(sheets: readonly Sheet[], edits: readonly CellEdit[]): readonly Sheet[] {
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) bySheet.set(edit.sheet, [...(bySheet.get(edit.sheet) ?? []), edit]);
  return sheets.map((sheet) => {
    const own = bySheet.get(sheet.name);
    if (own === undefined) return sheet;
    const rows: Cell[][] = sheet.rows.map((row) => [...row]);
    for (const { row, column, value, date } of own) {
      const cells = (rows[row] ??= []);
      cells[column] = date === true ? { value, date } : value;
    }
    return { ...sheet, rows };
  });
}
