import { addToList } from '../base/add-to-list';
import type { Department } from './department';
import { nearest } from './near-name';
import { normaliseName, stripSpace } from './normalise-name';

export type NameMatch =
  | { readonly kind: 'known'; readonly department: Department; readonly written: 'plainly' | 'spaced' | 'traditional' }
  /** One name or alias of two departments (U5), so that it means neither. */
  | { readonly kind: 'shared'; readonly name: string; readonly departments: readonly Department[] }
  /** `nearest` is the one known name that is similar enough to be offered. */
  | { readonly kind: 'unknown'; readonly name: string; readonly nearest: string | undefined };

/** Every department that a cell names, in order. */
export type NameReading = {
  readonly names: readonly NameMatch[];
  /** The known ones among them. */
  readonly departments: readonly Department[];
};

/** Looks up departments by name or alias. It is made once per workbook and matches each distinct text once. */
export type DepartmentDirectory = {
  readonly departments: readonly Department[];
  /** A cell that names one department or several, separated by `、，,；;／/` or spaces. */
  readonly match: (text: string) => NameReading;
  /** The department of exactly this name or alias, spelling differences aside; undefined where two are called so. */
  readonly find: (name: string) => Department | undefined;
  /** True where every name in the text is a department. */
  readonly namesOnly: (text: string) => boolean;
  /** The departments of this name or alias; several where they share it (U5). */
  readonly named: (name: string) => readonly Department[];
};

type ByName = ReadonlyMap<string, readonly Department[]>;

const separators = /[、,;/|&+\n]+/;

export function departmentDirectory(departments: readonly Department[]): DepartmentDirectory {
  const byName = new Map<string, Department[]>();
  const add = (name: string, department: Department) => {
    addToList(byName, name, department);
  };
  for (const department of departments) {
    const { name, aliases, twice } = department;
    for (const own of new Set([name, ...aliases].map(normaliseName))) add(own, department);
    if (twice === true) add(normaliseName(name), department);
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
  const named = (name: string) => byName.get(normaliseName(name)) ?? [];
  const find = (name: string) => onlyOne(named(name));
  const namesOnly = (text: string) => {
    if (named(text).length > 0) return true;
    const parts = text
      .normalize('NFKC')
      .split(separators)
      .flatMap((part) => (named(part).length > 0 ? [] : part.trim().split(/\s+/)));
    return text.trim() !== '' && parts.every((part) => part === '' || named(part).length > 0);
  };
  return { departments, match, find, named, namesOnly };
}

function onlyOne(named: readonly Department[]): Department | undefined {
  return named.length === 1 ? named[0] : undefined;
}

/** The match of a single name; undefined where no department has it. */
function matchName(text: string, byName: ByName): NameMatch | undefined {
  const named = byName.get(normaliseName(text)) ?? [];
  const [first, second] = named;
  if (first === undefined) return undefined;
  if (second !== undefined) return { kind: 'shared', name: text.trim(), departments: named };
  return { kind: 'known', department: first, written: howWritten(text) };
}

function matchText(text: string, byName: ByName, departments: readonly Department[]): readonly NameMatch[] {
  const whole = matchName(text, byName);
  if (whole !== undefined) return [whole];
  const parts = text
    .normalize('NFKC')
    .split(separators)
    .filter((part) => part.trim() !== '');
  return parts.flatMap((part) => matchPart(part, byName, departments));
}

function matchPart(part: string, byName: ByName, departments: readonly Department[]): readonly NameMatch[] {
  const found = matchName(part.trim(), byName);
  if (found !== undefined) return [found];
  const words = part.trim().split(/\s+/);
  const spaced = words.flatMap((word) => matchName(word, byName) ?? []);
  if (words.length > 1 && spaced.length === words.length) return spaced;
  return [{ kind: 'unknown', name: part.trim(), nearest: nearestDepartment(part, departments) }];
}

function howWritten(text: string): 'plainly' | 'spaced' | 'traditional' {
  const tight = stripSpace(text.normalize('NFKC')).toLowerCase();
  if (normaliseQuotesOnly(tight) !== normaliseName(text)) return 'traditional';
  return stripSpace(text) === text ? 'plainly' : 'spaced';
}

/** Folds quotation marks and dashes only, so that a remaining difference from normaliseName is one of traditional characters. */
function normaliseQuotesOnly(text: string): string {
  return text
    .replace(/[“”„‟«»「」『』《》"'‘’]/g, '"')
    .replace(/[·•・‧∙]/g, '·')
    .replace(/[‐‑‒–—―−]/g, '-');
}

/** An unknown department is never added; the one whose name is similar is offered (U2). */
export function nearestDepartment(text: string, departments: readonly Department[]): string | undefined {
  const names = departments.flatMap(({ name, aliases }) => [name, ...aliases].map((one) => [one, name] as const));
  return nearest(text, names) ?? onlyOneBeginning(text, names);
}

/** The one department whose name begins with the text, such as 电子信息 for 电子信息专业部. One character is too little. */
function onlyOneBeginning(text: string, names: readonly (readonly [string, string])[]): string | undefined {
  const start = normaliseName(text);
  if (start.length < 2) return undefined;
  const [only, other] = new Set(
    names.flatMap(([name, means]) => (normaliseName(name).startsWith(start) ? [means] : [])),
  );
  return other === undefined ? only : undefined;
}
