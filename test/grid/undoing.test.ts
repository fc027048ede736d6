import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openGrid, type OpenGrid } from './support/open-grid';
import { bookOf, packageOf, partsOf, sheetOf } from '../workbook/support/package-of';

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, '../fixtures-files', name)));
const sheet1 = 'xl/worksheets/sheet1.xml';
/** 0.1+0.2 is 0.30000000000000004 in binary, 0.3 in a file that Excel writes; C1 and D1 store no text, E1 stores nothing. */
const rows =
  '<row r="1"><c r="A1"><v>0.1</v></c><c r="B1"><f>A1+0.2</f><v>0.3</v></c>' +
  '<c r="C1" t="str"><f>IF(A1&gt;1,"x","")</f></c><c r="D1" t="str"><f>IF(A1&gt;1,"x","")</f><v></v></c>' +
  '<c r="E1"><f>IF(A1&gt;1,"x","")</f></c></row>';
const enter = (grid: OpenGrid, row: number, column: number, text: string) =>
  grid.book.enter('登记', [{ row, column, text }], false);
const partOf = (grid: OpenGrid): string => partsOf(grid.save())[sheet1] ?? '';
const undoAll = async ({ book }: OpenGrid): Promise<void> => {
  while ((await book.undo()) !== null);
};

test('a result that comes back to the stored one, by 15 digits, stays as the file writes it', async () => {
  const grid = openGrid(packageOf(bookOf(sheetOf(rows))));
  await enter(grid, 2, 0, 'y');
  await enter(grid, 0, 0, '2');
  expect(partOf(grid)).toContain(
    '<c r="B1"><f>A1+0.2</f><v>2.2</v></c><c r="C1" t="str"><f>IF(A1&gt;1,"x","")</f><v>x</v></c>',
  );
  await enter(grid, 0, 0, '0.1');
  expect(partOf(grid)).toContain(rows.replace('</row>', ''));
  const [sheet] = await grid.workbook.readAll();
  expect(sheet?.rows[0]?.[1]).toMatchObject({ value: 0.3 });
});

test('a formula that is typed is stored with its result, though that is empty', async () => {
  const grid = openGrid(packageOf(bookOf(sheetOf(rows))));
  await enter(grid, 3, 0, '=IF(A1>1,"x","")');
  expect(partOf(grid)).toMatch(/<c r="A4" t="str"><f>.*<\/f><v><\/v><\/c>/);
});

const texts = fc.constantFrom('3', '12.5', '', '缺席', '2026-05-16', '=SUM(B2:B9)', "'007", '=1/0', '=FOO(1)', 'TRUE');
const typing = fc.record({ sheet: fc.nat(60), row: fc.nat(30), column: fc.nat(12), text: texts });
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: typing },
    { weight: 2, arbitrary: fc.constantFrom('insert', 'remove', 'copy', 'wide') },
  ),
  { minLength: 1, maxLength: 6 },
);

async function take(grid: OpenGrid, name: string, step: string): Promise<unknown> {
  const range = { top: 3, left: 1, bottom: 6, right: 4 };
  if (step === 'copy')
    return grid.book.copy({ sheet: name, range }, { sheet: name, range: { ...range, left: 5, right: 8 } });
  if (step === 'wide') return grid.book.resize([{ sheet: name, which: 'columns', from: 1, to: 2, size: 33 }]);
  return grid.book.insertRows(name, 5, step === 'insert' ? 2 : -1);
}

test.each(['before/third-school.xlsx', 'before/dongying.xlsx', 'libreoffice.xlsx', 'wps-like.xlsx', 'openpyxl.xlsx'])(
  'whatever is done to %s and all taken back, the file is the one that was opened',
  async (name) => {
    const bytes = file(name);
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const grid = openGrid(bytes);
        const { sheets } = await grid.book.view();
        for (const [at, step] of all.entries()) {
          if (typeof step === 'string') await take(grid, sheets[at % sheets.length]?.name ?? '', step);
          else {
            const { row, column, text, sheet } = step;
            await grid.book.enter(sheets[sheet % sheets.length]?.name ?? '', [{ row, column, text }], false);
          }
        }
        await undoAll(grid);
        expect(grid.save()).toBe(bytes);
        expect((await grid.book.view()).unsaved).toBe(false);
      }),
      { numRuns: 3, seed: 7, endOnFailure: true },
    );
  },
);

test('after saving, all that is taken back counts as unsaved, and saves what was opened', async () => {
  const bytes = packageOf(bookOf(sheetOf(rows)));
  const grid = openGrid(bytes);
  await enter(grid, 0, 0, '2');
  grid.markSaved();
  await undoAll(grid);
  expect((await grid.book.view()).unsaved).toBe(true);
  expect(grid.save()).toBe(bytes);
});
