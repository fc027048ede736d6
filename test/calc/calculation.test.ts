import { errors } from '../../src/calc/values';
import { formulaLibrary } from '../../src/calc/formula-library';
import { smallBook } from './support/small-book';

test('an edit shows in all that depends on it, over sheets and names', () => {
  const book = smallBook(
    { 登记: { A1: 1, A2: 2, B1: '=SUM(A1:A9)' }, 汇总: { A1: "='登记'!B1*倍数", A2: '=登记!B1&"分"' } },
    [{ name: '倍数', refersTo: "'登记'!$A$2" }],
  );
  book.calculation.recalculate();
  expect([book.shows('A1', '汇总'), book.shows('A2', '汇总')]).toEqual([6, '3分']);
  const altered = book.type('A2', 5);
  expect([book.shows('A1', '汇总'), book.shows('A2', '汇总')]).toEqual([30, '6分']);
  expect(altered).toHaveLength(3);
  expect(book.type('A1', 1)).toEqual([]);
  expect(book.type('A3', 4)).toHaveLength(3);
});

test('what a file says stands until something that it needs changes', () => {
  const book = smallBook({
    表: { A1: 1, B1: { value: 77, formula: 'A1*2' }, C1: { value: 78, formula: 'B1+1' }, D1: '=C1+1' },
  });
  expect(book.calculation.evaluate('B1+1', { sheet: '表', row: 5, column: 5 })).toBe(78);
  expect(book.calculation.changed([])).toEqual([{ sheet: '表', row: 0, column: 3 }]);
  expect([book.shows('B1'), book.shows('D1')]).toEqual([77, 79]);
  book.type('A1', 2);
  expect([book.shows('B1'), book.shows('C1'), book.shows('D1')]).toEqual([4, 5, 6]);
});

test('formulas are put, replaced and taken away', () => {
  const book = smallBook({ 表: { A1: 1, A2: 2 } });
  book.type('B1', '=A1+A2');
  book.type('B2', '=B1*10');
  expect([book.shows('B1'), book.shows('B2')]).toEqual([3, 30]);
  book.type('B1', '=A1');
  expect(book.shows('B2')).toBe(10);
  book.type('A2', 9);
  expect(book.shows('B2')).toBe(10);
  book.type('B1', 7);
  expect(book.shows('B2')).toBe(70);
});

test('circles are errors and end when they are broken', () => {
  const book = smallBook({
    表: { A1: '=B1+1', B1: '=C1', C1: '=A1', D1: '=A1+1', E1: '=IF(TRUE,1,E1)', F1: '=SUM(F1:F3)' },
  });
  book.calculation.recalculate();
  expect(['A1', 'B1', 'C1', 'D1', 'E1', 'F1'].map((at) => book.shows(at))).toEqual([
    ...['#REF!', '#REF!', '#REF!', '#REF!'],
    1,
    '#REF!',
  ]);
  book.type('C1', 5);
  expect(['A1', 'B1', 'D1'].map((at) => book.shows(at))).toEqual([6, 5, 7]);
  book.type('C1', '=A1');
  expect(['A1', 'B1', 'C1'].map((at) => book.shows(at))).toEqual(['#REF!', '#REF!', '#REF!']);
});

test('a chain of 20 000 cells, each adding the one above or below', () => {
  const length = 20_000;
  const down = Object.fromEntries(Array.from({ length }, (_, at) => [`A${at + 2}`, `=A${at + 1}+1`]));
  const up = Object.fromEntries(Array.from({ length }, (_, at) => [`B${at + 1}`, `=B${at + 2}+1`]));
  const book = smallBook({ 表: { A1: 1, ...down, ...up, [`B${length + 1}`]: 1 } });
  book.calculation.recalculate();
  expect([book.shows(`A${length + 1}`), book.shows('B1')]).toEqual([length + 1, length + 1]);
  book.type('A1', 2);
  book.type(`B${length + 1}`, 3);
  expect([book.shows(`A${length + 1}`), book.shows('B1')]).toEqual([length + 2, length + 3]);
  // Ends in itself: nothing runs on.
  book.type('A1', `=A${length + 1}`);
  expect(book.shows('A9')).toBe('#REF!');
});

test('a sum of a thousand terms and a deep formula', () => {
  const terms = Array.from({ length: 1500 }, (_, at) => `A${(at % 3) + 1}`).join('+');
  const deep = `${'ABS('.repeat(60)}A1${')'.repeat(60)}`;
  const tooDeep = `${'('.repeat(4000)}A1${')'.repeat(4000)}`;
  const book = smallBook({ 表: { A1: 1, A2: 2, A3: 3, B1: `=${terms}`, B2: `=${deep}`, B3: `=${tooDeep}` } });
  book.calculation.recalculate();
  expect([book.shows('B1'), book.shows('B2'), book.shows('B3')]).toEqual([3000, 1, '#NAME?']);
});

