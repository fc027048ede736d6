import fc from 'fast-check';
import { sourceText } from '../../src/grid/source-text';
import { understandTyped } from '../../src/grid/understand-typed';

const general = {};
const percent = { format: '0.0%' };
const dated = { format: 'yyyy-mm-dd', date: true } as const;
const text = { format: '@' };

test.each([
  ['12', 12],
  ['-4', -4],
  ['1,234.5', 1234.5],
  ['-12,345,678', -12_345_678],
  ['0.5', 0.5],
  ['.5', 0.5],
  ['1e3', 1000],
  [' 7 ', 7],
  ['999999999999999', 999_999_999_999_999],
  ['true', true],
  ['FALSE', false],
  ['', null],
  // 2026-05-16 by the calendar: 46158 days since 1899-12-30.
  ['2026-05-16', { value: 46_158, date: true }],
  ['2026/5/16', { value: 46_158, date: true }],
  ['2026年5月16日', { value: 46_158, date: true }],
  ['=A1+1', { value: null, formula: 'A1+1' }],
])('takes %j for what it is', (typed, cell) => {
  expect(understandTyped(typed, general)).toEqual(cell);
});

test.each([
  ...[
    '007',
    '1234567890123456',
    '1-2',
    '5/16',
    '+1',
    '@SUM(A1)',
    '8:30',
    '￥5',
    '$5',
    '１２',
    '5月16日',
    '95%',
    '1,23',
    '12,34,567',
  ],
  ...['2026-02-30', '2026/5-16', '20260516', '第3名', ' 甲 ', '1e999', '=', '--1', '1e5e5'],
])('leaves %j as it was typed, or a plain number', (typed) => {
  const cell = understandTyped(typed, general);
  expect(cell).toBe(typed === '20260516' ? 20_260_516 : typed);
});

test('reads a percentage where the cell shows percentages, and there alone', () => {
  expect(understandTyped('95%', percent)).toEqual({ value: 0.95, percent: true });
  expect(understandTyped('0.95', percent)).toEqual({ value: 0.95, percent: true });
  expect(understandTyped('95%', dated)).toBe('95%');
});

test('keeps text where the cell’s format or an apostrophe says so', () => {
  expect(understandTyped('12', text)).toBe('12');
  expect(understandTyped('=A1', text)).toBe('=A1');
  expect(understandTyped("'=A1", general)).toBe('=A1');
  expect(understandTyped("'2026-05-16", general)).toBe('2026-05-16');
});

test('never makes a formula of text from elsewhere', () => {
  fc.assert(
    fc.property(fc.string(), (tail) => {
      const cell = understandTyped(`=${tail}`, general, true);
      expect(cell).toBe(`=${tail}`);
    }),
  );
});

test('what F2 shows gives the same cell when it is typed again', () => {
  const looks = fc.constantFrom(general, percent, dated, text);
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('007', '1e3', '=A1', "'x", '2026-05-16', '95%', 'true')),
      looks,
      (typed, look) => {
        const cell = understandTyped(typed, look);
        expect(understandTyped(sourceText(cell, look), look)).toEqual(cell);
      },
    ),
  );
});
