import type { Message } from '../core/base/findings';
import { planRemoval } from '../core/prepare/plan-removal';
import type { Say } from '../words/words';
import type { Workbook } from '../workbook/workbook';

/** What was taken away, in words; empty where there was nothing that could be. */
export type RemovalResult = { readonly removed: readonly Message[] };

/**
 * Takes away rows, columns and marking sheets that are laid out for what is gone, as far as they are empty: one read, one write.
 * Only ever done when a person asks for it.
 */
export async function removeObsolete(workbook: Workbook, options: { readonly say: Say }): Promise<RemovalResult> {
  const { changes, removed } = planRemoval(await workbook.readAll(), options.say);
  if (changes.length > 0) await workbook.apply(changes);
  return { removed };
}

/** What `removeObsolete` would take away, without writing anything. */
export async function previewRemoval(workbook: Workbook, options: { readonly say: Say }): Promise<RemovalResult> {
  return { removed: planRemoval(await workbook.readAll(), options.say).removed };
}
