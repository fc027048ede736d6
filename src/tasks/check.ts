import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import type { Change } from '../core/base/change';
import type { CellEdit } from '../core/base/findings';
import { findingsSheet } from '../core/results/findings-sheet';
import { acceptedFindings } from '../core/memory/accepted';
import type { Say } from '../words/words';
import { sheetsAfter } from '../workbook/memory-workbook';
import type { Workbook } from '../workbook/workbook';
import { fixEdits, logOf, withCertainFix } from './fixes';
import { outputChanges } from './output-sheets';
import { withStart } from './with-start';

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
  const fixed = options.applyFixes ? fixEdits(withCertainFix(before.findings)) : [];
  const evaluation = fixed.length === 0 ? before : evaluate(sheetsAfter(sheets, [{ kind: 'cells', edits: fixed }]));
  if (options.write) {
    const { memory } = before.book;
    const names = sheets.map(({ name }) => name);
    const content = findingsSheet(evaluation.findings, options.say, names, acceptedFindings(memory));
    const log = logOf(fixed, sheets, { task: 'check', now: options.now });
    const outputs = outputChanges([content], sheets, memory, options.workbookId, { log });
    const changes: readonly Change[] = fixed.length === 0 ? outputs : [{ kind: 'cells', edits: fixed }, ...outputs];
    await workbook.apply(withStart(changes, sheets, evaluation.book, options));
  }
  return { evaluation, fixed };
}
