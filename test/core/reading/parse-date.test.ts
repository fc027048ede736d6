import type { Cell } from '../../../src/core/base/cells';
import { isPresent } from '../../../src/core/base/parsed';
import { parseDate } from '../../../src/core/reading/parse-date';

function told(cell: Cell, year: number | undefined = 2024): string {
  const { value, last, problem } = parseDate(cell, year);
  const read = isPresent(value) ? value : value.absent;
  const range = last === undefined ? read : `${read}..${last}`;
  return problem === undefined ? range : `${range} ${problem.code}`;
}

test.each<[Cell, string]>([
  [{ value: 45430, date: true }, '2024-05-18'],
  [{ value: 45430.75, date: true }, '2024-05-18'],
  ['2024-05-18', '2024-05-18'],
  [null, 'blank'],
  ['  ', 'blank'],
])('%j is a day: %s', (cell, expected) => expect(told(cell)).toBe(expected));

describe('[D1] a day written otherwise', () => {
  test.each<[Cell]>([
    ['2024.5.18'],
    ['2024/5/18'],
    ['2024年5月18日'],
    ['2024 年 5 月 18 日'],
    ['２０２４．５．１８'],
    ['5月18日'],
    ['5月18号'],
    ['5.18'],
    ['05-18'],
    ['20240518'],
    [20240518],
    [45430],
    ['5月18日（星期六）'],
    ['2024-05-18 09:00'],
    ['5月18日 上午'],
  ])('%j', (cell) => expect(told(cell)).toBe('2024-05-18 D1'));

  test('the year that is missing is the event’s', () => expect(told('5月18日', 2023)).toBe('2023-05-18 D1'));
  test('without one there is no day', () => expect(told('5月18日', Number.NaN)).toMatch(/^unread/));
});

describe('[D2] two days in one cell', () => {
  test.each([
    '5月18-20日',
    '5月18日-20日',
    '5月18日至20日',
    '5月18日—5月20日',
    '2024.5.18-5.20',
    '5.18-5.20',
    '2024-05-18 至 2024-05-20',
    '5月18～20日',
  ])('%s', (cell) => expect(told(cell)).toBe('2024-05-18..2024-05-20 D2'));
});

describe('[D4] [D5] no day', () => {
  test.each<[Cell, string]>([
    [5.18, 'unread D4'],
    [5.2, 'unread D4'],
    [{ value: 5.18, date: true }, 'unread D4'],
    [18, 'unread D4'],
    ['下周三', 'unread D5'],
    ['待定', 'unread D5'],
    ['5月32日', 'unread D5'],
    ['2023-02-29', 'unread D5'],
    ['18日', 'unread D5'],
    [true, 'unread D5'],
  ])('%j is %s', (cell, expected) => expect(told(cell)).toBe(expected));

  test('5.18 offers 5月18日 and writes nothing by itself', () => {
    expect(parseDate(5.18, 2024).problem).toMatchObject({ suggestion: '5月18日', certain: false });
  });
});
