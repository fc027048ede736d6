import type { Change } from '../core/base/change';
import type { Message } from '../core/base/findings';
import { readBook } from '../core/book/read-book';
import { planRemoval } from '../core/prepare/plan-removal';
import { sheetsAfter } from '../workbook/memory-workbook';
import type { Workbook } from '../workbook/workbook';
import { withStart } from './with-start';
import type { StartTask } from './with-start';

/** What was taken away, in words; empty where there was nothing that could be. */
export type RemovalResult = { readonly removed: readonly Message[] };

/**
 * Takes away rows, columns and marking sheets that are laid out for what is gone, as far as they are empty: one read, one write.
 * Only ever done when a person asks for it.
 */
export async function removeObsolete(workbook: Workbook, task: StartTask): Promise<RemovalResult> {
  const { changes, removed } = await plan(workbook, task);
  if (changes.length > 0) await workbook.apply(changes);
  return { removed };
}

/** What `removeObsolete` would take away, without writing anything. */
export async function previewRemoval(workbook: Workbook, task: StartTask): Promise<RemovalResult> {
  return { removed: (await plan(workbook, task)).removed };
}

async function plan(
  workbook: Workbook,
  task: StartTask,
): Promise<{ readonly changes: readonly Change[]; readonly removed: readonly Message[] }> {
  const sheets = await workbook.readAll();
  const { changes, removed } = planRemoval(sheets, task.say);
  if (changes.length === 0) return { changes, removed };
  return { changes: withStart(changes, sheets, readBook(sheetsAfter(sheets, changes)), task), removed };
}
