import { addToList } from '../base/add-to-list';
import type { LedgerEntry } from '../entries/entry';
import type { Department } from '../names/department';
import type { Criterion } from '../rubric/criterion';
import type { Table } from '../tables/table';
import type { RuleEntry } from './outcome';

/** The rows of 考核登记 of a department for a criterion, in their order. */
export type LedgerBook = (criterion: Criterion, department: Department) => readonly RuleEntry[];

/** Sorts the entries that count once, so that no rule searches the sheet again. */
export function ledgerBook(entries: readonly LedgerEntry[], table: Table | undefined): LedgerBook {
  if (table === undefined) return () => [];
  const book = new Map<string, Map<Department, RuleEntry[]>>();
  for (const { sheet, row, counts, departments, criterionId, kind, quantity, due, subject } of entries) {
    if (!counts) continue;
    const forAll = departments.length !== 1;
    const line = { table, sheet, row, kind, quantity, due, subject, forAll, fromRegister: false };
    const ofCriterion = book.get(criterionId) ?? new Map<Department, RuleEntry[]>();
    book.set(criterionId, ofCriterion);
    for (const department of departments) addToList(ofCriterion, department, line);
  }
  return ({ id }, department) => book.get(id)?.get(department) ?? [];
}
