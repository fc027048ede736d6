import { makeAxis } from '../../src/sheet/axis';
import { rangesByRow } from '../../src/core/base/ranges-by-row';
import { spreadOver } from '../../src/sheet/merged';
import { isSingle, nextWithin, selectionOf, stepFrom, wholeColumns, wholeRows } from '../../src/sheet/selection';
import type { Ground } from '../../src/sheet/selection';

/** 20 rows, 10 columns; A1:C1 and B3:C4 merged; row 6 and column 4 (E) hidden. */
const ground: Ground = {
  geometry: {
    rows: makeAxis(20, (row) => (row === 6 ? 0 : 20)),
    columns: makeAxis(10, (column) => (column === 4 ? 0 : 80)),
    freeze: { rows: 0, columns: 0 },
    headWidth: 40,
  },
  merged: rangesByRow([
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 2, left: 1, bottom: 3, right: 2 },
  ]),
};
const down = { rows: 1, columns: 0 } as const;
const right = { rows: 0, columns: 1 } as const;

test('steps pass merged and hidden cells and stop at the edge', () => {
  expect(stepFrom(ground, { row: 0, column: 0 }, right)).toEqual({ row: 0, column: 3 });
  expect(stepFrom(ground, { row: 2, column: 1 }, down)).toEqual({ row: 4, column: 1 });
  expect(stepFrom(ground, { row: 5, column: 0 }, down)).toEqual({ row: 7, column: 0 });
  expect(stepFrom(ground, { row: 7, column: 3 }, right)).toEqual({ row: 7, column: 5 });
  expect(stepFrom(ground, { row: 19, column: 0 }, down)).toEqual({ row: 19, column: 0 });
});

test('a merged cell is chosen whole, and a range grows over those it cuts', () => {
  const selection = selectionOf(ground, { row: 3, column: 2 });
  expect(selection.active).toEqual({ row: 2, column: 1 });
  expect(selection.range).toEqual({ top: 2, left: 1, bottom: 3, right: 2 });
  expect(isSingle(ground, selection)).toBe(true);
  expect(selectionOf(ground, { row: 1, column: 0 }, { row: 2, column: 1 }).range).toEqual({
    top: 1,
    left: 0,
    bottom: 3,
    right: 2,
  });
  expect(spreadOver(ground.merged, { top: 0, left: 2, bottom: 2, right: 2 })).toEqual({
    top: 0,
    left: 0,
    bottom: 3,
    right: 2,
  });
});

test('whole rows and columns reach from edge to edge', () => {
  expect(wholeRows(ground, 8, 6).range).toEqual({ top: 6, left: 0, bottom: 8, right: 9 });
  // The title over A to C does not make all of them chosen.
  expect(wholeColumns(ground, 1, 1).range).toEqual({ top: 0, left: 1, bottom: 19, right: 1 });
});

test('Tab goes row by row within a range, Enter column by column, round at the end', () => {
  const range = { top: 4, left: 3, bottom: 7, right: 5 };
  expect(nextWithin(ground, range, { row: 4, column: 3 }, 'row', 1)).toEqual({ row: 4, column: 5 });
  expect(nextWithin(ground, range, { row: 5, column: 5 }, 'row', 1)).toEqual({ row: 7, column: 3 });
  expect(nextWithin(ground, range, { row: 7, column: 3 }, 'column', 1)).toEqual({ row: 4, column: 5 });
  expect(nextWithin(ground, range, { row: 4, column: 3 }, 'row', -1)).toEqual({ row: 7, column: 5 });
});
