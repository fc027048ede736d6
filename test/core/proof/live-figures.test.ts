import type { Cell } from '../../../src/core/base/cells';
import { readBook } from '../../../src/core/book/read-book';
import { attachmentSheet } from '../../../src/core/returns/attachment-sheet';
import { liveFigures } from '../../../src/core/proof/statistics/live-figures';
import { statisticsOf } from '../../../src/core/statistics/statistics';
import { sheet } from '../../support/sheets';
import { cellOf, formulasOf } from '../results/read-content';

const departments = [
  ['单位名称', '类别'],
  ['团委', '牵头'],
  ['教务处', '牵头'],
];
const activities: readonly (readonly Cell[])[] = [
  ['活动名称', '牵头部门', '开始日期', '场次', '学生人次', '教师人次'],
  ['进社区', '团委', '2023-05-14', 2, '30人次', null],
  ['沙龙', '教务处', '2023-05-15', { value: 45_067, date: true }, '约40', 5],
];
const sheets = [
  sheet('单位', departments),
  sheet('活动登记', activities),
  sheet('志愿服务登记', [
    ['日期', '活动名称', '单位', '志愿者人次', '时长'],
    ['2023-05-14', '沙龙', '教务处', 4, 1],
    ['2023-05-14', '进社区', '团委', 10, 2.5],
    ['2023-05-15', '进社区', '团委', 6, 3],
    ['2023-05-15', '进社区', '团委', 6, 3],
  ]),
  sheet('宣传登记', [
    ['标题', '级别', '渠道', '单位', '活动名称'],
    ['甲', '校级', '校园网', '团委', '进社区'],
    ['甲', ' 市级', '校园网', '团委', '进社区'],
  ]),
];
const book = readBook(sheets);
const statistics = statisticsOf(book);
const live = liveFigures(statistics, book, 'activities');
const formulas = formulasOf(attachmentSheet(statistics, book.settings, { content: live }));
const plain = (reference: string) =>
  `IF(ISNUMBER(${reference}),IF(AND(${reference}>=0,${reference}<1E8,INT(${reference})=${reference}),${reference},"未读"),` +
  `IFERROR(IF(TRIM(${reference})="","","未读"),"未读"))`;

test('a number that stands as it reads is a reference to its cell, an empty cell too', () => {
  expect(formulas['F6']).toBe(plain("'活动登记'!D2"));
  expect(formulas['H6']).toBe(plain("'活动登记'!F2"));
});

test('what a formula cannot read goes through 读数对照: as written, as read', () => {
  expect(formulas['G6']).toBe(`IF(EXACT('活动登记'!E2,'统计数据'!$AM$7),'统计数据'!$AN$7,${plain("'活动登记'!E2")})`);
  expect([cellOf(live.sheet, 'AM7').value, cellOf(live.sheet, 'AN7').value]).toEqual(['30人次', 30]);
});

test('a number that only looks like one, a day, stays 未读; one that nobody can read is 未读 by itself', () => {
  expect(formulas['F7']).toContain('EXACT(');
  expect([cellOf(live.sheet, 'AM8').value, cellOf(live.sheet, 'AN8').value]).toEqual([45_067, '未读']);
  expect(formulas['G7']).toBe(plain("'活动登记'!E3"));
});

test('volunteers, hours and articles are sums over the row’s own lines of 统计数据', () => {
  expect(formulas['K6']).toContain("SUM('统计数据'!T6:T7)");
  expect(formulas['L6']).toContain("SUM('统计数据'!U6:U7)");
  expect(formulas['K7']).toContain("SUM('统计数据'!T8)");
  expect(formulas['N6']).toBe("COUNTIF('统计数据'!AB6:AB7,2)+COUNTIF('统计数据'!AB6:AB7,3)");
  expect(formulas['M7']).toBeUndefined();
});

test('the rows of one article share one level, the highest; a repeated row is only watched', () => {
  expect([6, 7].map((row) => cellOf(live.sheet, `AB${row}`).formula)).toEqual(['MAX(AA6:AA7)', undefined]);
  expect([cellOf(live.sheet, 'T9').value, cellOf(live.sheet, 'Q9').value]).toEqual([null, 5]);
});

test('each line knows whether its row reads as it did, and the sheet how many do not', () => {
  expect(cellOf(live.sheet, 'D6').formula).toContain('EXACT(""&\'活动登记\'!A2&"|"&\'活动登记\'!B2');
  expect(cellOf(live.sheet, 'C3').formula).toMatch(/^SUM\(D6:D7\)\+SUM\(S6:S9\)\+SUM\(Z6:Z7\)/);
  expect(formulas['C1']).toContain("'统计数据'!$C$3>0");
});

test('no formula needs more than Excel 2007 has', () => {
  const newer = /AGGREGATE|MAXIFS|MINIFS|TEXTJOIN|CONCAT\(|\bIFS\(|SWITCH|LET\(|XLOOKUP|FILTER|UNIQUE|SORT\(|\{|\[|@/;
  for (const formula of [...Object.values(formulas), ...Object.values(formulasOf(live.sheet))]) {
    expect(formula).not.toMatch(newer);
    expect(formula.length).toBeLessThan(8192);
  }
});
