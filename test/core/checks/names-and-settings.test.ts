import { evaluate } from '../../../src/core/evaluate';
import { totalJson } from '../../../src/core/json/total-json';
import type { Cell, Sheet } from '../../../src/core/base/cells';
import { sayIn } from '../../../src/words/words';
import { sheet } from '../../support/sheets';

const departments = sheet('单位', [
  ['单位名称', '类别'],
  ['甲系', '参评'],
  ['乙系', '参评'],
]);
const rubric = sheet('评价细则', [
  ['编号', '项目', '评分内容', '分值', '方式', '参数'],
  ['1.1', '管理', '纪律', 100, '扣分', '违纪=5'],
]);
const bookWith = (setting: readonly Cell[], unit = '甲系'): readonly Sheet[] => [
  sheet('活动设置', [['项目', '值'], setting]),
  departments,
  rubric,
  sheet('考核登记', [
    ['单位', '编号', '事项', '数量'],
    [unit, '1.1', '违纪', 1],
  ]),
];
const scored = (sheets: readonly Sheet[]) => totalJson(evaluate(sheets), sayIn('zh-CN')).departments;

test.each(['参评类型', '参评范围', '总分值', '总分封顶', '总分上线'])(
  '[G1] %s in 活动设置 is told, and no total is printed in its place',
  (name) => {
    const sheets = bookWith([name, 80]);
    const told = evaluate(sheets).findings.filter(({ code }) => code === 'G1');
    expect(told.map(({ severity }) => severity)).toContain('error');
    if (name !== '总分值') expect(scored(sheets).map(({ total }) => total)).toEqual([null, null]);
  },
);

test.each([
  ['开始日期备注', '开始日期', '2024-05-14', 'warn', null],
  ['满分值', '满分', 100, 'warn', null],
  ['优秀率', '优秀比例', 0.3, 'error', '优秀比例'],
  ['优秀先', '优秀线', 90, 'error', '优秀线'],
] as const)('[G1] %s beside %s itself', (name, known, value, severity, suggestion) => {
  const [, ...rest] = bookWith(['满分', 100]);
  const rows = [...(known === '满分' ? [] : [['满分', 100]]), [known, value], [name, 'x']];
  const { findings } = evaluate([sheet('活动设置', [['项目', '值'], ...rows]), ...rest]);
  const told = findings.filter(({ place }) => place?.sheet === '活动设置' && place.row === rows.length);
  expect(told.map((one) => [one.code, one.severity, one.suggestion])).toEqual([['G1', severity, suggestion]]);
});

test.each(['优秀分数线', '良好分数线', '及格线'])('[G1] %s withholds grades and no total', (name) => {
  const rows = scored(bookWith([name, 85]));
  expect(rows.map(({ total, grade }) => [total, grade])).toEqual([
    [95, null],
    [100, null],
  ]);
});

test('[U4] a row of 考核登记 for two departments counts for the first, and the others are told to have their own', () => {
  const sheets = bookWith(['满分', 100], '甲系、乙系');
  const told = evaluate(sheets).findings.filter(({ code }) => code === 'U4');
  expect(told.map(({ severity, message }) => [severity, message.id])).toEqual([['info', 'u4.ledger']]);
  expect(scored(sheets).map(({ total }) => total)).toEqual([95, 100]);
});

test.each(['違紀', '违纪', '違纪', '违紀'])('%s in 事项 is 违纪', (kind) => {
  const sheets = bookWith(['满分', 100]).map((one) =>
    one.name === '考核登记' ? { ...one, rows: [...one.rows.slice(0, 1), ['甲系', '1.1', kind, 1]] } : one,
  );
  expect(scored(sheets).map(({ total }) => total)).toEqual([95, 100]);
});

test.each(['开放日。', '“开放日”', '「开放日」'])('[T3] an activity typed again as %s counts once', (name) => {
  const activities = sheet('活动登记', [
    ['活动名称', '牵头部门', '开始日期', '学生人次'],
    ['开放日', '甲系', '2024-05-14', 30],
    [name, '甲系', '2024-05-14', 30],
  ]);
  const { findings } = evaluate([...bookWith(['满分', 100]), activities]);
  expect(findings.filter(({ code }) => code === 'T3').map(({ place }) => place?.row)).toEqual([2]);
});

test.each(['无违纪', '没有违纪', '未违纪。'])('[C2] %s is not parted into 无 and 违纪', (kind) => {
  const sheets = bookWith(['满分', 100]).map((one) =>
    one.name === '考核登记' ? { ...one, rows: [...one.rows.slice(0, 1), ['甲系', '1.1', kind, 1]] } : one,
  );
  const told = evaluate(sheets).findings.filter(({ code }) => code === 'C2');
  expect(told.map(({ message, suggestion }) => [message.id, suggestion])).toEqual([['c2.unknownKind', null]]);
  expect(scored(sheets)[0]?.total).toBeNull();
});

test('[R1] a place that two ranges name is told with both of them', () => {
  const ranges = sheet('评价细则', [
    ['编号', '项目', '评分内容', '分值', '方式', '参数'],
    ['1.1', '管理', '比武', 100, '名次', '1-3=15;3-5=10'],
  ]);
  const sheets = bookWith(['满分', 100]).map((one) => (one.name === '评价细则' ? ranges : one));
  const told = evaluate(sheets).findings.filter(({ message }) => message.id === 'r1.placeTwice');
  expect(told.map(({ message }) => message.values)).toEqual([
    expect.objectContaining({ place: '3', first: '1-3', name: '3-5' }),
  ]);
});
