import type { CellLook } from '../../src/workbook/looks/book-looks';
import type { Scalar } from '../../src/core/base/cells';
import { drawnCell } from '../../src/sheet/drawn-cell';
import type { CellSource } from '../../src/sheet/drawn-cell';
import { strongerEdge } from '../../src/sheet/edges';
import { columnPixels, digitWidth } from '../../src/sheet/fonts';
import { openSheet } from '../../src/sheet/open-sheet';
import { placeText } from '../../src/sheet/place-text';
import { makeRowStore } from '../../src/sheet/row-store';
import { wrapText } from '../../src/sheet/wrap-text';
import { plainGridBook } from '../support/plain-grid-book';

/** Every sign is ten pixels wide. */
const measure = (text: string) => [...text].length * 10;
const measuring = {
  measureIn: () => measure,
  begin: () => undefined,
  isSpent: () => false,
  wrapped: (text: string, width: number) => wrapText(text, width, measure),
};

async function sourceOf(row: readonly Scalar[], look: CellLook = {}): Promise<CellSource> {
  const looks = [look];
  const book = plainGridBook({ sheets: [{ name: '表', rows: [row] }], looks, told: () => undefined });
  const store = makeRowStore(
    1,
    (from, to) => book.rows('表', from, to),
    () => undefined,
  );
  await store.load(0, 0);
  const sheet = openSheet(await book.frame('表'), store, {});
  return { sheet, looks, conditional: [], conditions: new Map(), pending: new Map() };
}

/** Cells are 72 wide: nine signs of eight pixels. */
async function placed(row: readonly Scalar[], column: number, look: CellLook = {}) {
  const source = await sourceOf(row, look);
  const area = { x: column * 72, y: 0, width: 72, height: 40 };
  return placeText(source, measuring, drawnCell(source, 0, column), { row: 0, column, area, merged: false });
}

test('a long text goes over empty neighbours and stops at what is filled', async () => {
  // 20 signs need 200 from 3 on: over B and C to 216; with something in C to 144.
  const text = '一'.repeat(20);
  expect(await placed([text], 0)).toMatchObject({ left: 0, right: 216 });
  expect(await placed([text, null, '止'], 0)).toMatchObject({ left: 0, right: 144 });
  expect(await placed([null, null, text], 2, { horizontal: 'right' })).toMatchObject({ left: 0, right: 216 });
  expect(await placed([text], 0, { wrap: true })).toMatchObject({ left: 0, right: 72, lines: { length: 4 } });
});

test('a number that is too wide loses decimals, or is crossed out; it never lies over others', async () => {
  const text = async (value: number, look: CellLook = {}) => (await placed([value], 0, look)).lines[0]?.text;
  // Seven signs fit in 70.
  expect(await text(1234.5678)).toBe('1234.57');
  expect(await text(0.123)).toBe('0.123');
  expect(await text(123456789)).toBe('#######');
  expect(await text(46158, { format: 'yyyy-mm-dd' })).toBe('#######');
  expect(await placed([123456789], 0)).toMatchObject({ left: 0, right: 72, align: 'right' });
});

test('what stands where: numbers right, texts left, truth in the middle, as a look says', async () => {
  const first = async (value: Scalar, look: CellLook = {}) => (await placed([value], 0, look)).lines[0];
  // Ten or twenty wide in 72 with 3 to the edge.
  expect((await first(12))?.x).toBe(72 - 3 - 20);
  expect((await first('文'))?.x).toBe(3);
  expect((await first(true))?.x).toBe((72 - 40) / 2);
  expect((await first('文', { horizontal: 'left', indent: 1 }))?.x).toBe(3 + 11);
  // One line of 11 points is 18 high: at the bottom of 40, in the middle, at the top.
  expect((await first('文'))?.y).toBe(40 - 18 + 9 - 1);
  expect((await first('文', { vertical: 'center' }))?.y).toBe(20);
  expect((await first('文', { vertical: 'top' }))?.y).toBe(9);
});

test('of two lines on one edge the stronger is drawn, of equal ones the later', () => {
  const line = (name: string, color = '000000') => ({ line: name, color });
  expect(strongerEdge(line('thin'), line('medium'))).toEqual(line('medium'));
  expect(strongerEdge(line('double'), line('thin'))).toEqual(line('double'));
  expect(strongerEdge(line('thin', 'FF0000'), line('thin', '00FF00'))).toEqual(line('thin', '00FF00'));
  expect(strongerEdge(undefined, line('hair'))).toEqual(line('hair'));
  expect(strongerEdge(undefined, undefined)).toBeUndefined();
});

test('columns are as wide as in Excel', () => {
  // ECMA-376 18.3.1.13 with Calibri 11, whose widest digit is 7: the standard 9.140625 is 64 pixels. 宋体 11 has digits of 8: 9 is 72.
  expect(digitWidth({ font: 'Calibri', size: 11 })).toBe(7);
  expect(columnPixels(9.140625, 7)).toBe(64);
  expect(digitWidth({ font: '宋体', size: 11 })).toBe(8);
  expect(columnPixels(9, 8)).toBe(72);
});
