import type { Cell } from '../../../src/core/base/cells';
import { isPresent } from '../../../src/core/base/parsed';
import { parseNumber } from '../../../src/core/reading/parse-number';
import type { NumberKind } from '../../../src/core/tables/table-columns';

/** The value read, `unread` or `blank`, and the code; `→ 30` is what a person is offered. */
function told(cell: Cell, kind: NumberKind): string {
  const { value, problem } = parseNumber(cell, kind);
  const read = isPresent(value) ? String(value) : value.absent;
  if (problem === undefined) return read;
  return problem.suggestion === undefined
    ? `${read} ${problem.code}`
    : `${read} ${problem.code} → ${problem.suggestion}`;
}

describe('numbers that are numbers', () => {
  test.each<[Cell, NumberKind, string]>([
    [30, 'people', '30'],
    [0, 'people', '0'],
    [{ value: 74, formula: '48+26' }, 'people', '74'],
    [2.5, 'hours', '2.5'],
    [12.5, 'quantity', '12.5'],
    [3.55, 'points', '3.55'],
    [null, 'people', 'blank'],
    ['', 'people', 'blank'],
    ['　 ', 'people', 'blank'],
  ])('%j of %s is %s', (cell, kind, expected) => expect(told(cell, kind)).toBe(expected));
});

describe('[N1] units', () => {
  test.each<[string, NumberKind, string]>([
    ['30人次', 'people', '30 N1 → 30'],
    ['120 人次', 'people', '120 N1 → 120'],
    ['120（人）', 'people', '120 N1 → 120'],
    ['１２０名', 'people', '120 N1 → 120'],
    ['1,200人', 'people', '1200 N1 → 1200'],
    ['２场', 'sessions', '2 N1 → 2'],
    ['2场次', 'sessions', '2 N1 → 2'],
    ['3 次', 'sessions', '3 N1 → 3'],
    ['5篇', 'pieces', '5 N1 → 5'],
    ['5块', 'pieces', '5 N1 → 5'],
    ['1.5小时', 'hours', '1.5 N1 → 1.5'],
    ['3h', 'hours', '3 N1 → 3'],
    ['3.4分', 'points', '3.4 N1 → 3.4'],
  ])('%s of %s is %s', (cell, kind, expected) => expect(told(cell, kind)).toBe(expected));

  test.each<[string, NumberKind, string]>([
    ['30场', 'people', 'unread N9'],
    ['30人次', 'pieces', 'unread N9'],
    ['1.5小时', 'people', 'unread N9'],
    ['1.5人', 'people', 'unread N8'],
    ['1.3小时', 'hours', 'unread N8'],
  ])('%s of %s is not guessed at: %s', (cell, kind, expected) => expect(told(cell, kind)).toBe(expected));
});

describe('[N2] [N3] text and full width', () => {
  test.each<[string, string]>([
    ['120', '120 N2 → 120'],
    [' 120 ', '120 N2 → 120'],
    ['\u202a120\u202c', '120 N2 → 120'],
    ['12\u200b', '12 N2 → 12'],
    ['1,200', '1200 N2 → 1200'],
    ['１２０', '120 N3 → 120'],
    ['１，２００', '1200 N3 → 1200'],
    ['12,00', 'unread N6'],
  ])('%s is %s', (cell, expected) => expect(told(cell, 'people')).toBe(expected));

  test('１２．５ hours are 12.5', () => expect(told('１２．５', 'hours')).toBe('12.5 N3 → 12.5'));
});

describe('[N4] [N5] approximate numbers and Chinese numerals', () => {
  test.each([
    '200余',
    '约300',
    '1-3',
    '1～3',
    '1至3',
    '近百',
    '若干',
    '几十',
    '数百人',
    '300多',
    '300多人',
    '30人左右',
    '不足10',
    '>50',
    '100+',
    '二十来人',
    '百余',
    '10-20人',
  ])('%s is approximate', (cell) => expect(told(cell, 'people')).toBe('unread N4'));

  test.each([
    ['三十', 30],
    ['一百二', 120],
    ['一百零二', 102],
    ['一百二十', 120],
    ['十二', 12],
    ['两百', 200],
    ['二〇', 20],
    ['一千零五', 1005],
    ['一万二', 12000],
    ['一万零二', 10002],
    ['叁拾', 30],
    ['三十人', 30],
  ])('%s may be %d', (cell, value) => expect(told(cell, 'people')).toBe(`unread N5 → ${value}`));
});

describe('[N6] [N7] [N8] [N9]', () => {
  test.each([
    ['学生120 教师8', 'unread N6'],
    ['120+8', 'unread N6'],
    ['120人8人', 'unread N6'],
    ['120、8', 'unread N6'],
    ['1.2万', '12000 N7 → 12000'],
    ['2万人次', '20000 N7 → 20000'],
    ['0.3万', '3000 N7 → 3000'],
    ['２０００万', '20000000 N7 → 20000000'],
    ['12.5', 'unread N8'],
    ['-3', 'unread N8'],
    ['－3', 'unread N8'],
    ['1e9', 'unread N8'],
    ['——', 'unread N9'],
    ['无', 'unread N9 → 0'],
    ['见附件', 'unread N9'],
    ['人次', 'unread N9'],
  ])('%s is %s', (cell, expected) => expect(told(cell, 'people')).toBe(expected));

  test.each<[Cell, NumberKind]>([
    [12.5, 'people'],
    [-3, 'people'],
    [1e9, 'people'],
    [2.3, 'hours'],
    [-0.5, 'hours'],
    [Number.NaN, 'people'],
    [Number.POSITIVE_INFINITY, 'people'],
  ])('%d of %s is refused', (cell, kind) => expect(told(cell, kind)).toBe('unread N8'));

  test('a number that became a date is none', () =>
    expect(told({ value: 45430, date: true }, 'people')).toBe('unread N9'));
  test('neither is TRUE', () => expect(told(true, 'people')).toBe('unread N9'));
});
