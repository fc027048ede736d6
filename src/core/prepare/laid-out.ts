import type { Book } from '../book/read-book';
import type { MemoryRow } from '../memory/memory-row';
import { rowNamed } from '../memory/memory-rows';
import type { Memory } from '../memory/memory-sheet';
import type { Department } from '../names/department';
import type { DepartmentDirectory } from '../names/match-names';
import { normaliseId } from '../rubric/parse-rubric';
import { criteriaOf } from './ledger-criteria';

/** The departments and criteria that 考核登记 was laid out for; undefined where the workbook does not remember. */
export function laidOutBefore(
  { rows }: Memory,
  directory: DepartmentDirectory,
): { readonly departments: ReadonlySet<Department>; readonly criteria: ReadonlySet<string> } | undefined {
  const departments = rowNamed(rows, 'laidOut', 'departments');
  const criteria = rowNamed(rows, 'laidOut', 'criteria');
  if (departments === undefined || criteria === undefined) return undefined;
  return {
    departments: new Set(departments.names.flatMap((name) => directory.find(name) ?? [])),
    criteria: new Set(criteria.names.map(normaliseId)),
  };
}

/** Rows for the memory: 考核登记 is laid out for all departments that are scored now. */
export function laidOutNow(book: Book): readonly MemoryRow[] {
  const ids = criteriaOf(book).flatMap(({ id, source }) => (source.kind === 'ledger' ? [id] : []));
  return [
    { kind: 'laidOut', what: 'departments', names: book.scored.map(({ name }) => name) },
    { kind: 'laidOut', what: 'criteria', names: ids },
  ];
}
