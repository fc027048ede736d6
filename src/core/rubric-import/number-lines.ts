import { normaliseName } from '../names/normalise-name';
import { partOf } from '../rubric/parse-rubric';
import type { RubricLine } from './read-lines';

export type Numbering = { readonly ids: readonly string[]; readonly made: number; readonly twice: readonly string[] };

/**
 * 编号 of each line: the school's own where they are distinct, else item and place: `1.1`, `1.2`, `2.1`. A 序号 that restarts in each item or
 * has gaps does not serve as 编号.
 */
export function numberLines(lines: readonly RubricLine[], heading: string): Numbering {
  const written = lines.map(({ id }) => id);
  const seen = new Set<string>();
  const twice = written.filter((id) => {
    const known = id !== '' && seen.has(normaliseName(id));
    seen.add(normaliseName(id));
    return known;
  });
  const isCount = !heading.includes('编号') && !heading.includes('代码');
  const useOwn =
    written.some((id) => id !== '') &&
    !(isCount && (twice.length > 0 || lines.some(({ id, item }) => id === '' && partOf(item) === 'inside')));
  const made = madeIds(lines);
  const ids = made.map((id, at) =>
    useOwn && written[at] !== '' ? (written[at] ?? id) : free(id, useOwn ? seen : new Set()),
  );
  return { ids, made: ids.filter((id, at) => id !== written[at]).length, twice: useOwn ? [...new Set(twice)] : [] };
}

function madeIds(lines: readonly RubricLine[]): readonly string[] {
  const items = new Map<string, { readonly number: number; count: number }>();
  return lines.map(({ item }) => {
    const known = items.get(item) ?? { number: items.size + 1, count: 0 };
    known.count++;
    items.set(item, known);
    return `${known.number}.${known.count}`;
  });
}

function free(id: string, taken: ReadonlySet<string>): string {
  return taken.has(normaliseName(id)) ? free(`${id}a`, taken) : id;
}
