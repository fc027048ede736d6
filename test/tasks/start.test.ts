import { isRich, scalarOf, textOf } from '../../src/core/base/cells';
import type { Sheet } from '../../src/core/base/cells';
import { registerCompleteness } from '../../src/core/overview/register-completeness';
import { evaluate } from '../../src/core/evaluate';
import { check } from '../../src/tasks/check';
import { prepare } from '../../src/tasks/prepare';
import { removeObsolete } from '../../src/tasks/remove-obsolete';
import { report } from '../../src/tasks/report';
import { sample } from '../../src/tasks/sample';
import { total } from '../../src/tasks/total';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { sayIn } from '../../src/words/words';
import { createExcelHost } from '../support/excel-host/excel-host';
import { sheet } from '../support/sheets';
import { connectExcel } from '../workbook/support/connect-excel';
import { tasks } from '../workbook/support/small-school';

jest.setTimeout(120_000);

const options = { now: '2024-05-20T08:00:00.000Z', workbookId: 'test', say: sayIn('zh-CN'), write: true } as const;
const reported = { ...options, form: 'activities' } as const;
const checked = { ...options, applyFixes: false };

const seen = (sheets: readonly Sheet[]) => sheets.map(({ name, visibility }) => [name, visibility]);
const namesOf = async (workbook: Workbook) => (await workbook.readAll()).map(({ name }) => name);

/** The text of the cell `by` columns right of the one that holds this text on 开始. */
function beside(sheets: readonly Sheet[], text: string, by: number) {
  const start = sheets.find(({ name }) => name === '开始');
  const found = start?.rows.flatMap((row) => row.flatMap((cell, at) => (textOf(cell) === text ? [row[at + by]] : [])));
  return found?.map(scalarOf) ?? [];
}

const outputs = ['检查结果', '考核汇总', '得分明细', '学期考评', '附件2', '统计汇总', '获奖名单', '评分汇集'];
const working = ['计分过程', '计分数据', '读数对照', '统计数据'];

async function everything(workbook: Workbook, order: readonly ('check' | 'total' | 'report')[]): Promise<void> {
  await tasks.prepare(workbook);
  for (const task of order) await tasks[task](workbook);
}

describe('a workbook of ours', () => {
  const inputs = [
    '开始',
    '活动设置',
    '单位',
    '教学团队',
    '评委',
    '评价细则',
    '评分·甲',
    '考核登记',
    '活动计划',
    '活动登记',
  ];
  const expected = [
    ...[...inputs, '竞赛登记', '获奖登记', '宣传登记', '志愿服务登记', ...outputs].map((name) => [name, 'visible']),
    ...working.map((name) => [name, 'hidden']),
    ['_weektally', 'veryHidden'],
  ];

  test.each([[['check', 'total', 'report', 'total']], [['report', 'total', 'check', 'report', 'total']]] as const)(
    'has its sheets in the order of work and its working sheets hidden after %s, in a file and in Excel',
    async (order) => {
      const file = newWorkbookFile();
      await everything(file, order);
      expect(seen(await openWorkbookFile(file.toBytes()).readAll())).toEqual(expected);
      const host = createExcelHost({ calculation: false });
      await everything(connectExcel(host), order);
      expect(seen(host.sheets()).filter(([name]) => name !== 'Sheet1')).toEqual(expected);
      expect(host.sheets().at(-2)?.name).toBe('Sheet1');
    },
  );

  test('leaves a working sheet shown that somebody wants to see', async () => {
    const file = newWorkbookFile();
    await everything(file, ['total']);
    const sheets = (await file.readAll()).map((one): Sheet => {
      return one.name === '计分过程' ? { ...one, visibility: 'visible' } : one;
    });
    const shown = memoryWorkbook(sheets);
    await total(shown, { ...options, draft: true });
    expect((await shown.readAll()).find(({ name }) => name === '计分过程')?.visibility).toBe('visible');
  });

  test('opens on 开始, and a second run changes nothing', async () => {
    const file = newWorkbookFile();
    await everything(file, ['check', 'total', 'report']);
    const before = await file.readAll();
    await everything(file, ['check', 'total', 'report']);
    expect(await file.readAll()).toEqual(before);
    expect(before[0]?.name).toBe('开始');
  });
});

test('progress is live: marks, rows, totals and statistics, calculated in Excel', async () => {
  const host = createExcelHost();
  const excel = connectExcel(host);
  await tasks.prepare(excel);
  expect(beside(host.sheets(), '评分·甲', 1)).toEqual([0]);
  expect(beside(host.sheets(), '评分·甲', 2)).toEqual([2]);
  expect(beside(host.sheets(), '统计', 2)).toEqual(['还没有统计。']);
  const marks = host.sheets().find(({ name }) => name === '评分·甲');
  const row = marks?.rows.findIndex(([first]) => textOf(first) === 'A2') ?? -1;
  host.user.edit('评分·甲', `E${row + 1}:F${row + 1}`, [[36, '缺席']]);
  const ledger = host.sheets().find(({ name }) => name === '考核登记')?.rows ?? [];
  const first = ledger.findIndex((cells) => textOf(cells[3]) === 'A1');
  host.user.edit('考核登记', `F${first + 1}:G${first + 1}`, [['点', 500]]);
  host.user.edit('宣传登记', 'A4', '开幕');
  const live = host.sheets();
  expect(beside(live, '评分·甲', 1)).toEqual([2]);
  expect(beside(live, '全部评委', 1)).toEqual([2]);
  expect(beside(live, '考核登记', 2).slice(-1)).toEqual([1]);
  expect(beside(live, '宣传登记', 2).slice(-1)).toEqual([1]);
  await total(excel, { ...options, draft: false });
  await report(excel, reported);
  const done = beside(host.sheets(), '考核汇总', 2).at(-1);
  // Of 2 × 2 scores A1 of the second department has no entry, and its A2 nobody's mark.
  expect(done).toBe('已汇总，评分和登记改动后自动更新；还有2项得分未完成。');
  expect(beside(host.sheets(), '统计', 2)).toEqual(['已统计，登记的数字改动后自动更新。']);
  host.user.edit('单位', 'A4', '信息工程系');
  host.user.edit('活动登记', 'A4', '新活动');
  expect(String(beside(host.sheets(), '考核汇总', 2).at(-1))).toMatch(/^需重新汇总/);
  expect(String(beside(host.sheets(), '统计', 2)[0])).toMatch(/^需重新统计/);
});

