import { findingKey } from '../core/base/finding-key';
import type { CellEdit, Finding } from '../core/base/findings';
import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import { sheetsAfter } from '../workbook/memory-workbook';
import type { Workbook } from '../workbook/workbook';
import { fixEdits, logOf, withCertainFix } from './fixes';
import { outputChanges } from './output-sheets';

export type FixOptions = {
  /** Every fix that is certain, or those of the findings with these keys: what needs a yes has had it then. */
  readonly which: 'certain' | ReadonlySet<string>;
  readonly now: string;
  readonly workbookId: string;
};

export type FixResult = { readonly evaluation: Evaluation; readonly fixed: readonly CellEdit[] };

/** Applies fixes to input cells and logs what stood there: one read, one write. A finding that is gone meanwhile is passed over. */
export async function fix(workbook: Workbook, { which, now, workbookId }: FixOptions): Promise<FixResult> {
  const sheets = await workbook.readAll();
  const before = evaluate(sheets);
  const fixed = fixEdits(chosen(before.findings, which));
  if (fixed.length === 0) return { evaluation: before, fixed };
  const log = logOf(fixed, sheets, { task: 'fix', now });
  const remembered = outputChanges([], sheets, before.book.memory, workbookId, { log });
  await workbook.apply([{ kind: 'cells', edits: fixed }, ...remembered]);
  return { evaluation: evaluate(sheetsAfter(sheets, [{ kind: 'cells', edits: fixed }])), fixed };
}

function chosen(findings: readonly Finding[], which: FixOptions['which']): readonly Finding[] {
  return which === 'certain'
    ? withCertainFix(findings)
    : findings.filter((finding) => finding.fix !== null && which.has(findingKey(finding)));
}
