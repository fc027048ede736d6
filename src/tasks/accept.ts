import { findingKey } from '../core/base/finding-key';
import type { Finding } from '../core/base/findings';
import { evaluate } from '../core/evaluate';
import type { Evaluation } from '../core/evaluation';
import { acceptances } from '../core/memory/accepted';
import type { MemoryRow } from '../core/memory/memory-row';
import { confirmed } from '../core/memory/proposals';
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
  const found = evaluation.findings.filter((one) => one.severity !== 'error' && keys.has(findingKey(one)));
  const accepted = found.map(findingKey);
  const changes = outputChanges([], sheets, evaluation.book.memory, workbookId, {
    rows: [...acceptances(accepted, reason), ...confirmedBy(evaluation, found)],
  });
  if (accepted.length > 0 && changes.length > 0) await workbook.apply(changes);
  return { evaluation, accepted };
}

/** A proposal that somebody accepts is one no longer: the row is as good as typed. */
function confirmedBy({ book }: Evaluation, accepted: readonly Finding[]): readonly MemoryRow[] {
  const table = book.found.tables.get('rubric');
  const rows = accepted.flatMap(({ code, place }) => (code === 'R2' && place !== null ? [place.row] : []));
  return table === undefined ? [] : confirmed(table, rows);
}
