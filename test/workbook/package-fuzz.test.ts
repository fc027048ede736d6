import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { WorkbookError } from '../../src/workbook/workbook-error';
import { newFaults } from '../support/package-faults';

type Parts = Record<string, Uint8Array>;

const files = [
  'openpyxl',
  'libreoffice',
  'exceljs',
  'wps-like',
  'cases/sheetjs-written',
  'cases/template-textbox-link',
];
const bytesOf = new Map(
  files.map((name) => [name, new Uint8Array(readFileSync(join(__dirname, '../fixtures-files', `${name}.xlsx`)))]),
);

const isXml = (name: string): boolean => /\.(xml|rels)$/i.test(name);

function edited(parts: Parts, name: string, change: (xml: string) => string): Parts {
  const content = parts[name];
  return content === undefined ? parts : { ...parts, [name]: strToU8(change(strFromU8(content))) };
}

/** Children of the root in another order. */
function shuffled(xml: string, seed: number): string {
  const list = xml.match(/<(?:Override|Default|Relationship)\s[^>]*\/>/g) ?? [];
  const order = [...list].sort((one, other) => hash(one + String(seed)) - hash(other + String(seed)));
  return xml.replace(/<(?:Override|Default|Relationship)\s[^>]*\/>/g, () => order.shift() ?? '');
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
}

/** The same XML spelt otherwise. */
const spellings: readonly ((xml: string) => string)[] = [
  (xml) => xml.replace(/="([^"']*)"/g, "='$1'"),
  (xml) => xml.replace(/(\s[\w:]+)="/g, '$1 = "'),
  (xml) => xml.replace(/[\u4e00-\u9fff]/g, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`),
  (xml) => xml.replace(/<([\w:]+)((?:\s[^<>]*)?)\/>/g, '<$1$2></$1>'),
  (xml) => xml.replace(/^<\?xml[^>]*\?>/, '').replace(/^/, '<!-- made elsewhere -->'),
  (xml) => xml.replaceAll('><', '>\r\n<'),
];

const mutations: Readonly<Record<string, (parts: Parts, name: string, seed: number) => Parts>> = {
  missing: (parts, name) => Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name)),
  renamed: (parts, name) => ({
    ...mutations['missing']?.(parts, name, 0),
    [name.toUpperCase()]: parts[name] ?? new Uint8Array(),
  }),
  'with backslashes': (parts, name) => ({
    ...mutations['missing']?.(parts, name, 0),
    [name.replaceAll('/', '\\')]: parts[name] ?? new Uint8Array(),
  }),
  'doubled in another case': (parts, name) => ({ ...parts, [name.toUpperCase()]: parts[name] ?? new Uint8Array() }),
  emptied: (parts, name) => ({ ...parts, [name]: new Uint8Array() }),
  'cut off': (parts, name, seed) => ({ ...parts, [name]: (parts[name] ?? new Uint8Array()).slice(0, seed % 2000) }),
  'in another order': (parts, name, seed) => (isXml(name) ? edited(parts, name, (xml) => shuffled(xml, seed)) : parts),
  'an entry twice': (parts, name) =>
    isXml(name)
      ? edited(parts, name, (xml) => xml.replace(/<(?:Override|Default|Relationship|sheet|row)\s[^>]*\/>/, '$&$&'))
      : parts,
  'an entry less': (parts, name) =>
    isXml(name)
      ? edited(parts, name, (xml) => xml.replace(/<(?:Override|Default|Relationship|sheet)\s[^>]*\/>/, ''))
      : parts,
  'spelt otherwise': (parts, name, seed) =>
    isXml(name) ? edited(parts, name, spellings[seed % spellings.length] ?? ((xml) => xml)) : parts,
};

const mutation = fc.record({
  kind: fc.constantFrom(...Object.keys(mutations)),
  part: fc.nat(60),
  seed: fc.nat(5000),
});

async function outcome(bytes: Uint8Array): Promise<readonly string[]> {
  try {
    const book = openWorkbookFile(bytes);
    const [first] = await book.readAll();
    const sheet = first?.name;
    await book.apply([
      ...(sheet === undefined
        ? []
        : ([
            { kind: 'insertRows', sheet, at: 2, count: 2 },
            { kind: 'cells', edits: [{ sheet, row: 40, column: 1, value: '字' }] },
          ] as const)),
      { kind: 'sheet', content: { name: '新表', cells: [[{ value: 1, style: { bold: true } }]] } },
    ]);
    return newFaults(bytes, book.toBytes());
  } catch (fault) {
    if (fault instanceof WorkbookError) return [];
    throw fault;
  }
}

test('a package in any disorder is kept whole or refused with a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
      async (file, steps) => {
        let parts: Parts = unzipSync(bytesOf.get(file) ?? new Uint8Array());
        for (const { kind, part, seed } of steps) {
          const names = Object.keys(parts);
          parts = mutations[kind]?.(parts, names[part % names.length] ?? '', seed) ?? parts;
        }
        expect(await outcome(zipSync(parts))).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});
