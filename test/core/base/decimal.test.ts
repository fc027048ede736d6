import { exact, round, sum, toNumber } from '../../../src/core/base/decimal';

/** scoring.md, "Published cases to keep as tests". */

test.each([
  [1.005, 1.01],
  [28.165, 28.17],
  [2.675, 2.68],
  [0.285, 0.29],
  [59.995, 60],
  [-1.005, -1.01],
])('half up: %d is %d', (value, expected) => {
  expect(toNumber(round(exact(value), 2, 'half-up'))).toBe(expected);
});

test.each([
  [28.165, 2, 28.16],
  [28.175, 2, 28.18],
  [0.35, 1, 0.4],
  [28.25, 1, 28.2],
  [15.4546, 0, 15],
])('GB/T 8170: %d to %d places is %d', (value, places, expected) => {
  expect(toNumber(round(exact(value), places, 'half-even'))).toBe(expected);
});

test('[A1] 8.1 + 8.2 + 8.3 is 24.6', () => {
  expect(toNumber(sum([8.1, 8.2, 8.3].map(exact)))).toBe(24.6);
});

test('[A1] 3 × 0.1 is 0.3, and the noise of 0.1 + 0.2 is dropped', () => {
  expect(toNumber(exact(0.1).mul(exact(3)))).toBe(0.3);
  expect(exact(0.1 + 0.2).equals(exact(0.3))).toBe(true);
});

test.each([1e-7, 1.5e-10, 123456789.125, 1e20, 0, -0.5])('keeps %d', (value) => {
  expect(toNumber(exact(value))).toBe(value);
});
