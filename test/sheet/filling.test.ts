import { filledBy } from '../../src/sheet/filling';
import { asksForReference } from '../../src/sheet/pointing';

const range = { top: 2, left: 1, bottom: 3, right: 2 };

test.each([
  [{ row: 3, column: 2 }, null],
  [{ row: 0, column: 0 }, null],
  [
    { row: 6, column: 2 },
    { top: 4, left: 1, bottom: 6, right: 2 },
  ],
  [
    { row: 2, column: 5 },
    { top: 2, left: 3, bottom: 3, right: 5 },
  ],
  // What is farther counts.
  [
    { row: 8, column: 4 },
    { top: 4, left: 1, bottom: 8, right: 2 },
  ],
])('the corner dragged to %j fills %j', (hit, filled) => {
  expect(filledBy(range, hit)).toEqual(filled);
});

test.each(['=', '=A1+', '=SUM(', '=SUM(A1, ', '=A1&"甲"&', '=A1<', '=(A1\n*'])(
  'a reference may follow %j',
  (before) => {
    expect(asksForReference(before)).toBe(true);
  },
);

test.each(['', '5', '=A1', '=SUM(A1)', '="甲(', '-', '=12'])('none follows %j', (before) => {
  expect(asksForReference(before)).toBe(false);
});
