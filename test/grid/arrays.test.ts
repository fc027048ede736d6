import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isRich } from '../../src/core/base/cells';
import { cellMark } from '../../src/grid/grid-book';
import { openGrid, type OpenGrid } from './support/open-grid';

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, '../fixtures-files', name)));

/** Values of the first row from D on, errors as their texts. */
async function values(grid: OpenGrid, sheet: string, places: readonly (readonly [number, number])[]) {
  const all = await grid.workbook.readAll();
  const rows = all.find(({ name }) => name === sheet)?.rows ?? [];
  return places.map(([row, column]) => {
    const cell = rows[row]?.[column] ?? null;
    return isRich(cell) ? (cell.error ?? cell.value) : cell;
  });
}

async function marks(grid: OpenGrid, sheet: string, row: number): Promise<ReadonlyMap<number, number>> {
  const block = await grid.book.rows(sheet, row, row + 1);
  return new Map([...block.columns].map((column, at) => [column, block.marks[at] ?? 0]));
}

const first = [
  [0, 3],
  [0, 4],
  [1, 4],
  [2, 4],
  [0, 5],
  [0, 6],
  [0, 7],
] as const;

test('array formulas keep what LibreOffice stored, are marked, and others use it', async () => {
  const bytes = file('arrays-libreoffice.xlsx');
  const grid = openGrid(bytes);
  grid.complete();
  // 1·4 + 2·5 + 3·6 = 32
  expect(await values(grid, '表', first)).toEqual([32, 4, 10, 18, 33, 32, 6]);
  expect(grid.save()).toBe(bytes);
  const unknown = async (row: number) =>
    [...(await marks(grid, '表', row))].filter(([, mark]) => (mark & cellMark.unknown) > 0).map(([column]) => column);
  expect([await unknown(0), await unknown(1), await unknown(2)]).toEqual([[3, 4], [4], [4]]);
  await grid.book.enter('表', [{ row: 0, column: 0, text: '5' }], true);
  expect(await values(grid, '表', first)).toEqual([32, 4, 10, 18, 33, 32, 10]);
  const saved = strFromU8(unzipSync(grid.save())['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(saved).toMatch(/<f[^>]*t="array"[^>]*>SUM\(A1:A3\*B1:B3\)<\/f><v>32<\/v>/);
  // Whoever opens it with a program that calculates arrays gets new results: Excel is asked for them.
  const workbook = strFromU8(unzipSync(grid.save())['xl/workbook.xml'] ?? new Uint8Array());
  expect(workbook).toContain('fullCalcOnLoad="1"');
  const refused = await grid.book.enter('表', [{ row: 1, column: 4, text: '1' }], false);
  expect(refused.done).toBe(false);
});

test('array formulas without a stored result have none here either, and what reads them says so', async () => {
  const grid = openGrid(file('arrays-openpyxl.xlsx'));
  grid.complete();
  const [array, spilled, , , sum] = await values(grid, '表', first);
  expect([array, spilled, sum]).toEqual(['#NAME?', '#NAME?', '#NAME?']);
});

test('rows that come above an array move it with its results', async () => {
  const grid = openGrid(file('arrays-libreoffice.xlsx'));
  await grid.book.insertRows('表', 0, 1);
  const moved = first.map(([row, column]) => [row + 1, column] as const);
  expect(await values(grid, '表', moved)).toEqual([32, 4, 10, 18, 33, 32, 6]);
  await grid.book.enter('表', [{ row: 1, column: 0, text: '5' }], true);
  expect(await values(grid, '表', moved)).toEqual([32, 4, 10, 18, 33, 32, 10]);
});

test('results of a data table stand, are marked, and others use them', async () => {
  const parts = unzipSync(file('data-table-openpyxl.xlsx'));
  const part = 'xl/worksheets/sheet2.xml';
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  // As Excel stores it: 10·3 and 20·3.
  const stored = xml
    .replace(/(<c r="B4"[^>]*><f [^>]*?)\s*\/?>(?:<\/f>)?<v\s*\/?>(?:<\/v>)?<\/c>/, '$1/><v>30</v></c>')
    .replace('<c r="A5"><v>20</v></c>', '<c r="A5"><v>20</v></c><c r="B5"><v>60</v></c>')
    .replace(/<c r="A5" t="n"><v>20<\/v><\/c>/, '<c r="A5" t="n"><v>20</v></c><c r="B5"><v>60</v></c>');
  const grid = openGrid(zipSync({ ...parts, [part]: strToU8(stored) }));
  grid.complete();
  const places = [
    [3, 1],
    [4, 1],
    [3, 2],
    [2, 1],
  ] as const;
  expect(await values(grid, '运算表', places)).toEqual([30, 60, 90, 6]);
  expect(((await marks(grid, '运算表', 4)).get(1) ?? 0) & cellMark.unknown).toBe(cellMark.unknown);
  await grid.book.enter('运算表', [{ row: 1, column: 0, text: '4' }], true);
  expect(await values(grid, '运算表', places)).toEqual([30, 60, 90, 8]);
  const refused = await grid.book.enter('运算表', [{ row: 4, column: 1, text: '1' }], false);
  expect(refused.done).toBe(false);
});
