import { judgeCompleteness } from '../../../src/core/overview/judge-completeness';
import { registerCompleteness } from '../../../src/core/overview/register-completeness';
import { evaluateSchool, markingSheet } from '../../support/sheets';

const departments = [
  ['信息技术系', '信息系', '参评', 400],
  ['机电工程系', '', '参评', 300],
] as const;

const { book } = evaluateSchool({
  departments,
  rubric: [
    { id: 'A1', max: 10, mode: '评委' },
    { id: 'A2', max: 10, mode: '评委', notFor: '机电工程系' },
    { id: 'B1', max: 5, mode: '计数', parameters: '点=1' },
  ],
  judges: [['甲'], ['乙', '信息系'], ['丙']],
  ledger: [
    ['信息系', null, 'B1', '点', 2, null],
    ['全部', null, 'B1', '点', 1, null],
    ['不存在的系', null, 'B1', '点', 1, null],
    ['机电工程系', null, 'B1', null, null, null],
  ],
  more: [
    markingSheet('甲', ['信息技术系', '机电工程系'], { A1: [8, '缺席'], A2: [null, '不适用'] }),
    markingSheet('乙', ['信息技术系', '机电工程系'], { A1: ['回避', 7], A2: ['回避', 9] }),
  ],
});

const none = { marked: 0, blank: 0, absent: 0, recused: 0, notApplicable: 0, unread: 0, own: false };

test('every state of a mark is counted apart, cells of criteria that do not apply are not due', () => {
  const [first, second] = judgeCompleteness(book, book.scored);
  expect(first?.sheet).toBe('评分·甲');
  expect(first?.departments).toEqual([
    { ...none, due: 2, marked: 1, blank: 1, place: { sheet: '评分·甲', row: 3, column: 4 } },
    { ...none, due: 1, absent: 1, place: { sheet: '评分·甲', row: 2, column: 5 } },
  ]);
  expect(second?.departments).toEqual([
    { ...none, due: 0, recused: 2, own: true, place: { sheet: '评分·乙', row: 2, column: 4 } },
    { ...none, due: 1, marked: 1, place: { sheet: '评分·乙', row: 2, column: 5 } },
  ]);
});

test('a judge without a marking sheet is told apart from one who has marked nothing', () => {
  const [, , third] = judgeCompleteness(book, book.scored);
  expect(third).toEqual({
    judge: '丙',
    sheet: null,
    departments: [
      { ...none, due: 0, place: null },
      { ...none, due: 0, place: null },
    ],
  });
});

test('rows are counted for whom they name; prepared rows without an entry are none', () => {
  const [ledger, ...others] = registerCompleteness(book, book.scored);
  expect(others).toEqual([]);
  expect(ledger).toMatchObject({ table: 'ledger', sheet: '考核登记', rows: 3, unassigned: 1 });
  expect(ledger?.departments).toEqual([
    { rows: 2, place: { sheet: '考核登记', row: 1, column: 0 } },
    { rows: 1, place: { sheet: '考核登记', row: 2, column: 0 } },
  ]);
});
