import { isPresent, unread } from '../base/parsed';
import type { RuleEntry } from './outcome';
import { isKind, noDeduction, none, notApplicable } from './rule-kinds';

/**
 * 否决: a row makes the department ineligible for 优秀; 无, 无扣分, 不适用 or 数量 0 is no veto. A row that cannot be read is `open`,
 * whatever the others say.
 */
export function findVeto(entries: readonly RuleEntry[]): { readonly vetoed: boolean; readonly open: boolean } {
  let vetoed = false;
  let open = false;
  for (const entry of entries) {
    if ([none, noDeduction, notApplicable].some((kind) => isKind(entry.kind, kind))) continue;
    if (entry.kind === unread || entry.quantity === unread) open = true;
    else if (isPresent(entry.quantity) && entry.quantity > 0) vetoed = true;
  }
  return { vetoed, open };
}
