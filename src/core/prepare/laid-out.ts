import type { Book } from '../book/read-book';
import type { Memory } from '../memory/memory-sheet';
import type { Department } from '../names/department';
import type { DepartmentDirectory } from '../names/match-names';
import { normaliseId } from '../rubric/parse-rubric';
import { criteriaOf } from './ledger-criteria';

const departmentsKey = 'ledger:departments';
const criteriaKey = 'ledger:criteria';

/** For whom and for which criteria 考核登记 has been laid out already; undefined where the workbook does not remember. */
export function laidOutBefore(
  { others }: Memory,
  directory: DepartmentDirectory,
): { readonly departments: ReadonlySet<Department>; readonly criteria: ReadonlySet<string> } | undefined {
  const departments = namesIn(others.get(departmentsKey));
  const criteria = namesIn(others.get(criteriaKey));
  if (departments === undefined || criteria === undefined) return undefined;
  return {
    departments: new Set(departments.flatMap((name) => directory.find(name) ?? [])),
    criteria: new Set(criteria.map(normaliseId)),
  };
}

/** For the memory: 考核登记 is laid out for everybody who is scored now. */
export function laidOutNow(book: Book): ReadonlyMap<string, string> {
  const ids = criteriaOf(book).flatMap(({ id, source }) => (source.kind === 'ledger' ? [id] : []));
  return new Map([
    [departmentsKey, JSON.stringify(book.scored.map(({ name }) => name))],
    [criteriaKey, JSON.stringify(ids)],
  ]);
}

/** A person may have edited the memory: what is no list of names is none. */
function namesIn(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : undefined;
  } catch {
    return undefined;
  }
}
