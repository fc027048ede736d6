import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { isRich, type Cell, type Sheet } from '../../src/core/base/cells';
import { openGrid, type OpenGrid } from './support/open-grid';

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, '../fixtures-files', name)));
const scored = file('before/third-school.xlsx');
const small = file('before/dongying.xlsx');
const others = ['exceljs.xlsx', 'libreoffice.xlsx', 'openpyxl.xlsx', 'wps-like.xlsx', 'before/dongying.xlsx'];

/** Sheets as plain data: formulas that are spelt out when they are read are so. */
async function sheetsOf({ workbook }: OpenGrid): Promise<readonly Sheet[]> {
  return structuredClone(await workbook.readAll());
}

/** As a second program finds the saved file, all its formulas calculated. */
async function reopened(grid: OpenGrid): Promise<readonly Sheet[]> {
  const other = openGrid(grid.save());
  other.complete();
  return sheetsOf(other);
}

type Typing = { readonly sheet: number; readonly row: number; readonly column: number; readonly text: string };
const texts = fc.constantFrom('3', '12.5', '', '缺席', '2026-05-16', '=SUM(B2:B9)', "'007", '=1/0', 'TRUE', '-4', '@x');
const typings = fc.array(fc.record({ sheet: fc.nat(40), row: fc.nat(24), column: fc.nat(12), text: texts }), {
  minLength: 2,
  maxLength: 6,
});

async function type(grid: OpenGrid, { sheet, row, column, text }: Typing): Promise<boolean> {
  const { sheets } = await grid.book.view();
  const name = sheets[sheet % sheets.length]?.name ?? '';
  return (await grid.book.enter(name, [{ row, column, text }], false)).done;
}

/** Places that were told to the view since. */
function toldSince(grid: OpenGrid, from: number): readonly string[] {
  return grid.told
    .slice(from)
    .flatMap(({ cells }) => cells)
    .flatMap(({ sheet, rows, columns }) => [...rows].map((row, at) => `${sheet} ${row} ${String(columns[at])}`));
}

test.each([...others, 'before/third-school.xlsx', 'before/chongqing-draft.xlsx'])(
  'saves %s byte for byte where nobody changed anything',
  (name) => {
    const bytes = file(name);
    const grid = openGrid(bytes);
    grid.complete();
    expect(grid.save()).toBe(bytes);
  },
);

test('what is typed reads the same from the saved file, differs in no other cell, and is all taken back', async () => {
  await fc.assert(
    fc.asyncProperty(typings, async (all) => {
      const grid = openGrid(small);
      grid.complete();
      const before = await sheetsOf(grid);
      const from = grid.told.length;
      for (const one of all) await type(grid, one);
      const told = new Set(toldSince(grid, from));
      const after = await sheetsOf(grid);
      expect(differences(await reopened(grid), after)).toEqual([]);
      expect(differences(before, after).filter((place) => !told.has(place))).toEqual([]);
      while ((await grid.book.undo()) !== null);
      expect(differences(await sheetsOf(grid), before)).toEqual([]);
      expect(grid.save()).toBe(small);
      while ((await grid.book.redo()) !== null);
      expect(differences(await sheetsOf(grid), after)).toEqual([]);
    }),
    { numRuns: 4, seed: 5, endOnFailure: true },
  );
});

type Step = Typing | 'insert' | 'remove' | 'task' | 'undo' | 'redo';
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ sheet: fc.nat(40), row: fc.nat(24), column: fc.nat(12), text: texts }) },
    { weight: 3, arbitrary: fc.constantFrom<Step[]>('insert', 'remove', 'task', 'undo', 'undo', 'redo') },
  ),
  { minLength: 3, maxLength: 8 },
);

async function take(grid: OpenGrid, step: Step): Promise<unknown> {
  if (typeof step === 'object') return type(grid, step);
  if (step === 'undo') return grid.book.undo();
  if (step === 'redo') return grid.book.redo();
  if (step === 'insert') return grid.book.insertRows('宣传登记', 6, 2);
  if (step === 'remove') return grid.book.insertRows('宣传登记', 5, -1);
  const edits = [{ sheet: '宣传登记', row: 4, column: 0, value: '新标题' }];
  return grid.workbook.apply([{ kind: 'cells', edits }]);
}

test('what was recorded, done again over the same bytes, gives the same workbook; all of it can be taken back', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const grid = openGrid(small);
      grid.complete();
      const before = await sheetsOf(grid);
      for (const step of all) await take(grid, step);
      const after = await sheetsOf(grid);
      const again = openGrid(small);
      again.replay(JSON.parse(JSON.stringify(grid.recorded)));
      expect(differences(await sheetsOf(again), after)).toEqual([]);
      expect(differences(await reopened(again), await reopened(grid))).toEqual([]);
      while ((await again.book.undo()) !== null);
      again.complete();
      expect(differences(await sheetsOf(again), before)).toEqual([]);
      expect(again.save()).toBe(small);
    }),
    { numRuns: 3, seed: 11, endOnFailure: true },
  );
});

function differences(before: readonly Sheet[], after: readonly Sheet[]): readonly string[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.flatMap((name) => {
    const [was, is] = [before, after].map((sheets) => sheets.find((sheet) => sheet.name === name));
    return was === undefined || is === undefined ? [name] : inSheet(was, is);
  });
}

function inSheet(before: Sheet, after: Sheet): readonly string[] {
  const places: string[] = [];
  const height = Math.max(before.rows.length ?? 0, after.rows.length);
  for (let row = 0; row < height; row++) {
    const width = Math.max(before.rows[row]?.length ?? 0, after.rows[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const [was, is] = [before.rows[row]?.[column] ?? null, after.rows[row]?.[column] ?? null];
      if (JSON.stringify(plain(was)) !== JSON.stringify(plain(is))) places.push(`${after.name} ${row} ${column}`);
    }
  }
  return places;
}

function plain(cell: Cell): unknown {
  return isRich(cell) ? [cell.value, cell.formula, cell.error, cell.date, cell.percent] : cell;
}

test('an edit touches the sheets that it concerns, and no other part but the workbook’s own', async () => {
  const grid = openGrid(scored);
  await grid.book.enter('宣传登记', [{ row: 3, column: 0, text: '校园开放日' }], true);
  const [before, after] = [unzipSync(scored), unzipSync(grid.save())];
  const changed = Object.keys(after).filter(
    (name) => strFromU8(after[name] ?? new Uint8Array()) !== strFromU8(before[name] ?? new Uint8Array()),
  );
  expect(changed.filter((name) => !/workbook\.xml|sheet\d+\.xml|Content_Types|styles/.test(name))).toEqual([]);
  expect(changed.filter((name) => /worksheets\/sheet/.test(name)).length).toBeLessThan(8);
});

test('an error is stored as the result of its formula', async () => {
  const grid = openGrid(file('openpyxl.xlsx'));
  const [first] = (await grid.book.view()).sheets;
  await grid.book.enter(first?.name ?? '', [{ row: 30, column: 1, text: '=1/0' }], true);
  const cell = (await reopened(grid))[0]?.rows[30]?.[1];
  expect(isRich(cell) ? cell : null).toEqual({ value: null, error: '#DIV/0!', formula: '1/0' });
});

test('a task that a person takes back, or does again, is told as that person’s doing', async () => {
  const grid = openGrid(small);
  await grid.workbook.apply([{ kind: 'cells', edits: [{ sheet: '单位', row: 20, column: 0, value: '甲系' }] }]);
  await grid.book.undo();
  await grid.book.redo();
  expect(grid.told.slice(-3).map(({ origin }) => origin)).toEqual(['task', 'person', 'person']);
});
