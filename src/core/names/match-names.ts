import { closest, distance } from 'fastest-levenshtein';
import type { Department } from './department';
import { normaliseName, stripSpace } from './normalise-name';

export type NameMatch =
  | { readonly kind: 'known'; readonly department: Department; readonly written: 'plainly' | 'spaced' | 'traditional' }
  | { readonly kind: 'unknown'; readonly name: string; readonly nearest: readonly string[] };

/** Every department that a cell names, in order. */
export type NameReading = {
  readonly names: readonly NameMatch[];
  /** The known ones among them. */
  readonly departments: readonly Department[];
};

/** Looks up departments by name or alias; made once per workbook, each distinct text is matched once. */
export type DepartmentDirectory = {
  readonly departments: readonly Department[];
  /** A cell that names one department or several, parted by `、，,；;／/` or spaces. */
  readonly match: (text: string) => NameReading;
  /** The department of exactly this name or alias, spelling differences aside. */
  readonly find: (name: string) => Department | undefined;
};

const separators = /[、,;/|&+\n]+/;

export function departmentDirectory(departments: readonly Department[]): DepartmentDirectory {
  const byName = new Map<string, Department>();
  for (const department of departments) byName.set(normaliseName(department.name), department);
  for (const department of departments) {
    for (const alias of department.aliases) {
      const normal = normaliseName(alias);
      if (!byName.has(normal)) byName.set(normal, department);
    }
  }
  const cache = new Map<string, NameReading>();
  const match = (text: string): NameReading => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const names = matchText(text, byName, departments);
    const found = names.flatMap((name) => (name.kind === 'known' ? [name.department] : []));
    const made = { names, departments: found };
    cache.set(text, made);
    return made;
  };
  return { departments, match, find: (name) => byName.get(normaliseName(name)) };
}

function matchText(
  text: string,
  byName: ReadonlyMap<string, Department>,
  departments: readonly Department[],
): readonly NameMatch[] {
  const whole = byName.get(normaliseName(text));
  if (whole !== undefined) return [{ kind: 'known', department: whole, written: howWritten(text) }];
  const parts = text
    .normalize('NFKC')
    .split(separators)
    .filter((part) => part.trim() !== '');
  return parts.flatMap((part) => matchPart(part, byName, departments));
}

function matchPart(
  part: string,
  byName: ReadonlyMap<string, Department>,
  departments: readonly Department[],
): readonly NameMatch[] {
  const found = byName.get(normaliseName(part));
  if (found !== undefined) return [{ kind: 'known', department: found, written: howWritten(part.trim()) }];
  const words = part.trim().split(/\s+/);
  const spaced = words.map((word) => byName.get(normaliseName(word)));
  if (words.length > 1 && spaced.every((department) => department !== undefined)) {
    return spaced.map((department) => ({ kind: 'known', department, written: 'plainly' }));
  }
  return [{ kind: 'unknown', name: part.trim(), nearest: nearestNames(part, departments) }];
}

function howWritten(text: string): 'plainly' | 'spaced' | 'traditional' {
  const tight = stripSpace(text.normalize('NFKC')).toLowerCase();
  if (normaliseQuotesOnly(tight) !== normaliseName(text)) return 'traditional';
  return stripSpace(text) === text ? 'plainly' : 'spaced';
}

/** normaliseName changes quotation marks and dashes too; those say nothing about the kind of characters. */
function normaliseQuotesOnly(text: string): string {
  return text
    .replace(/[“”„‟«»「」『』《》"'‘’]/g, '"')
    .replace(/[·•・‧∙]/g, '·')
    .replace(/[‐‑‒–—―−]/g, '-');
}

/** Up to three names, nearest first: an unknown department is never invented, but its likely meaning is offered (U2). */
export function nearestNames(text: string, departments: readonly Department[]): readonly string[] {
  const normal = normaliseName(text);
  const spellings = departments.flatMap((department) =>
    [department.name, ...department.aliases].map((name) => ({ name: department.name, normal: normaliseName(name) })),
  );
  const scored = spellings
    .map(({ name, normal: other }) => ({ name, distance: distance(normal, other) - sharedCharacters(normal, other) }))
    .sort((left, right) => left.distance - right.distance);
  return [...new Set(scored.map(({ name }) => name))].slice(0, 3);
}

function sharedCharacters(left: string, right: string): number {
  return [...left].filter((character) => right.includes(character)).length;
}

/** The nearest of a list of words, for 事项 and the like; undefined where the list is empty. */
export function nearestWord(text: string, words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : closest(text, [...words]);
}
