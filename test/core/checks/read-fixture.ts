import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAddress } from '../../../src/core/base/cells';
import type { Cell, Range, Sheet } from '../../../src/core/base/cells';
import { serialOfDay } from '../../../src/core/base/day';

/** A workbook as plain cells and the findings that it must lead to; how it is written says test/fixtures/README.md. */
export type Fixture = {
  readonly about: ReadonlySet<string>;
  readonly sheets: readonly Sheet[];
  /** `N1 warn 活动登记!D2`, sorted. */
  readonly expected: readonly string[];
};

type Section = { readonly name: string; readonly lines: readonly string[] };

export function readFixture(folder: string): Fixture {
  const { head, sections } = readSections(readFileSync(join(folder, 'book.txt'), 'utf8'));
  const base = /^base: (.+)$/m.exec(head)?.[1];
  const shared = base === undefined ? [] : readSections(readFileSync(join(folder, '..', base), 'utf8')).sections;
  const own = sections.filter(({ name }) => name !== 'findings');
  const kept = shared.filter(({ name }) => own.every((section) => section.name !== name));
  const expected = sections.find(({ name }) => name === 'findings');
  if (expected === undefined) throw new Error(`${folder}: no findings`);
  return {
    about: new Set(/^about: (.+)$/m.exec(head)?.[1]?.split(' ') ?? []),
    sheets: [...kept, ...own].map(readSheet),
    expected: expected.lines.map((line) => line.trim()).sort(),
  };
}

function readSections(text: string): { readonly head: string; readonly sections: readonly Section[] } {
  const [head = '', ...parts] = text.split(/^== /m);
  const sections = parts.map((part) => {
    const [name = '', ...lines] = part.trimEnd().split('\n');
    return { name: name.trim(), lines: lines.filter((line) => line.trim() !== '') };
  });
  return { head, sections };
}

function readSheet({ name, lines }: Section): Sheet {
  const directives = lines.flatMap((line) => (line.startsWith('! ') ? [line.slice(2).split(' ')] : []));
  const valuesOf = (wanted: string) => directives.flatMap(([kind, value = '']) => (kind === wanted ? [value] : []));
  return {
    name,
    visibility: valuesOf('veryHidden').length > 0 ? 'veryHidden' : 'visible',
    rows: lines.filter((line) => !line.startsWith('! ')).map((line) => line.split('|').map((cell) => readCell(cell))),
    merges: valuesOf('merge').map(readRange),
    hiddenRows: valuesOf('hidden').map((row) => Number(row) - 1),
  };
}

function readRange(text: string): Range {
  const [from, to] = text.split(':').map((part) => parseAddress(part));
  if (from === undefined || to === undefined) throw new Error(`${text} is no range`);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

function readCell(written: string): Cell {
  const text = written.trim();
  if (text === '') return null;
  if (/^".*"$/.test(text)) return text.slice(1, -1);
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { value: serialOfDay(text), date: true };
  if (text.startsWith('#')) return { value: null, error: text };
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  const [first = '', second = ''] = text.split(/@|\s*→\s*/);
  if (text.endsWith('@date')) return { value: Number(first), date: true };
  if (text.endsWith('@percent')) return { value: Number(first), percent: true };
  return text.startsWith('=') ? { value: Number(second), formula: first.slice(1) } : text;
}
