import { scoringModes } from '../../../src/core/rules/all-modes';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Scheme } from '../../../src/core/schemes/scheme';
import { schemeOf, schemes } from '../../../src/core/schemes/schemes';
import type { TableRows } from '../../../src/core/schemes/table-rows';
import { themeOf, themes } from '../../../src/core/schemes/themes';
import { tableSpec } from '../../../src/core/tables/table-spec';

const folder = join(__dirname, '../../../../shared/schemes');
const whereGiven = existsSync(folder) ? test.each : test.skip.each;

function column({ headings, rows }: TableRows, heading: string): readonly string[] {
  return rows.map((row) => String(row[headings.indexOf(heading)]));
}

function csv(name: string, leftOut: readonly string[] = []): { headings: string[]; rows: string[][] } {
  const all: string[][] = parse(readFileSync(join(folder, name), 'utf8'), { bom: true });
  const [headings = [], ...rows] = all;
  const kept = headings.flatMap((heading, at) => (leftOut.includes(heading) ? [] : [at]));
  const pick = (row: readonly string[]) => kept.map((at) => row[at] ?? '');
  return { headings: pick(headings), rows: rows.map(pick) };
}

const filled = schemes.filter(({ id }) => id !== 'blank');
const pairs: [string, keyof Scheme['filled']][] = filled.flatMap(({ id }) => [
  [`settings-${id}.csv`, 'settings'],
  [`departments-${id}.csv`, 'departments'],
  [`activities-${id}.csv`, 'plan'],
  [`rubric-${id}.csv`, 'rubric'],
]);

whereGiven(pairs)('%s is the %s of its scheme, row by row', (file, table) => {
  const id = file.replace(/^\w+-(.*)\.csv$/, '$1');
  const given = csv(file, ['出处']);
  const held = schemeOf(id)?.filled[table];
  expect(held?.rows).toEqual(given.rows);
  expect(held?.headings).toEqual(
    given.headings.map((heading) => (file.startsWith('activities') && heading === '牵头部门' ? '负责部门' : heading)),
  );
});

const outside = ['加分', '扣分', '否决'];

describe.each(filled)('$id', (scheme) => {
  const { rubric, departments } = scheme.filled;

  test('criteria inside the full mark add up to 100', () => {
    const items = column(rubric, '项目');
    const points = column(rubric, '分值').map(Number);
    const inside = points.filter((_, at) => !outside.includes(items[at] ?? ''));
    expect(Number(inside.reduce((sum, value) => sum + value, 0).toPrecision(12))).toBe(100);
  });

  test('criteria have different ids and known modes', () => {
    const ids = column(rubric, '编号');
    expect(new Set(ids).size).toBe(ids.length);
    expect(column(rubric, '方式').every((mode) => scoringModes.some((known) => known === mode))).toBe(true);
  });

  test('every heading belongs to its table', () => {
    for (const id of ['settings', 'departments', 'plan', 'rubric'] as const) {
      const known = tableSpec(id).columns.map(({ heading }) => heading);
      expect(known).toEqual(expect.arrayContaining([...scheme.filled[id].headings]));
    }
  });

  test('somebody is scored', () => {
    const { rows } = scheme.filled.settings;
    const scored = rows.find(([name]) => name === '参评类别')?.[1];
    expect(column(departments, '类别')).toContain(scored);
  });
});

test('the scoring scheme has 53 criteria, the other 12', () => {
  expect(schemes.map(({ filled }) => filled.rubric.rows.length)).toEqual([53, 12, 0]);
});

whereGiven([['themes.csv']])('%s holds the themes', (file) => {
  const given = csv(file).rows.map(([year, start, end, theme]) => ({ year: Number(year), start, end, theme }));
  expect(themes).toEqual(given);
});

test('a year without a known week has no theme', () => {
  expect(themeOf(2024)?.start).toBe('2024-05-12');
  expect(themeOf(2031)).toBeUndefined();
});
