import { makeAxis } from '../../src/sheet/axis';
import { cutPages } from '../../src/sheet/print/cut-pages';
import { layPages } from '../../src/sheet/print/lay-pages';
import { pageLines } from '../../src/sheet/print/page-lines';
import { paperOf, roomOf } from '../../src/sheet/print/paper';
import type { PrintLook } from '../../src/workbook/looks/book-looks';

const none: ReadonlySet<number> = new Set();
const even = (count: number, size: number) => makeAxis(count, () => size);

function rowsOfPages(cutting: Partial<Parameters<typeof cutPages>[0]> & { readonly room: number }) {
  const axis = cutting.axis ?? even(10, 20);
  return cutPages({ axis, from: 0, to: axis.count - 1, repeat: null, breaks: none, ...cutting }).map(
    ({ from, to, repeated }) => [from, to, ...(repeated === null ? [] : [repeated.from, repeated.to])],
  );
}

const plain: PrintLook = {
  ...{ landscape: false, paper: 9, margins: [0, 0, 0, 0], scale: 100, fit: null, centred: false, centredDown: false },
  ...{ header: '', footer: '', lineMargins: [0, 0], linesScaled: true, firstPage: null, across: false },
  ...{ gridLines: false, repeatRows: null, repeatColumns: null, areas: [], breaks: [], columnBreaks: [] },
};

test('a page ends before the row that no longer goes on it', () => {
  expect(rowsOfPages({ room: 70 })).toEqual([
    [0, 2],
    [3, 5],
    [6, 8],
    [9, 9],
  ]);
  expect(rowsOfPages({ room: 60 })).toHaveLength(4);
  expect(rowsOfPages({ room: 59 })).toHaveLength(5);
  expect(rowsOfPages({ room: 60, from: 2, to: 4 })).toEqual([[2, 4]]);
});

test('a person’s breaks end pages too, in hidden rows as well', () => {
  expect(rowsOfPages({ room: 500, breaks: new Set([4]) })).toEqual([
    [0, 3],
    [4, 9],
  ]);
  const axis = makeAxis(10, (row) => (row === 4 || row === 5 ? 0 : 20));
  expect(rowsOfPages({ axis, room: 500, breaks: new Set([4]) })).toEqual([
    [0, 3],
    [6, 9],
  ]);
  expect(rowsOfPages({ axis, room: 80 })).toEqual([
    [0, 3],
    [6, 9],
  ]);
});

test('heads take room on every page after their own', () => {
  // 100: five rows; then two heads and three rows.
  expect(rowsOfPages({ room: 100, repeat: [0, 1] })).toEqual([
    [0, 4],
    [5, 7, 0, 1],
    [8, 9, 0, 1],
  ]);
  // Rows before the heads stand on the first page alone.
  expect(rowsOfPages({ room: 100, repeat: [2, 2] })).toEqual([
    [0, 4],
    [5, 8, 2, 2],
    [9, 9, 2, 2],
  ]);
  // An area that begins below them has them on its first page.
  expect(rowsOfPages({ room: 100, repeat: [0, 1], from: 4 })).toEqual([
    [4, 6, 0, 1],
    [7, 9, 0, 1],
  ]);
  // Heads that leave no room are given up.
  expect(rowsOfPages({ room: 100, repeat: [0, 4] })).toEqual([
    [0, 4],
    [5, 9],
  ]);
});

test('only a row that is higher than a page is cut, and loses nothing', () => {
  const axis = makeAxis(3, (row) => (row === 1 ? 250 : 20));
  const pages = cutPages({ axis, from: 0, to: 2, room: 100, repeat: null, breaks: none });
  expect(pages.map(({ from, to, start, end }) => [from, to, start, end])).toEqual([
    [0, 0, 0, 20],
    [1, 1, 20, 120],
    [1, 1, 120, 220],
    [1, 2, 220, 290],
  ]);
});