test('what prepare adds and takes away is counted where it stands then', async () => {
  const file = newWorkbookFile();
  await everything(file, ['total']);
  const rubric = (await file.readAll()).find(({ name }) => name === '评价细则')?.rows ?? [];
  const at = rubric.findIndex(([first]) => textOf(first) === 'A2');
  const added = ['A3', '宣传', '布置', 1, '评委'].map((value, index) => {
    const column = rubric[2]?.findIndex((cell) => textOf(cell) === ['编号', '项目', '评分内容', '分值', '方式'][index]);
    return { sheet: '评价细则', row: at + 1, column: column ?? 0, value };
  });
  const judge = { sheet: '评委', row: 4, column: 0, value: '乙' };
  await file.apply([{ kind: 'cells', edits: [...added, judge] }]);
  await prepare(file, { ...options, scheme: 'chongqing-2024' });
  const formulas = async () => {
    const start = (await openWorkbookFile(file.toBytes()).readAll()).find(({ name }) => name === '开始');
    return start?.rows.flatMap((row) => row.flatMap((cell) => (isRich(cell) ? (cell.formula ?? []) : [])));
  };
  // Both criteria stand below each other on both sheets, for both departments; row 4 is the heading.
  expect(await formulas()).toEqual(
    expect.arrayContaining(['甲', '乙'].map((name) => `IFERROR(COUNTA('评分·${name}'!E6:F7),"?")`)),
  );
  const emptied = added.map((edit) => ({ ...edit, value: null }));
  await file.apply([{ kind: 'cells', edits: [...emptied, { ...judge, value: null }] }]);
  await removeObsolete(file, options);
  expect(await namesOf(file)).not.toContain('评分·乙');
  const left = await formulas();
  expect(left).toContain('IFERROR(COUNTA(\'评分·甲\'!E6:F6),"?")');
  expect(left?.filter((formula) => /#REF!|评分·乙/.test(formula))).toEqual([]);
});

test.each(['chongqing-2024', 'dongying-2023'])('the counts of rows are those of the pane in %s', async (scheme) => {
  const book = newWorkbookFile();
  await sample(book, { ...options, scheme });
  const sheets = await book.readAll();
  const { book: read } = evaluate(sheets);
  const by = read.judges.length === 0 ? 4 : 2;
  for (const { sheet: name, rows } of registerCompleteness(read, read.scored)) {
    expect([name, beside(sheets, name, by).slice(-1)]).toEqual([name, [rows]]);
  }
});

describe('a school’s own workbook', () => {
  const own = [
    sheet('校历', [['五月']]),
    sheet('开始', [['单位', '学校自己的目录']]),
    sheet('宣传登记', [
      ['标题', '级别', '单位'],
      ['甲', '校级', '信息系'],
    ]),
  ];

  test('gets no 开始 from a task that is not asked to prepare it, and nothing is moved', async () => {
    const workbook = memoryWorkbook(own);
    await check(workbook, checked);
    await report(workbook, reported);
    expect((await namesOf(workbook)).slice(0, 3)).toEqual(['校历', '开始', '宣传登记']);
    expect(await namesOf(workbook)).not.toContain('开始（周考评）');
    expect((await workbook.readAll()).slice(0, 3)).toEqual(own);
  });

  test('keeps its own sheet of that name: ours is called otherwise, and is rewritten in place', async () => {
    const workbook = memoryWorkbook(own);
    await prepare(workbook, { ...options, scheme: 'dongying-2023' });
    const names = await namesOf(workbook);
    expect(names[0]).toBe('开始（周考评）');
    expect(names.filter((name) => own.some((one) => one.name === name))).toEqual(['校历', '开始', '宣传登记']);
    expect((await workbook.readAll()).find(({ name }) => name === '开始')).toEqual(own[1]);
    await report(workbook, reported);
    const again = await namesOf(workbook);
    expect(again.filter((name) => name.startsWith('开始'))).toEqual(['开始（周考评）', '开始']);
    expect(await prepare(workbook, { ...options, scheme: 'dongying-2023' })).toMatchObject({ additions: [] });
  });

  test('keeps the sheet in front that was in front', async () => {
    const file = newWorkbookFile();
    await file.apply(own.map(({ name }) => ({ kind: 'sheet', content: { name, cells: [[{ value: name }]] } })));
    await prepare(file, { ...options, scheme: 'dongying-2023' });
    expect((await file.readAll())[0]?.name).toBe('开始（周考评）');
    const host = createExcelHost({ sheets: await file.readAll(), calculation: false });
    expect(host.sheets()[0]?.name).toBe('开始（周考评）');
  });
});
