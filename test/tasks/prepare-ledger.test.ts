import { textOf } from '../../src/core/base/cells';
import type { CellEdit } from '../../src/core/base/findings';
import { parseJudgeList } from '../../src/core/prepare/new-rows';
import { check } from '../../src/tasks/check';
import { prepare } from '../../src/tasks/prepare';
import type { Workbook } from '../../src/workbook/workbook';
import { addRow, base, newWorkbook, sheetOf } from './prepare-support';

const departments = {
  headings: ['单位名称', '类别'],
  rows: [
    ['甲系', '参评'],
    ['乙系', '参评'],
  ],
};
const rubric = {
  headings: ['编号', '项目', '评分内容', '分值', '方式', '数据来源', '参数', '考核部门'],
  rows: [
    ['1', '项目一', '按时报送', 40, '扣分', '考核登记', '迟交=1', '教务科'],
    ['2', '项目一', '出勤', 30, '比例', '考核登记', null, '学生科'],
    ['3', '项目二', '作品', 30, '计数', '考核登记', '作品=1', '教务科'],
  ],
};
const school = () => newWorkbook('chongqing-2024', { filled: { departments, rubric, judges: parseJudgeList('张三') } });

/** `单位 编号 登记部门 事项` of every row below the headings, empty rows as ''. */
async function ledger(workbook: Workbook): Promise<readonly string[]> {
  const { rows } = await sheetOf(workbook, '考核登记');
  return rows.slice(3).map((row) =>
    [1, 3, 9, 5]
      .map((column) => textOf(row[column]))
      .join(' ')
      .trim(),
  );
}

const write = (row: number, column: number, value: CellEdit['value'], sheet = '考核登记'): CellEdit => {
  return { sheet, row, column, value };
};
const laid = ['甲系 1 教务科', '乙系 1 教务科', '甲系 3 教务科', '乙系 3 教务科', '甲系 2 学生科', '乙系 2 学生科'];

test('a new department gets its rows behind those of each criterion, and no entry is changed', async () => {
  const workbook = await school();
  await workbook.apply([{ kind: 'cells', edits: [write(4, 5, '迟交'), write(8, 6, 12)] }]);
  await addRow(workbook, '单位', { 单位名称: '丙系', 类别: '参评' });
  expect(await prepare(workbook, base)).toMatchObject({
    additions: [
      { id: 'prepare.addLedgerRows', values: { sheet: '考核登记', count: 3, departments: '丙系', ids: '1、2、3' } },
    ],
  });
  expect(await ledger(workbook)).toEqual([
    ...['甲系 1 教务科', '乙系 1 教务科 迟交', '丙系 1 教务科', '甲系 3 教务科', '乙系 3 教务科', '丙系 3 教务科'],
    ...['甲系 2 学生科', '乙系 2 学生科', '丙系 2 学生科'],
  ]);
  expect((await sheetOf(workbook, '考核登记')).rows[10]?.[6]).toBe(12);
  expect(await prepare(workbook, base)).toEqual({ kind: 'prepared', additions: [], obsolete: [] });
});

test('a new criterion gets its rows behind the one before it of the same 考核部门, else at the end', async () => {
  const workbook = await school();
  await addRow(workbook, '评价细则', {
    ...{ 编号: '4', 项目: '加分', 评分内容: '案例', 分值: 2, 方式: '计数' },
    参数: '件=1',
    考核部门: '学生科',
  });
  await addRow(workbook, '评价细则', {
    ...{ 编号: '5', 项目: '加分', 评分内容: '展板', 分值: 2, 方式: '计数' },
    参数: '件=1',
    考核部门: '团委',
  });
  await prepare(workbook, base);
  expect(await ledger(workbook)).toEqual([...laid, '甲系 4 学生科', '乙系 4 学生科', '甲系 5 团委', '乙系 5 团委']);
});

test('a row that was taken away stays away, and a whole department too', async () => {
  const workbook = await school();
  const clear = [4, 3, 5, 7].flatMap((row) => [1, 3, 4, 9].map((column) => write(row, column, null)));
  await workbook.apply([{ kind: 'cells', edits: clear }]);
  expect(await prepare(workbook, base)).toEqual({ kind: 'prepared', additions: [], obsolete: [] });
});

test('rows that were sorted otherwise, and what stands beside the table, send new rows to the end', async () => {
  const sorted = await school();
  await sorted.apply([
    { kind: 'cells', edits: [write(4, 1, '甲系'), write(4, 3, '2'), write(7, 1, '乙系'), write(7, 3, '1')] },
  ]);
  await addRow(sorted, '单位', { 单位名称: '丙系', 类别: '参评' });
  await prepare(sorted, base);
  expect((await ledger(sorted)).filter((row) => row.startsWith('丙系'))).toHaveLength(3);
  expect((await ledger(sorted)).slice(0, 4)).not.toContain('丙系 1 教务科');
  const beside = await school();
  await beside.apply([{ kind: 'cells', edits: [write(8, 15, '我的备注')] }]);
  await addRow(beside, '单位', { 单位名称: '丙系', 类别: '参评' });
  await prepare(beside, base);
  expect((await ledger(beside)).slice(0, 6)).toEqual(laid);
  expect((await ledger(beside)).slice(6)).toEqual(['丙系 1 教务科', '丙系 3 教务科', '丙系 2 学生科']);
  expect((await sheetOf(beside, '考核登记')).rows[8]?.[15]).toBe('我的备注');
});

test('an entry that a fix changed can be undone where it stands now', async () => {
  const workbook = await school();
  await workbook.apply([{ kind: 'cells', edits: [write(8, 6, '１２')] }]);
  const options = { applyFixes: true, write: true, now: '2024-05-20T00:00:00Z', workbookId: 'id-1', say: base.say };
  await check(workbook, options);
  await addRow(workbook, '单位', { 单位名称: '丙系', 类别: '参评' });
  await prepare(workbook, base);
  const memory = await sheetOf(workbook, '_weektally');
  expect(memory.rows.map((row) => textOf(row[1])).find((text) => text.includes('考核登记'))).toContain('"G11"');
});

test('a department that is renamed and keeps its old name as alias is not new', async () => {
  const workbook = await school();
  await workbook.apply([{ kind: 'cells', edits: [write(3, 0, '新甲系', '单位'), write(3, 1, '甲系', '单位')] }]);
  expect((await prepare(workbook, base)).kind).toBe('prepared');
  expect(await ledger(workbook)).toEqual(laid);
});

test('what is gone is told once for each sheet, without asking to correct its 编号', async () => {
  const workbook = await school();
  await workbook.apply([{ kind: 'cells', edits: [write(5, 0, '9', '评价细则'), write(4, 2, '职能', '单位')] }]);
  const { evaluation } = await check(workbook, {
    applyFixes: false,
    write: false,
    now: '',
    workbookId: 'x',
    say: base.say,
  });
  const told = evaluation.findings.filter(({ place }) => place?.sheet === '考核登记');
  expect(
    told.map(({ code, severity, place, message }) => [code, severity, place?.sheet, message.values.count]),
  ).toEqual([
    ['C2', 'info', '考核登记', 2],
    ['U2', 'info', '考核登记', 2],
  ]);
});
