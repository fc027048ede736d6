import { columnLetters } from '../../../src/core/base/cells';
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
const plain = (reference: string, least = 0) =>
  `IF(ISNUMBER(${reference}),IF(AND(${reference}>=${least},${reference}<1E8,INT(${reference})=${reference}),${reference},"未读"),` +
  `IFERROR(IF(TRIM(${reference})="","","未读"),"未读"))`;
/** 附件2 and its lists take nothing from a row that is another one now. */
const unlessMoved = (line: string, formula: string) => `IF('统计数据'!${line},"未完成",${formula})`;

test('a number that stands as it reads is a reference to its cell, an empty cell too; 场次 counts from 1', () => {
  expect(formulas['F6']).toBe(unlessMoved('C6', plain("'活动登记'!D2", 1)));
  expect(formulas['H6']).toBe(unlessMoved('C6', plain("'活动登记'!F2")));
});

test('what a formula cannot read goes through 读数对照: as written, as read', () => {
  const read = `IF(IFERROR(EXACT('活动登记'!E2,'统计数据'!$AA$7),FALSE),'统计数据'!$AB$7,${plain("'活动登记'!E2")})`;
  expect(formulas['G6']).toBe(unlessMoved('C6', read));
  expect([cellOf(live.sheet, 'AA7').value, cellOf(live.sheet, 'AB7').value]).toEqual(['30人次', 30]);
});

test('a number that only looks like one, a day, stays 未读; one that nobody can read is 未读 by itself', () => {
  expect(formulas['F7']).toContain('EXACT(');
  expect([cellOf(live.sheet, 'AA8').value, cellOf(live.sheet, 'AB8').value]).toEqual([45_067, '未读']);
  expect(formulas['G7']).toBe(unlessMoved('C7', plain("'活动登记'!E3")));
});

test('volunteers, hours and articles are sums over the row’s own lines of 统计数据', () => {
  expect(formulas['K6']).toContain("SUM('统计数据'!R6:R7)");
  expect(formulas['L6']).toContain("SUM('统计数据'!S6:S7)");
  expect(formulas['K7']).toContain("SUM('统计数据'!R8)");
  const levels = "COUNTIF('统计数据'!Y6:Y7,2)+COUNTIF('统计数据'!Y6:Y7,3)";
  expect(formulas['N6']).toBe(`IF(COUNTIF('统计数据'!Y6:Y7,"未完成")>0,"未完成",${levels})`);
  expect(formulas['M7']).toBeUndefined();
});

test('the rows of one article share one level, the highest; a repeated row has no line', () => {
  const highest = 'IF(COUNTIF(X6:X7,"未完成")>0,"未完成",MAX(X6:X7))';
  expect([6, 7].map((row) => cellOf(live.sheet, `Y${row}`).formula)).toEqual([highest, undefined]);
  expect([cellOf(live.sheet, 'P8').value, live.sheet.cells[8]?.[15]]).toEqual([2, undefined]);
});

/** What 统计数据 keeps of a register, by the headings over it. */
function keptColumn(sheetName: string, heading: string) {
  const [titles, headings] = [live.sheet.cells[3] ?? [], live.sheet.cells[4] ?? []];
  const column = headings.findIndex(
    (cell, at) => cell?.value === heading && titles[at]?.value === `${sheetName}（统计时）`,
  );
  const cells = live.sheet.cells.slice(5).map((row) => row[column]?.value ?? null);
  return { column: columnLetters(column), cells };
}

test('each line knows its row by its name where that stands once, else by all that tells two rows apart', () => {
  const name = keptColumn('活动登记', '活动名称').column;
  expect(cellOf(live.sheet, 'C6').formula).toBe(`IFERROR(1-EXACT('活动登记'!A2,$${name}$7),1)`);
  const [link, channel] = ['标题', '渠道'].map((heading) => keptColumn('宣传登记', heading).column);
  expect(cellOf(live.sheet, 'W6').formula).toContain(
    `EXACT('宣传登记'!A2,$${link}$7),EXACT('宣传登记'!C2,$${channel}$7)`,
  );
});

test('registers are kept as they were, of numbers that formulas follow only what is no number', () => {
  expect(keptColumn('活动登记', '活动名称').cells.slice(0, 3)).toEqual(['活动名称', '进社区', '沙龙']);
  expect(keptColumn('活动登记', '教师人次').cells.slice(0, 3)).toEqual(['教师人次', null, null]);
  expect(keptColumn('活动登记', '学生人次').cells.slice(0, 3)).toEqual(['学生人次', '30人次', '约40']);
});

test('cells are compared with what they were, by size and place too, and 附件2 says when one is not', () => {
  const formulasOfData = Object.values(formulasOf(live.sheet));
  const [first, last] = ['单位名称', '类别'].map((heading) => keptColumn('单位', heading).column);
  const [now, then] = ["'单位'!$A$1:$B$3", `$${first}$6:$${last}$8`];
  const size = `ABS(ROWS(${now})-3)+ABS(COLUMNS(${now})-2)`;
  const place = "ABS(ROW('单位'!$A$1)-ROW('单位'!$A$1)-0)+ABS(COLUMN('单位'!$A$1)-COLUMN('单位'!$A$1)-0)";
  const change = `SUMPRODUCT(1-EXACT(${now}&"",${then}&"")*(${now}=${then}))`;
  expect(formulasOfData).toContain(`${change}+${size}+${place}`);
  expect(formulasOfData).toContain(`ABS(COUNTA('单位'!$A:$A)-COUNTA('单位'!$A$1:$A$3)-0)`);
  expect(formulas['C1']).toContain("'统计数据'!$C$3>0");
});

test('no formula needs more than Excel 2007 has', () => {
  const newer = /AGGREGATE|MAXIFS|MINIFS|TEXTJOIN|CONCAT\(|\bIFS\(|SWITCH|LET\(|XLOOKUP|FILTER|UNIQUE|SORT\(|\{|\[|@/;
  for (const formula of [...Object.values(formulas), ...Object.values(formulasOf(live.sheet))]) {
    expect(formula).not.toMatch(newer);
    expect(formula.length).toBeLessThan(8192);
  }
});
