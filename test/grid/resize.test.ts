import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { bookOf, packageOf, sheetOf } from '../workbook/support/package-of';
import { openGrid, type OpenGrid } from './support/open-grid';

const plain = packageOf(
  bookOf(
    sheetOf(
      '<row r="2" ht="30" customHeight="1"><c r="B2"><v>1</v></c></row>',
      '',
      '<cols><col min="2" max="4" width="9" style="0" outlineLevel="1"/><col min="6" max="6" width="3" bestFit="1"/></cols>',
    ),
  ),
);

async function sizesIn(grid: OpenGrid, sheet = '登记') {
  const { columns, heights } = await grid.book.frame(sheet);
  const widths = columns.flatMap(({ from, to, width }) =>
    Array.from({ length: to - from + 1 }, (_, at) => [from + at, width] as const),
  );
  return { widths: Object.fromEntries(widths), heights: Object.fromEntries(heights) };
}

const wider = { sheet: '登记', which: 'columns', from: 2, to: 5, size: 20.5 } as const;
const higher = { sheet: '登记', which: 'rows', from: 1, to: 3, size: 40 } as const;
const sized = {
  widths: { 1: 9, 2: 20.5, 3: 20.5, 4: 20.5, 5: 20.5 },
  heights: { 1: 40, 2: 40, 3: 40 },
};

test('columns are made wider and rows higher; what the file says of them else stays; a second program reads the same', async () => {
  const grid = openGrid(plain);
  await grid.book.resize([wider]);
  await grid.book.resize([higher]);
  expect(await sizesIn(grid)).toEqual(sized);
  expect((await grid.book.view()).unsaved).toBe(true);
  const bytes = grid.save();
  expect(await sizesIn(openGrid(bytes))).toEqual(sized);
  const part = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(/<cols>.*<\/cols>/.exec(part)?.[0]).toBe(
    '<cols><col min="2" max="2" width="9" style="0" outlineLevel="1"/>' +
      '<col min="3" max="4" width="20.5" style="0" outlineLevel="1" customWidth="1"/>' +
      '<col min="5" max="5" width="20.5" customWidth="1"/><col min="6" max="6" width="20.5" customWidth="1"/></cols>',
  );
});

test('they are taken back and done again, after other deeds too, and are kept in the record', async () => {
  const grid = openGrid(plain);
  await grid.book.resize([wider]);
  await grid.book.resize([higher, { ...higher, from: 1, to: 1, size: null }]);
  await grid.book.insertRows('登记', 2, 1);
  const all = { widths: sized.widths, heights: { 3: 40, 4: 40 } };
  expect(await sizesIn(grid)).toMatchObject(all);
  await grid.book.resize([{ ...wider, from: 0, to: 0, size: 5 }]);
  // No cell is another one: who looks at row 500 stays there.
  expect(await grid.book.undo()).toEqual({ sheet: '登记', range: null });
  await grid.book.undo();
  expect(await sizesIn(grid)).toEqual({ widths: sized.widths, heights: { 2: 40, 3: 40 } });
  await grid.book.undo();
  await grid.book.undo();
  expect(await sizesIn(grid)).toEqual(await sizesIn(openGrid(plain)));
  expect(grid.save()).toBe(plain);
  for (let times = 0; times < 4; times++) await grid.book.redo();
  expect(await sizesIn(grid)).toMatchObject({ ...all, widths: { ...all.widths, 0: 5 } });
  const other = openGrid(plain);
  other.replay(grid.recorded);
  expect(await sizesIn(other)).toEqual(await sizesIn(grid));
  expect(await sizesIn(openGrid(other.save()))).toEqual(await sizesIn(grid));
});

test('in a workbook of ours no other part is another one, and no value is', async () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../fixtures-files/before/dongying.xlsx')));
  const grid = openGrid(bytes);
  const [sheet] = (await grid.book.view()).sheets;
  await grid.book.resize([{ ...wider, sheet: sheet?.name ?? '' }]);
  const [before, after] = [unzipSync(bytes), unzipSync(grid.save())].map((parts) => new Map(Object.entries(parts)));
  const others = [...(after ?? [])].filter(([name, part]) => Buffer.compare(part, before?.get(name) ?? part) !== 0);
  expect(others.map(([name]) => name)).toEqual([expect.stringMatching(/^xl\/worksheets\//)]);
  expect(await openGrid(grid.save()).workbook.readAll()).toEqual(await openGrid(bytes).workbook.readAll());
});
