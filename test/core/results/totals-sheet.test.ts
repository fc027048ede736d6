import { totalsSheet } from '../../../src/core/results/totals-sheet';
import { cellOf, rowStarting, rowValues } from '../results/read-content';
import { evaluated, points, say } from '../results/scored-school';

test('[worked example] shows items, total, rank, grade and what counts for the semester, in the order of 单位', () => {
  const sheet = totalsSheet(evaluated(), null, say);
  expect(rowValues(sheet, 1)[0]).toBe('重庆市工业学校2024年职业教育活动周考核汇总');
  expect(rowValues(sheet, 3)).toEqual([
    ...['单位', '实施方案\n（60分）', '线上线下宣传\n（40分）', '加分', '扣分', '总分', '名次', '等次'],
    ...['计入学期考评分', '备注'],
  ]);
  expect(rowValues(sheet, 4)).toEqual(['信息技术系', 46.4, 40, 0, 0, 86.4, 2, '良好', 12.96, null]);
  expect(rowValues(sheet, 5)).toEqual(['机电工程系', 50, 40, 0, 0, 90, 1, '优秀', 13.5, null]);
  expect(rowValues(sheet, 6)).toEqual(['建筑工程系', 30, 30, 0, 0, 60, 3, '合格', 9, null]);
  expect(cellOf(sheet, 'F4').style?.format).toBe('0.00');
});

test('lists departments by rank below, equal ones in the order of 单位', () => {
  const ledger = [...points.slice(0, 2), ...points.slice(2).map((row) => [...row.slice(0, 4), 400])];
  const sheet = totalsSheet(evaluated({ ledger }), null, say);
  const top = rowStarting(sheet, '名次表');
  const shown = [1, 2, 3, 4].map((below) => [0, 1, 4, 5].map((at) => rowValues(sheet, top + below)[at]));
  expect(shown).toEqual([
    ['名次', '单位', '总分', '等次'],
    [1, '信息技术系', 86.4, '良好'],
    [2, '机电工程系', 80, '良好'],
    [2, '建筑工程系', 80, '良好'],
  ]);
});

test('says 未完成 and what is missing instead of a total, and leaves that department out of the ranks', () => {
  const sheet = totalsSheet(evaluated({ ledger: points.slice(1) }), null, say);
  const line = ['信息技术系', '未完成', 40, 0, 0, '未完成', null, null, null, '未完成：A1'];
  expect(rowValues(sheet, 4)).toEqual(line);
  expect(rowStarting(sheet, '未列入名次：信息技术系')).toBeGreaterThan(0);
});

test('a draft totals what is there and says 草稿 in every header', () => {
  const sheet = totalsSheet(evaluated({ ledger: points.slice(1) }, true), null, say);
  expect(rowValues(sheet, 1)[0]).toContain('（草稿）');
  expect(rowValues(sheet, 3).slice(5, 9)).toEqual([
    ...['总分\n（草稿）', '名次\n（草稿）', '等次\n（草稿）', '计入学期考评分\n（草稿）'],
  ]);
  expect(sheet.page?.header).toContain('草稿');
  expect(rowStarting(sheet, '名次表（草稿）')).toBeGreaterThan(0);
  expect(rowValues(sheet, 4)).toEqual(['信息技术系', '未完成', 40, 0, 0, 40, 3, '不合格', 6, '未完成：A1']);
});

test('has a column 折算 only with 按剩余分值折算; an item that does not apply says so', () => {
  const notApplicable = points.map((row) =>
    row[0] === '信息技术系' && row[2] === 'A1' ? ['信息技术系', null, 'A1', '不适用'] : row,
  );
  const sheet = totalsSheet(
    evaluated({ ledger: notApplicable, settings: { 不适用指标: '按剩余分值折算' } }),
    null,
    say,
  );
  expect(rowValues(sheet, 3)[3]).toBe('折算');
  expect(rowValues(sheet, 4).slice(1, 7)).toEqual(['不适用', 40, 60, 0, 0, 100]);
  expect(rowValues(sheet, 5).slice(1, 4)).toEqual([50, 40, null]);
});

test('says so where a veto, a limit or a missing setting changes what the parts would give', () => {
  const ledger = [
    ...points.map((row) => (row[0] === '机电工程系' && row[2] === 'A1' ? [...row.slice(0, 4), 600] : row)),
    ...[
      ['机电工程系', null, 'J1', '件', 3],
      ['信息技术系', null, 'V1', '安全事故'],
    ],
  ];
  const sheet = totalsSheet(evaluated({ ledger, settings: { 重大活动分值: null } }), null, say);
  expect(rowValues(sheet, 4)[9]).toBe('一票否决，不评优秀');
  expect(rowValues(sheet, 5)[9]).toBe('超过总分上限，按100分计');
  expect(rowValues(sheet, 4)[8]).toBeNull();
  expect(rowStarting(sheet, '没有填“重大活动分值”')).toBeGreaterThan(0);
});

test('says how many rows count nowhere', () => {
  const sheet = totalsSheet(evaluated({ ledger: [...points, ['汽车系', null, 'A1', '点', 5]] }), null, say);
  expect(rowStarting(sheet, '1 行未计入')).toBeGreaterThan(0);
});

test('says why instead of numbers where scoring is blocked', () => {
  const sheet = totalsSheet(evaluated({ settings: { 满分: 105 } }), null, say);
  expect(rowValues(sheet, 2)[0]).toContain('暂不能计分');
  expect(rowStarting(sheet, 'R1')).toBeGreaterThan(0);
  expect(sheet.cells.flat().some((cell) => typeof cell?.value === 'number')).toBe(false);
});

test('has a line for 制表人, 审核人 and 公示期, and prints its headings on each page', () => {
  const sheet = totalsSheet(evaluated(), null, say);
  const texts = rowValues(sheet, rowStarting(sheet, '制表人：')).filter((value) => value !== null);
  expect(texts).toEqual(['制表人：', '审核人：', expect.stringContaining('公示期：')]);
  expect(sheet.page).toMatchObject({ landscape: true, pagesWide: 1, repeatRows: [2, 2] });
});
