import { addToList } from '../base/add-to-list';
import type { LedgerEntry, RuleEntry } from '../entries/entry';
import type { Department } from '../names/department';
import type { Criterion } from '../rubric/criterion';

/** The rows of 考核登记 of a department for a criterion, in their order. */
export type LedgerBook = (criterion: Criterion, department: Department) => readonly RuleEntry[];

/** Sorts the entries that count once, so that no rule searches the sheet again. */
export function ledgerBook(entries: readonly LedgerEntry[]): LedgerBook {
  const book = new Map<string, Map<Department, RuleEntry[]>>();
  for (const entry of entries) {
    if (!entry.counts) continue;
    const ofCriterion = book.get(entry.criterionId) ?? new Map<Department, RuleEntry[]>();
    book.set(entry.criterionId, ofCriterion);
    for (const department of entry.departments) addToList(ofCriterion, department, entry);
  }
  return ({ id }, department) => book.get(id)?.get(department) ?? [];
}
