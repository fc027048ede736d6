import type { Department } from '../names/department';
import type { LedgerEntry } from '../entries/entry';
import { blank } from '../base/parsed';
import type { EntryColumns, RuleEntry } from './outcome';
import type { Criterion } from '../rubric/criterion';
import type { Table } from '../tables/find-tables';
import { modes } from '../rules/all-modes';

/** The rows of 考核登记 by criterion and department: `book.get('A1.1')?.get(department)`. */
export type LedgerBook = ReadonlyMap<string, ReadonlyMap<Department, readonly RuleEntry[]>>;

/**
 * Sorts the entries that count once, so that no rule searches the sheet again. Empty 数量 beside 事项 is 1 where the mode counts
 * 事项, and stays blank where it is scored from numbers.
 */
export function ledgerBook(
  entries: readonly LedgerEntry[],
  table: Table | undefined,
  criteria: readonly Criterion[],
): LedgerBook {
  const measured = new Set(
    criteria.filter((criterion) => !modes[criterion.mode].countsKinds(criterion)).map(({ id }) => id),
  );
  const columnOf = (heading: string) => table?.columns.get(heading) ?? 0;
  const columns: EntryColumns = {
    ...{ kind: columnOf('事项'), quantity: columnOf('数量'), due: columnOf('应有数') },
    ...{ subject: columnOf('对象'), id: columnOf('编号') },
  };
  const book = new Map<string, Map<Department, RuleEntry[]>>();
  for (const entry of entries) {
    if (!entry.counts) continue;
    const line: RuleEntry = {
      place: { sheet: entry.sheet, row: entry.row, column: columns.kind },
      columns,
      kind: entry.kind,
      quantity: entry.quantity === blank && !measured.has(entry.criterionId) ? 1 : entry.quantity,
      due: entry.due,
      subject: entry.subject,
      forAll: entry.departments.length !== 1,
      fromRegister: false,
    };
    const ofCriterion = book.get(entry.criterionId) ?? new Map<Department, RuleEntry[]>();
    book.set(entry.criterionId, ofCriterion);
    for (const department of entry.departments) {
      const lines = ofCriterion.get(department);
      if (lines === undefined) ofCriterion.set(department, [line]);
      else lines.push(line);
    }
  }
  return book;
}
