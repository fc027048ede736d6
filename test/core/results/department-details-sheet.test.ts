import { departmentDetailsSheet } from '../../../src/core/results/department-details-sheet';
import { departmentDetails } from '../../../src/tasks/department-details';
import { cellOf, formulasOf, mergesOf, rowStarting, rowValues } from '../results/read-content';
import { evaluated, points, say } from '../results/scored-school';

function details(change: Parameters<typeof evaluated>[0] = {}, index = 0) {
  const evaluation = evaluated(change);
  const department = evaluation.book.scored[index];
  const content = department === undefined ? undefined : departmentDetailsSheet(evaluation, department, say);
  if (content === undefined) throw new Error('not scored');
  return content;
}

test('every criterion with what was lost and why, by item with sums, values only', () => {
  const content = details();
  expect(cellOf(content, 'A1').value).toBe('重庆市工业学校2024年“职业教育活动周”得分与扣分明细');
  expect(cellOf(content, 'A2').value).toContain('信息技术系');
  expect(rowValues(content, 3)).toEqual(['项目', '编号', '评分内容', '分值', '得分', '失分', '依据']);
  expect(rowValues(content, 4)).toEqual(['实施方案', 'A1', '内容A1', 60, 46.4, 13.6, '点×464，计46.4分（最多60分）']);
  expect(rowValues(content, 5).slice(0, 6)).toEqual(['小计', null, null, 60, 46.4, 13.6]);
  expect(rowValues(content, 8).slice(0, 6)).toEqual(['加分', 'J1', '内容J1', 5, 0, null]);
  expect(formulasOf(content)).toEqual({});
});

test('total, rank, strongest and weakest, signatures', () => {
  const content = details();
  const text = (label: string) => rowValues(content, rowStarting(content, label))[2];
  expect(text('总　　分')).toBe('86.40 分（满分100分）');
  expect(text('名次等次')).toBe('第 2 名（有总分的单位 3 个）；等次：良好');
  expect(text('最 强 项')).toBe('A2 内容A2：40.00／40，得分率 100%');
  expect(text('最 弱 项')).toBe('A1 内容A1：46.40／60，得分率 77.3%');
  expect(rowStarting(content, '制表人')).toBeGreaterThan(0);
  expect(mergesOf(content)).toContain('A1:G1');
});

test('prints on A4 portrait with the headings on each page and page numbers', () => {
  expect(details().page).toMatchObject({
    landscape: false,
    repeatRows: [2, 2],
    pagesWide: 1,
    footer: '第 &P 页 共 &N 页',
  });
});

test('a criterion that is open leaves the item and the total unfinished, without a number that looks like a result', () => {
  const content = details({ ledger: points.slice(1) });
  expect(rowValues(content, 4).slice(4, 6)).toEqual(['未完成', null]);
  expect(rowValues(content, 5).slice(4, 6)).toEqual(['未完成', null]);
  expect(rowValues(content, rowStarting(content, '总　　分'))[2]).toBe('未完成');
  expect(rowStarting(content, '其　　中')).toBe(0);
  expect(rowValues(content, rowStarting(content, '备　　注'))[2]).toContain('A1');
});

test('one file per department, with a name that every system takes; none where nothing is scored', () => {
  const departments = [
    ['信息/技术系', '', '参评', 400],
    ['教务处', '', '职能', null],
  ];
  const files = departmentDetails(evaluated({ departments, ledger: [] }), say);
  expect(files.map(({ fileName }) => fileName)).toEqual(['得分与扣分明细 信息_技术系.xlsx']);
  expect(departmentDetails(evaluated({ settings: { 满分: 90 } }), say)).toEqual([]);
});
