import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/**
 * The corridor of ARCHITECTURE.md: a file imports only from its own room or an earlier one, types included. Rooms in one line lie
 * side by side and do not see each other. A file that is a room by itself stands under its own name.
 */
const corridor: readonly (readonly string[])[] = [
  ['words'],
  ['core/base'],
  ['core/names'],
  ['core/rules'],
  ['core/tables'],
  ['core/reading'],
  ['core/departments', 'core/settings'],
  ['core/rubric', 'core/schemes'],
  ['core/rubric-import'],
  ['core/entries'],
  ['core/judges'],
  ['core/memory'],
  ['core/book'],
  ['core/scores', 'core/statistics'],
  ['core/checks'],
  ['core/evaluation'],
  ['core/explain', 'core/overview'],
  ['core/json', 'core/layout'],
  ['core/proof'],
  ['core/forms', 'core/results', 'core/returns', 'core/credit'],
  ['core/template'],
  ['core/start'],
  ['core/prepare'],
  ['core/exchange'],
  ['core/sample'],
  ['workbook'],
  ['calc'],
  ['tasks'],
  ['cli', 'engine'],
  ['grid'],
  ['office', 'sheet'],
  ['commands', 'taskpane'],
  ['browser'],
];

const root = join(__dirname, '..', 'src');

function roomOf(file: string): string {
  const parts = file.split('/');
  return parts[0] === 'core' ? `core/${parts.length > 2 ? parts[1] : 'evaluation'}` : (parts[0] ?? '');
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const named = /(?:from |import |import\((?:\/\*.*?\*\/ )?|new URL\()'(\.[^']+)'/g;
  return [...text.matchAll(named)].map((match) =>
    normalize(join(dirname(file), (match[1] ?? '').replace(/\.tsx?$/, ''))),
  );
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => relative('.', file))
  .filter((file) => /\.tsx?$/.test(file));

test('every room of src is in the corridor', () => {
  const rooms = corridor.flat();
  expect([...new Set(files.map(roomOf))].filter((room) => !rooms.includes(room))).toEqual([]);
});

test('no file looks ahead', () => {
  const place = new Map(corridor.flatMap((rooms, index) => rooms.map((room) => [room, index] as const)));
  const looks = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !target.startsWith('..'))
      .map((target) => ({ file, target, from: roomOf(file), to: roomOf(`${target}.ts`) }))
      .filter(({ from, to }) => from !== to && (place.get(to) ?? 99) >= (place.get(from) ?? -1)),
  );
  expect(looks.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test('every document that a file cites is there', () => {
  const project = join(root, '..');
  const documents = ['', 'docs', 'docs/contract', 'test', 'src/core'].flatMap((folder) =>
    readdirSync(join(project, folder)),
  );
  const cited = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/[\w-]+\.md\b/g)].map(([name]) => ({ file, name })),
  );
  expect(cited.filter(({ name }) => !documents.includes(name))).toEqual([]);
});

test('no file is part of an import circle', () => {
  const known = new Map(files.map((file) => [file.replace(/\.tsx?$/, ''), file]));
  const imports = new Map(files.map((file) => [file, importsOf(file).flatMap((target) => known.get(target) ?? [])]));
  expect(circlesIn(imports)).toEqual([]);
});

/** Files that import none of those left, or that none of them imports, are taken out until no more can be: circles remain. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  let left = new Map(imports);
  for (;;) {
    const imported = new Set([...left.values()].flat());
    const kept = [...left].filter(([file, targets]) => targets.length > 0 && imported.has(file));
    if (kept.length === left.size) return kept.map(([file]) => file);
    const names = new Set(kept.map(([file]) => file));
    left = new Map(kept.map(([file, targets]) => [file, targets.filter((target) => names.has(target))]));
  }
}
