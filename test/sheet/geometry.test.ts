import { indexAt, makeAxis, shownFrom, sizeAt, startAt } from '../../src/sheet/axis';
import { boxOf, hitAt, panesOf, scrolledTo } from '../../src/sheet/geometry';
import type { Geometry, Viewport } from '../../src/sheet/geometry';

/** Rows 20 high, row 3 hidden, row 5 50 high; columns 100 wide; two rows and one column frozen; heads 40 and 24. */
const geometry: Geometry = {
  rows: makeAxis(100, (row) => ({ 3: 0, 5: 50 })[row] ?? 20),
  columns: makeAxis(30, () => 100),
  freeze: { rows: 2, columns: 1 },
  headWidth: 40,
};
const still: Viewport = { width: 640, height: 424, left: 0, top: 0 };
const scrolled: Viewport = { ...still, left: 250, top: 100 };

test('positions are found in offsets, hidden rows nowhere', () => {
  const { rows } = geometry;
  // 0 20 40 60 60 80 130: row 3 has no height, row 5 reaches from 80 to 130.
  expect([0, 19, 20, 60, 79, 80, 129, 130].map((at) => indexAt(rows, at))).toEqual([0, 0, 1, 4, 4, 5, 5, 6]);
  expect([startAt(rows, 6), sizeAt(rows, 3), sizeAt(rows, 5)]).toEqual([130, 0, 50]);
  expect([indexAt(rows, -5), indexAt(rows, 1e9)]).toEqual([0, 99]);
  expect([shownFrom(rows, 3, 1), shownFrom(rows, 3, -1)]).toEqual([4, 2]);
});

test('the window has a pane for each frozen part, the scrolled one first', () => {
  // 600 × 400 beside the heads. Frozen: 100 wide, 40 high. Scrolled columns begin at 100 + 250 = 350: column 3; they end at 850: column 8.
  // Rows begin at 40 + 100 = 140: row 6 (130 to 150); they end at 500: row 24 (490 to 510).
  expect(panesOf(geometry, scrolled)).toEqual([
    {
      cells: { top: 6, bottom: 24, left: 3, right: 8 },
      clip: { x: 140, y: 64, width: 500, height: 360 },
      dx: 210,
      dy: 76,
    },
    {
      cells: { top: 6, bottom: 24, left: 0, right: 0 },
      clip: { x: 40, y: 64, width: 100, height: 360 },
      dx: -40,
      dy: 76,
    },
    {
      cells: { top: 0, bottom: 1, left: 3, right: 8 },
      clip: { x: 140, y: 24, width: 500, height: 40 },
      dx: 210,
      dy: -24,
    },
    {
      cells: { top: 0, bottom: 1, left: 0, right: 0 },
      clip: { x: 40, y: 24, width: 100, height: 40 },
      dx: -40,
      dy: -24,
    },
  ]);
});

test('frozen parts that would fill a narrow window scroll with the rest', () => {
  const wide = { ...geometry, freeze: { rows: 0, columns: 5 } };
  expect(panesOf(wide, { ...still, width: 640 })[0]?.cells.left).toBe(0);
  expect(panesOf(wide, { ...still, width: 840 })[0]?.cells.left).toBe(5);
});

test('a cell lies where it was pressed', () => {
  const box = boxOf(geometry, scrolled, { top: 6, left: 3, bottom: 6, right: 4 });
  // Column 3 begins at 300: 40 + 300 − 250; row 6 at 130: 24 + 130 − 100.
  expect(box).toEqual({ x: 90, y: 54, width: 200, height: 20 });
  expect(hitAt(geometry, scrolled, 150, 65)).toEqual({ part: 'cell', row: 6, column: 3 });
  expect(hitAt(geometry, scrolled, 45, 30)).toEqual({ part: 'cell', row: 0, column: 0 });
  expect(hitAt(geometry, scrolled, 10, 300)).toMatchObject({ part: 'row' });
  expect(hitAt(geometry, scrolled, 300, 10)).toMatchObject({ part: 'column' });
  expect(hitAt(geometry, scrolled, 10, 10)).toMatchObject({ part: 'corner' });
});

test('scrolling shows a cell with the least movement, and leaves frozen ones', () => {
  expect(scrolledTo(geometry, scrolled, 0, 0)).toEqual({ left: 250, top: 100 });
  // Column 2 begins at 200: it shows right of the frozen 100 when scrolled by 100. Row 30 ends at 630: 230 below 400.
  expect(scrolledTo(geometry, scrolled, 30, 2)).toEqual({ left: 100, top: 230 });
  expect(scrolledTo(geometry, scrolled, 10, 5)).toEqual({ left: 250, top: 100 });
});
