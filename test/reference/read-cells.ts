import { strFromU8, unzipSync } from 'fflate';

/** A cell as it is stored: a number, a text, or nothing. Days are their serial numbers. */
export type Stored = number | string | null;

/** The sheets of an .xlsx file by name. It shares nothing with the product but the unpacking. */
export function readCells(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly Stored[])[]> {
  const parts = unzipSync(bytes);
  const text = (name: string): string => {
    const part = parts[name];
    return part === undefined ? '' : strFromU8(part);
  };
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = '']) => plain(inner));
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([link]) => {
      const target = attribute(link, 'Target').replace(/^\/?(xl\/)?/, 'xl/');
      return [attribute(link, 'Id'), target] as const;
    }),
  );
  return new Map(
    [...text('xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)].map(([sheet]) => {
      const part = text(targets.get(attribute(sheet, 'r:id')) ?? '');
      return [unescaped(attribute(sheet, 'name')), rowsOf(part, strings)] as const;
    }),
  );
}

function rowsOf(part: string, strings: readonly string[]): readonly (readonly Stored[])[] {
  const rows: Stored[][] = [];
  for (const [, tag = '', inner = ''] of part.matchAll(/<c\s([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const [, letters = 'A', digits = '1'] = /r="([A-Z]+)(\d+)"/.exec(tag) ?? [];
    const row = (rows[Number(digits) - 1] ??= []);
    row[columnOf(letters)] = valueOf(/t="(\w+)"/.exec(tag)?.[1] ?? 'n', inner, strings);
  }
  return Array.from(rows, (row) => (row === undefined ? [] : Array.from(row, (cell) => cell ?? null)));
}

/** What a formula comes to is not read: entries are typed. */
function valueOf(type: string, inner: string, strings: readonly string[]): Stored {
  if (type === 'inlineStr') return plain(inner);
  const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
  if (value === undefined || inner.includes('<f')) return null;
  if (type === 's') return strings[Number(value)] ?? null;
  return type === 'n' ? Number(value) : unescaped(value);
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const plain = (xml: string): string =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>(.*?)<\/t>/gs)].map(([, words = '']) => unescaped(words)).join('');
const unescaped = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
