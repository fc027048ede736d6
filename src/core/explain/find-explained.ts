import { distance } from 'fastest-levenshtein';
import type { Message } from '../base/findings';
import { message } from '../base/message';
import type { Evaluation } from '../evaluation';
import type { Department } from '../names/department';
import { departmentDirectory } from '../names/match-names';
import type { Criterion } from '../rubric/criterion';
import { normaliseName } from '../names/normalise-name';
import { clip } from '../reading/row-source';
import { normaliseId } from '../rubric/parse-rubric';

export type Found<T> = { readonly kind: 'found'; readonly value: T } | NotFound;
export type NotFound = { readonly kind: 'unknown'; readonly reason: Message };

function unknown(reason: Message): NotFound {
  return { kind: 'unknown', reason };
}

/** A scored department by name, alias or spelling, as entries are matched; else the nearest names. */
export function findExplainedDepartment({ book }: Evaluation, text: string): Found<Department> {
  const { names } = departmentDirectory(book.departments).match(text);
  const [first, second] = names;
  if (first?.kind === 'known' && second === undefined) {
    const { department } = first;
    if (book.scored.includes(department)) return { kind: 'found', value: department };
    return unknown(message('explain.notScored', { name: department.name }));
  }
  const nearest = nearestOf(
    text,
    book.scored.map(({ name }) => [name, name]),
  );
  return unknown(message('explain.unknownDepartment', { name: text, nearest }));
}

/**
 * A criterion by its 编号, spelling differences aside, else by its 评分内容 or 项目, in part where only one holds it; else the
 * nearest ones.
 */
export function findExplainedCriterion({ book }: Evaluation, text: string): Found<Criterion> {
  const criteria = book.rubric?.rubric.criteria ?? [];
  const id = normaliseId(text);
  const word = normaliseName(text);
  const byId = criteria.find((criterion) => normaliseId(criterion.id) === id);
  const named = (isMeant: (name: string) => boolean) =>
    criteria.filter(({ content, item }) => word !== '' && [content, item].map(normaliseName).some(isMeant));
  const whole = named((name) => name === word);
  const meant = whole.length > 0 ? whole : named((name) => name.includes(word));
  const [only, other] = meant;
  const found = byId ?? (other === undefined ? only : undefined);
  if (found !== undefined) return { kind: 'found', value: found };
  const nearest = nearestCriteria(text, other === undefined ? criteria : meant);
  return unknown(message('explain.unknownCriterion', { id: text, nearest }));
}

/** With their 评分内容, which is what people know them by. */
function nearestCriteria(text: string, criteria: readonly Criterion[]): string {
  const labels = criteria.flatMap(({ id, item, content }) => {
    return [id, content, item].map((name) => [name, `${id} ${clip(content)}`] as const);
  });
  return nearestOf(text, labels);
}

/** Where to look: nothing is changed by it, so that names that only resemble it may be listed, as their labels. */
function nearestOf(text: string, labels: readonly (readonly [string, string])[]): string {
  const from = (name: string) => distance(normaliseName(text), normaliseName(name));
  const sorted = [...labels].sort(([left], [right]) => from(left) - from(right));
  const shown = [...new Set(sorted.map(([, label]) => label))];
  return shown.slice(0, 3).join('、') || '—';
}