test('places that are found out only while calculating are followed', () => {
  const book = smallBook({
    表: {
      A1: 1,
      A2: 2,
      A3: 3,
      B1: '=SUM(OFFSET(A1,0,0,C1,1))',
      C1: 2,
      D1: '=INDIRECT("A"&C1)',
      E1: '=B1+D1',
      F1: '=D1',
    },
  });
  book.calculation.recalculate();
  expect(book.shows('E1')).toBe(5);
  book.type('A2', 20);
  expect([book.shows('B1'), book.shows('D1'), book.shows('E1'), book.shows('F1')]).toEqual([21, 20, 41, 20]);
  book.type('C1', 3);
  expect(book.shows('E1')).toBe(27);
});

test('a formula that is not understood keeps what the file says, and others use it', () => {
  const book = smallBook({
    表: {
      A1: 1,
      B1: { value: 42, formula: 'NOSUCH(A1)' },
      C1: '=B1+A1',
      D1: '=NOSUCH(1)',
      E1: { value: 8, formula: 'SUM(表1[得分])' },
    },
  });
  book.calculation.recalculate();
  expect(['B1', 'C1', 'D1', 'E1'].map((at) => book.shows(at))).toEqual([42, 43, '#NAME?', 8]);
  book.type('A1', 2);
  expect(['B1', 'C1', 'D1', 'E1'].map((at) => book.shows(at))).toEqual([42, 44, '#NAME?', 8]);
  const unknown = (column: number): boolean => book.calculation.isUnknown({ sheet: '表', row: 0, column });
  expect([0, 1, 2, 3, 4].map(unknown)).toEqual([false, true, false, true, true]);
  expect(book.calculation.foreignFunctions()).toEqual(['NOSUCH']);
  book.calculation.useLibrary(new Map([['NOSUCH', (value) => Number(value) * 100]]));
  book.calculation.changed([]);
  expect([book.shows('B1'), book.shows('D1'), unknown(1)]).toEqual([42, 100, false]);
  book.type('A1', 3);
  expect([book.shows('B1'), book.shows('C1')]).toEqual([300, 303]);
});

test('the library calculates what is not our own', () => {
  const book = smallBook({
    表: {
      A1: 4,
      A2: 6,
      B1: '=LCM(A1,A2)',
      B2: '=ROMAN(14)',
      B3: '=NORM.S.DIST(0,TRUE)',
      B4: '=COMBIN(5,2)',
      B5: '=GCD("x")',
      B6: '=BINOM.DIST(1,2,0.5,FALSE)',
      B7: '=SUBTOTAL(9,A1:A2)',
      B8: '=SIN(A9)',
    },
  });
  book.calculation.useLibrary(formulaLibrary());
  book.calculation.recalculate();
  expect(['B1', 'B2', 'B3', 'B5', 'B6', 'B7', 'B8'].map((at) => book.shows(at))).toEqual([
    12,
    'XIV',
    0.5,
    '#VALUE!',
    0.5,
    '#NAME?',
    0,
  ]);
  expect(book.shows('B4')).toBe(10);
});

test('rules and conditional looks are seen from their own cell', () => {
  const book = smallBook({ 表: { A1: 1, A2: 5, A3: 9, B1: '甲', B2: '', B3: '乙' } }, [
    { name: '名单', refersTo: "OFFSET('表'!$B$1,0,0,MAX(1,COUNTA('表'!$B:$B)),1)" },
  ]);
  const at = (row: number) => ({ sheet: '表', row, column: 4 });
  expect([0, 1, 2].map((row) => book.calculation.evaluate('$A1>4', at(row), at(0)))).toEqual([false, true, true]);
  expect(book.calculation.evaluate('1/0', at(0))).toBe(errors.division);
  expect(book.calculation.textsOf('名单', at(0))).toEqual(['甲', '乙']);
  expect(book.calculation.textsOf("'表'!$A$1:$A$3", at(0))).toEqual(['1', '5', '9']);
});

test('an index of a column is dropped when the column changes', () => {
  const numbers = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`A${at + 1}`, at]));
  const counted = Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [`B${at + 1}`, `=COUNTIF($A$1:A${at + 1},A${at + 1})`]),
  );
  const book = smallBook({ 表: { ...numbers, ...counted, C1: '=MATCH(7,A1:A200,0)', C2: '=SUMIFS(A:A,B:B,2)' } });
  book.calculation.recalculate();
  expect([book.shows('B200'), book.shows('C1'), book.shows('C2')]).toEqual([1, 8, 0]);
  book.type('A3', 7);
  expect([book.shows('B200'), book.shows('B8'), book.shows('C1'), book.shows('C2')]).toEqual([1, 2, 3, 7]);
  book.type('A4', 199);
  expect([book.shows('B200'), book.shows('C2')]).toEqual([2, 206]);
});
