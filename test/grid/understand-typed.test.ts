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
  [
    '=IFS(A1>1,"IFS(1)",TRUE,concat(A2,A3))',
    { value: null, formula: '_xlfn.IFS(A1>1,"IFS(1)",TRUE,_xlfn.CONCAT(A2,A3))' },
  ],
  [
    '=SUM(SORT(A:A),FILTER(B:B,C:C=1))',
    { value: null, formula: 'SUM(_xlfn._xlws.SORT(A:A),_xlfn._xlws.FILTER(B:B,C:C=1))' },
  ],
  ['=_xlfn.STDEV.S(A:A)+NORM.S.DIST(1,TRUE)', { value: null, formula: '_xlfn.STDEV.S(A:A)+_xlfn.NORM.S.DIST(1,TRUE)' }],
  ["='IFS(1)'!A1+IFERROR(A1,0)+COUNTIFS(A:A,1)", { value: null, formula: "'IFS(1)'!A1+IFERROR(A1,0)+COUNTIFS(A:A,1)" }],
  ['=SUM（B2，B3）', { value: null, formula: 'SUM(B2,B3)' }],
  ['＝ＳＵＭ(A2：A3)　＊　2％', { value: null, formula: 'SUM(A2:A3) * 2%' }],
  ['=IF(A1＞＝60，“合格（一）”,"不，合格“差”")', { value: null, formula: 'IF(A1>=60,"合格（一）","不，合格“差”")' }],
  ["='表（一）'！A1&‘表 二’!A1", { value: null, formula: "'表（一）'!A1&'表 二'!A1" }],
  ['=TODAY()', { value: null, formula: 'TODAY()', date: true }],
  ['=date(2026，5，16)', { value: null, formula: 'date(2026,5,16)', date: true }],
  ['=YEAR(TODAY())', { value: null, formula: 'YEAR(TODAY())' }],
  ['=DATE(2026,5,16)-DATE(2026,5,1)', { value: null, formula: 'DATE(2026,5,16)-DATE(2026,5,1)' }],
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
    '2月30日',
    '5月',
    '13月1日',
    '95%',
    '1,23',
    '12,34,567',
  ],
  ...['2026-02-30', '2026/5-16', '20260516', '第3名', ' 甲 ', '1e999', '=', '--1', '1e5e5'],
])('leaves %j as it was typed, or a plain number', (typed) => {
  const cell = understandTyped(typed, general);
  expect(cell).toBe(typed === '20260516' ? 20_260_516 : typed);
});

// 2024-05-18 is 45430, 2024-02-29 45351 days after 1899-12-30.
test.each([
  ['5月18日', general, { value: 45_430, date: true }],
  [' 05月18日 ', percent, { value: 45_430, date: true }],
  ['2月29日', general, { value: 45_351, date: true }],
  ['5/18', dated, { value: 45_430, date: true }],
  ['5-18', dated, { value: 45_430, date: true }],
  ['5/18', general, '5/18'],
  ['5-18', percent, '5-18'],
  ['5.18', dated, { value: 5.18, date: true }],
  ['2月30日', dated, '2月30日'],
  ['2-30', dated, '2-30'],
  ['18/5', dated, '18/5'],
  ['5月18日', text, '5月18日'],
])('takes %j, without a year, for %j a day of this one where nobody means anything else', (typed, look, cell) => {
  expect(understandTyped(typed, look, false, 2024)).toEqual(cell);
});

test('29 February is none in most years, and F2 shows such a text as one in all', () => {
  expect(understandTyped('2月29日', general, false, 2026)).toBe('2月29日');
  expect(sourceText('2月29日', general)).toBe("'2月29日");
});

test('a format of one’s own stands above what a formula gives', () => {
  expect(understandTyped('=TODAY()', { format: '0' })).toEqual({ value: null, formula: 'TODAY()' });
  expect(understandTyped('=TODAY()', percent)).toEqual({ value: null, formula: 'TODAY()', percent: true });
});

test('F2 shows formulas as people write them, texts in them as they are', () => {
  const shown = (formula: string) => sourceText({ value: 1, formula }, general);
  expect(shown('_xlfn.IFS(A1,"_xlfn.IFS(")+_xlfn._xlws.SORT(A:A)')).toBe('=IFS(A1,"_xlfn.IFS(")+SORT(A:A)');
  // Typed again these would lose what they need.
  expect(shown('_xlfn.LET(_xlpm.x,1,_xlpm.x)+_xlfn.SUM(1)')).toBe('=_xlfn.LET(_xlpm.x,1,_xlpm.x)+_xlfn.SUM(1)');
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
      fc.oneof(
        fc.string(),
        fc.constantFrom(
          '007',
          '1e3',
          '=A1',
          "'x",
          '2026-05-16',
          '5月18日',
          '5-18',
          '95%',
          'true',
          '=IFS(A1,1)',
          '＝A1',
          '=NOW()',
        ),
      ),
      looks,
      (typed, look) => {
        const cell = understandTyped(typed, look);
        expect(understandTyped(sourceText(cell, look), look)).toEqual(cell);
      },
    ),
  );
});
