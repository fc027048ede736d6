import { findingKey } from '../core/base/finding-key';
import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import { acceptances } from '../core/memory/accepted';
import type { Workbook } from '../workbook/workbook';
import { outputChanges } from './output-sheets';

export type AcceptOptions = {
  /** Keys of the findings. */
  readonly keys: ReadonlySet<string>;
  /** '' takes the acceptance back. */
  readonly reason: string;
  readonly workbookId: string;
};

export type AcceptResult = { readonly evaluation: Evaluation; readonly accepted: readonly string[] };

/**
 * Remembers why warnings and hints are right as they are. An error blocks a total and cannot be accepted; a finding that is gone
 * meanwhile is passed over. Input cells stay as they are.
 */
export async function accept(workbook: Workbook, { keys, reason, workbookId }: AcceptOptions): Promise<AcceptResult> {
  const sheets = await workbook.readAll();
  const evaluation = evaluate(sheets);
  const accepted = evaluation.findings
    .filter(({ severity }) => severity !== 'error')
    .map(findingKey)
    .filter((key) => keys.has(key));
  const changes = outputChanges([], sheets, evaluation.book.memory, workbookId, {
    others: acceptances(accepted, reason),
  });
  if (accepted.length > 0 && changes.length > 0) await workbook.apply(changes);
  return { evaluation, accepted };
}
