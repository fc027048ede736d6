import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { gridWorkbook } from '../../src/grid/grid-workbook';
import type { GridBook } from '../../src/grid/grid-book';
import { Opening } from '../../src/grid/opening';
import { sayGridIn } from '../../src/words/grid-words';
import { openGrid, someCalculation } from './support/open-grid';

const bytes = new Uint8Array(readFileSync(join(__dirname, '../fixtures-files/before/third-school.xlsx')));

/** Opens beside a page that does `look` with the first sheet, and counts how often a book was shown. */
function openingSeen(look: (book: GridBook) => Promise<void>) {
  const seen = { shown: 0 };
  const nothing = () => undefined;
  const opening = new Opening({
    lookAt: (file, read) =>
      gridWorkbook({
        bytes: file,
        read,
        fileName: '',
        calculation: someCalculation(),
        say: sayGridIn('zh-CN'),
        tell: nothing,
        record: nothing,
      }).book,
    show: async () => {
      seen.shown++;
      if (opening.book !== undefined) await look(opening.book);
    },
  });
  return { opening, seen };
}

test('shows the first sheet as the whole book has it, with all tabs, and keeps what is asked of the others waiting', async () => {
  const whole = openGrid(bytes).book;
  const { sheets } = await whole.view();
  const first = sheets.find(({ visibility }) => visibility === 'visible')?.name ?? '';
  const last = sheets.at(-1)?.name ?? '';
  let later: Promise<unknown> = Promise.resolve();
  const { opening } = openingSeen(async (book) => {
    const plain = ({ name, visibility }: (typeof sheets)[number]) => [name, visibility];
    expect((await book.view()).sheets.map(plain)).toEqual(sheets.map(plain));
    expect(await book.frame(first)).toEqual(await whole.frame(first));
    expect(await book.rows(first, 0, 200)).toEqual(await whole.rows(first, 0, 200));
    later = book.frame(last);
  });
  const read = await opening.read(bytes);
  expect(read.sheets.map(({ entry }) => entry.name)).toEqual(sheets.map(({ name }) => name));
  opening.end(whole);
  expect(await later).toEqual(await whole.frame(last));
  expect(opening.book).toBeUndefined();
});

test('leaves the processor to the page until the first sheet is drawn', async () => {
  jest.useFakeTimers();
  try {
    const shown: GridBook[] = [];
    const { opening } = openingSeen(async (book) => void shown.push(book));
    let isRead = false;
    const reading = opening.read(bytes).then(() => (isRead = true));
    for (let turn = 0; turn < 100; turn++) await Promise.resolve();
    const [book] = shown;
    expect([isRead, book === undefined]).toEqual([false, false]);
    const { sheets } = (await book?.view()) ?? { sheets: [] };
    await book?.drawn(sheets.find(({ visibility }) => visibility === 'visible')?.name ?? '');
    await jest.runAllTimersAsync();
    await reading;
    expect(isRead).toBe(true);
  } finally {
    jest.useRealTimers();
  }
});

test('shows again what was open where a sheet after the first is damaged', async () => {
  const parts = unzipSync(bytes);
  const last = Object.keys(parts)
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .at(-1);
  const damaged = zipSync({ ...parts, [last ?? '']: strToU8('<worksheet><sheetData><row>') });
  let later: Promise<unknown> = Promise.resolve();
  const { opening, seen } = openingSeen(async (book) => {
    later = book.undo();
    later.catch(() => undefined);
  });
  await expect(opening.read(damaged)).rejects.toMatchObject({ id: 'fault.damaged' });
  await expect(later).rejects.toThrow();
  expect([seen.shown, opening.book]).toEqual([2, undefined]);
});
