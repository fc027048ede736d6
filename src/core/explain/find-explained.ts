import { distance } from 'fastest-levenshtein';
import type { Message } from '../base/findings';
import type { Evaluation } from '../evaluation';
import type { Department } from '../names/department';
import { departmentDirectory } from '../names/match-names';
import type { Criterion } from '../rubric/criterion';
import { normaliseName } from '../names/normalise-name';
import { normaliseId } from '../rubric/parse-rubric';

export type Found<T> = { readonly kind: 'found'; readonly value: T } | NotFound;
export type NotFound = { readonly kind: 'unknown'; readonly reason: Message };

function unknown(id: Message['id'], values: Message['values']): NotFound {
  return { kind: 'unknown', reason: { id, values } };
}

/** A scored department by name, alias or spelling, as entries are matched; else the nearest names. */
export function findExplainedDepartment({ book }: Evaluation, text: string): Found<Department> {
  const { names } = departmentDirectory(book.departments).match(text);
  const [first, second] = names;
  if (first?.kind === 'known' && second === undefined) {
    const { department } = first;
    if (book.scored.includes(department)) return { kind: 'found', value: department };
    return unknown('explain.notScored', { name: department.name });
  }
  const nearest = nearestThree(
    text,
    book.scored.map(({ name }) => name),
  );
  return unknown('explain.unknownDepartment', { name: text, nearest });
}

/** A criterion by its 编号, spelling differences aside; else the nearest ones. */
export function findExplainedCriterion({ book }: Evaluation, text: string): Found<Criterion> {
  const criteria = book.rubric?.rubric.criteria ?? [];
  const wanted = normaliseId(text);
  const criterion = criteria.find(({ id }) => normaliseId(id) === wanted);
  if (criterion !== undefined) return { kind: 'found', value: criterion };
  const nearest = nearestThree(
    text,
    criteria.map(({ id }) => id),
  );
  return unknown('explain.unknownCriterion', { id: text, nearest });
}

/** Where to look: nothing is changed by it, so that names that only resemble it may be listed. */
function nearestThree(text: string, names: readonly string[]): string {
  const from = (name: string) => distance(normaliseName(text), normaliseName(name));
  const sorted = [...names].sort((left, right) => from(left) - from(right));
  return sorted.slice(0, 3).join('、') || '—';
}