test('pages go down first, or across', () => {
  // A4 without margins is 793.7 by 1122.5 pixels: 7 columns of 100, 11 rows of 100.
  const laying = { rows: even(20, 100), columns: even(10, 100), areas: [{ top: 0, left: 0, bottom: 19, right: 9 }] };
  const order = (print: Partial<PrintLook>) =>
    layPages({ ...laying, print: { ...plain, ...print } }).map(({ rows, columns }) => [rows.from, columns.from]);
  expect(order({})).toEqual([
    [0, 0],
    [11, 0],
    [0, 7],
    [11, 7],
  ]);
  expect(order({ across: true })).toEqual([
    [0, 0],
    [0, 7],
    [11, 0],
    [11, 7],
  ]);
  // Landscape: 11 columns, 7 rows.
  expect(order({ landscape: true }).map(([row]) => row)).toEqual([0, 7, 14]);
  expect(order({ scale: 50 })).toEqual([[0, 0]]);
});

test('fitting takes the largest per cent that is enough, and breaks in its direction do not count', () => {
  const laying = { rows: even(20, 100), columns: even(10, 100), areas: [{ top: 0, left: 0, bottom: 19, right: 9 }] };
  const scales = (print: Partial<PrintLook>) =>
    layPages({ ...laying, print: { ...plain, scale: null, ...print } }).map(({ scale }) => scale);
  // 793.7 of 1000 is 79 %; 14 rows go on a page of 1122.5 / 0.79 = 1420.9.
  expect(scales({ fit: { wide: 1, high: 0 }, columnBreaks: [3] })).toEqual([0.79, 0.79]);
  // 1122.5 of 2000 is 56 %.
  expect(scales({ fit: { wide: 1, high: 1 }, breaks: [5] })).toEqual([0.56]);
  expect(scales({ fit: { wide: 1, high: 0 }, breaks: [5] })).toEqual([0.79, 0.79, 0.79]);
  // It never makes larger.
  expect(scales({ fit: { wide: 9, high: 9 } })).toEqual([1, 1, 1, 1]);
});

test('paper, and the room between margins', () => {
  expect(paperOf({ paper: 9, landscape: true })).toEqual({ width: 297, height: 210 });
  expect(paperOf({ paper: 11, landscape: false })).toEqual({ width: 148, height: 210 });
  expect(paperOf({ paper: 999, landscape: false })).toEqual({ width: 210, height: 297 });
  expect(roomOf({ paper: 9, landscape: false, margins: [10, 20, 30, 40] })).toEqual({ width: 180, height: 227 });
});

const facts = { page: 3, pages: 12, sheet: '考核汇总', fileName: 'week.xlsx', date: '2026/5/16', time: '9:30' };

test('headers and footers say what their codes mean', () => {
  const texts = (code: string) => {
    const { left, center, right } = pageLines(code, facts);
    return [left, center, right].map((lines) => lines.map((runs) => runs.map(({ text }) => text).join('')).join('|'));
  };
  expect(texts('第 &P 页 共 &N 页')).toEqual(['', '第 3 页 共 12 页', '']);
  expect(texts('&L&A&C&F&R&D &T')).toEqual(['考核汇总', 'week.xlsx', '2026/5/16 9:30']);
  expect(texts('&C第&P+2页&&一\n二')).toEqual(['', '第5页&一|二', '']);
  expect(texts('&L&G&Zx')).toEqual(['x', '', '']);
});

test('codes of fonts', () => {
  const runs = (code: string) => pageLines(code, facts).center[0] ?? [];
  expect(runs('&"黑体,加粗"&14甲&B乙&"-,Regular"丙')).toEqual([
    { text: '甲', look: { font: '黑体', bold: true, size: 14 } },
    { text: '乙', look: { font: '黑体', size: 14 } },
    { text: '丙', look: { size: 14 } },
  ]);
  expect(runs('&KFF0000红&U线')).toEqual([
    { text: '红', look: { color: 'FF0000' } },
    { text: '线', look: { color: 'FF0000', underline: true } },
  ]);
});
