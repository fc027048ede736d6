import { textOf } from '../../../src/core/base/cells';
import { evaluate } from '../../../src/core/evaluate';
import { reportJson } from '../../../src/core/statistics/report-json';
import { prepare } from '../../../src/tasks/prepare';
import { total } from '../../../src/tasks/total';
import type { Filled } from '../../../src/core/prepare/preparation';
import { memoryWorkbook } from '../../../src/workbook/memory-workbook';
import { sayIn } from '../../../src/words/words';
import { evaluateSchool } from '../../support/sheets';

const say = sayIn('zh-CN');
const base = { workbookId: 'id-1', say };

async function blankBook(filled: Filled = {}) {
  const workbook = memoryWorkbook();
  await prepare(workbook, { ...base, scheme: 'blank', filled });
  return workbook;
}

const namesOf = async (workbook: ReturnType<typeof memoryWorkbook>) =>
  (await workbook.readAll()).map(({ name }) => name).filter((name) => name !== '_weektally');

const departments = {
  headings: ['单位名称', '类别'],
  rows: [
    ['甲系', '参评'],
    ['乙系', '参评'],
  ],
};
const judged = ['1', '组织', '方案', 60, '评委', null, null, null];
const deducted = ['2', '组织', '纪律', 40, '扣分', null, '考核登记', '迟到=1'];
const headings = ['编号', '项目', '评分内容', '分值', '方式', '对象', '数据来源', '参数'];

test('the blank scheme has settings at their defaults, departments and rubric, and nothing else', async () => {
  const workbook = await blankBook();
  expect(await namesOf(workbook)).toEqual(['开始', '活动设置', '单位', '评价细则']);
  const { book, findings } = evaluate(await workbook.readAll());
  expect([book.settings.scheme, book.settings.event]).toEqual(['blank', '职业教育活动周']);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a rubric without criteria is no scoring', async () => {
  const workbook = await blankBook();
  const before = await workbook.readAll();
  const { evaluation } = await total(workbook, { draft: false, write: true, now: '2024-05-18T00:00:00Z', ...base });
  expect(evaluation.scores).toBe('scoring-off');
  expect(await workbook.readAll()).toEqual(before);
});

test('the sheets that the rubric needs are laid out with it', async () => {
  const judges = { headings: ['姓名'], rows: [['张伟']] };
  const workbook = await blankBook({ departments, judges, rubric: { headings, rows: [judged, deducted] } });
  expect(await namesOf(workbook)).toEqual(['开始', '活动设置', '单位', '评委', '评价细则', '评分·张伟', '考核登记']);
});

test.each([
  ['竞赛登记：参赛率', '比例', null, '竞赛登记'],
  ['宣传登记：按级别计篇', '计数', '校级=1', '宣传登记'],
  ['志愿服务登记：人次比', '比例', '基准=5%', '志愿服务登记'],
  ['活动登记：无报道活动数', '扣分', '无报道=1', '活动登记'],
])('数据来源 %s brings its register, and no ledger', async (source, mode, parameters, sheet) => {
  const row = ['1', '组织', '内容', 100, mode, null, source, parameters];
  expect(await namesOf(await blankBook({ departments, rubric: { headings, rows: [row] } }))).toEqual([
    ...['开始', '活动设置', '单位', '评价细则'],
    sheet,
  ]);
});

test('a rubric that is filled in later is prepared for later', async () => {
  const workbook = await blankBook({ departments });
  const row = ['1', '组织', null, null, '纪律', 100, '扣分', null, null, '迟到=1'];
  const edits = row.map((value, column) => ({ sheet: '评价细则', row: 3, column, value }));
  await workbook.apply([{ kind: 'cells', edits }]);
  await prepare(workbook, base);
  expect(await namesOf(workbook)).toContain('考核登记');
});

test('[R1] a row without 方式 is told once, and its points count towards the sums', () => {
  const { scores, findings } = evaluateSchool({
    departments: [['甲系', '', '参评', 100]],
    rubric: [
      { id: '1', max: 60, mode: '评委' },
      { id: '2', max: 40, mode: '' },
    ],
    settings: { 满分: 100 },
  });
  expect(scores).toBe('blocked');
  const told = findings.filter(({ code }) => ['R1', 'M1'].includes(code));
  expect(told.map(({ code, message, place }) => [code, message.id, place?.row])).toEqual([['R1', 'r1.noMode', 2]]);
});

test('the registers that 附件2 counts are laid out where they are asked for, scoring or not', async () => {
  const counted = ['活动登记', '宣传登记', '志愿服务登记', '材料报送', '案例登记'];
  const workbook = memoryWorkbook();
  await prepare(workbook, { ...base, scheme: 'blank', scoring: false, registers: true, filled: { departments } });
  expect(await namesOf(workbook)).toEqual(['开始', '活动设置', '单位', ...counted]);
  const later = await blankBook({ departments });
  await prepare(later, { ...base, registers: true });
  expect(await namesOf(later)).toEqual(expect.arrayContaining(counted));
});

test('without 活动登记 no activities are counted, which is not 0, and 开始 says where they come from', async () => {
  const workbook = await blankBook({ departments });
  const { statistics } = evaluate(await workbook.readAll());
  expect(reportJson(statistics, []).totals.activities).toBeNull();
  const start = async () =>
    (await workbook.readAll())
      .find(({ name }) => name === '开始')
      ?.rows.flat()
      .map(textOf);
  expect(await start()).toContain(say('start.registers'));
  await prepare(workbook, { ...base, registers: true });
  expect(reportJson(evaluate(await workbook.readAll()).statistics, []).totals.activities).toBe(0);
  expect(await start()).not.toContain(say('start.registers'));
});
