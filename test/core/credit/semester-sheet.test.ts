import type { Cell, Sheet } from '../../../src/core/base/cells';
import { contentAsSheet } from '../../../src/core/layout/content-as-sheet';
import { semesterSheet } from '../../../src/core/credit/semester-sheet';
import { semesterUpdate } from '../../../src/core/credit/semester-update';
import { cellOf, rowStarting, rowValues } from '../results/read-content';
import { evaluated, points, say } from '../results/scored-school';

const headings = [
  '序号',
  '系部',
  '常规考核得分',
  '职业教育活动周\n（15分）',
  '加分',
  '扣分',
  '学期总分',
  '名次',
  '等次',
  '备注',
];

/** The sheet as read back, with cells that a school typed: `C4` is row 3, column 2. */
function typed(sheet: Sheet, cells: Readonly<Record<string, Cell>>): Sheet {
  const rows = sheet.rows.map((row) => [...row]);
  for (const [at, value] of Object.entries(cells)) {
    const row = Number(at.slice(1)) - 1;
    while (rows.length <= row) rows.push([]);
    const line = rows[row];
    if (line !== undefined) line[at.charCodeAt(0) - 65] = value;
  }
  return { ...sheet, rows };
}

const created = () => contentAsSheet(semesterSheet(evaluated(), say));

test('lays out every scored department with what the event is worth to it', () => {
  const sheet = semesterSheet(evaluated(), say);
  expect(rowValues(sheet, 1)[0]).toBe('重庆市工业学校2023—2024学年第二学期考评');
  expect(rowValues(sheet, 3)).toEqual(headings);
  expect(rowValues(sheet, 4)).toEqual([1, '信息技术系', null, 12.96, null, null, '', '', '', null]);
  expect(rowValues(sheet, 6).slice(0, 4)).toEqual([3, '建筑工程系', null, 9]);
  expect(rowStarting(sheet, '制表人：')).toBe(8);
});

test('our column follows 考核汇总 by the department’s name, whatever the row and the spelling', () => {
  const from = `'考核汇总'!$I$4:$I$6,MATCH(B4,'考核汇总'!$A$4:$A$6,0)`;
  expect(cellOf(semesterSheet(evaluated(), say), 'D4')).toMatchObject({
    value: 12.96,
    formula: `IF(ISNUMBER(INDEX(${from})),INDEX(${from}),"")`,
  });
  const update = semesterUpdate(typed(created(), { B4: '信息系' }), evaluated(), say);
  expect(update?.content.cells[3]?.[3]?.formula).toContain('MATCH("信息技术系",');
  const departments = [['甲*系', '', '参评', 1]];
  const starred = semesterSheet(evaluated({ departments, ledger: [] }), say);
  expect(cellOf(starred, 'D4').formula).toContain('MATCH("甲~*系",');
  expect(cellOf(semesterSheet(evaluated({ settings: { 满分: 90 } }), say), 'D4').formula).toBeUndefined();
});

test('学期总分 is a plain sum as a formula, empty until 常规考核得分 is given', () => {
  const formula = cellOf(semesterSheet(evaluated(), say), 'G4').formula;
  expect(formula).toContain('ROUND(SUM(C4,D4)+SUM(E4)-SUM(F4),6)');
  expect(formula).toMatch(/^IF\(LEN\(C4\)=0,""/);
});

test('continues our sheet: what the school typed stays, our column and what is computed are written', () => {
  const existing = typed(created(), { C4: 80, E4: 2, F4: 0.5, J4: '已核', C5: 85, C6: 85.5, D4: 1 });
  const update = semesterUpdate(existing, evaluated(), say);
  expect(update?.insertRows).toBeNull();
  const cells = update?.content.cells ?? [];
  expect(cells[3]?.map((cell) => cell?.value)).toEqual([
    ...[undefined, undefined, undefined, 12.96, undefined, undefined, 94.46, 3, '优秀'],
  ]);
  expect(cells[4]?.slice(6, 9).map((cell) => cell?.value)).toEqual([98.5, 1, '优秀']);
  expect(cells[5]?.slice(6, 9).map((cell) => cell?.value)).toEqual([94.5, 2, '优秀']);
});

test('a department that is not complete any more loses what we credited, and its total', () => {
  const existing = typed(created(), { C4: 80 });
  const cells = semesterUpdate(existing, evaluated({ ledger: points.slice(1) }), say)?.content.cells;
  expect(cells?.[3]?.[3]?.value).toBe('');
  expect(cells?.[3]?.slice(6, 9).map((cell) => cell?.value)).toEqual(['未完成', '', '']);
  expect(cells?.[1]?.[0]?.value).toContain('信息技术系');
});

test('text where a number is due is 未读, never 0', () => {
  const cells = semesterUpdate(typed(created(), { C4: 80, E4: '2分' }), evaluated(), say)?.content.cells;
  expect(cells?.[3]?.[6]?.value).toBe('未读');
});

test('adds what further events the school has put in, in columns of its own', () => {
  const rows = created().rows.map((row) => [...row.slice(0, 3), null, ...row.slice(3)]);
  const existing = typed({ ...created(), rows }, { D3: '运动会（10分）', C4: 80, D4: 9, C5: 80 });
  const cells = semesterUpdate(existing, evaluated(), say)?.content.cells;
  expect(cells?.[3]?.map((cell) => cell?.value)).toEqual([
    ...[undefined, undefined, undefined, undefined, 12.96, undefined, undefined, 101.96, 1, '优秀'],
  ]);
  expect(cells?.[3]?.[7]?.formula).toContain('SUM(C4,D4,E4)');
  expect(cells?.[4]?.[7]?.value).toBe('未完成');
});

test('a new department gets a row above what stands below the table', () => {
  const departments = ['信息技术系', '机电工程系', '建筑工程系', '现代服务系'].map((name) => [name, '', '参评', 100]);
  const update = semesterUpdate(created(), evaluated({ departments }), say);
  expect(update?.insertRows).toEqual({ at: 6, count: 1 });
  const added = update?.content.cells[6]?.map((cell) => cell?.value);
  expect(added).toEqual([4, '现代服务系', null, '', null, null, '', '', '', null]);
});

test('shows the points that our column has now', () => {
  const update = semesterUpdate(created(), evaluated({ settings: { 重大活动分值: 20 } }), say);
  expect(update?.content.cells[2]?.map((cell) => cell?.value)).toEqual([
    ...[undefined, undefined, undefined, '职业教育活动周\n（20分）'],
  ]);
});

test('is not known as ours where its headings are gone', () => {
  expect(semesterUpdate(typed(created(), { D3: '技能节' }), evaluated(), say)).toBeUndefined();
});
