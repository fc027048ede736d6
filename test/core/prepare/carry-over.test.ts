import { scalarOf, textOf } from '../../../src/core/base/cells';
import { evaluate } from '../../../src/core/evaluate';
import { carryOver } from '../../../src/core/prepare/carry-over';
import { parseJudgeList, rowsForTable } from '../../../src/core/prepare/new-rows';
import { prepare } from '../../../src/tasks/prepare';
import { memoryWorkbook } from '../../../src/workbook/memory-workbook';
import { addRow, base, newWorkbook, sheetOf } from '../../tasks/prepare-support';

describe("next year's workbook", () => {
  async function nextYear(year: number) {
    const last = await newWorkbook('chongqing-2024', { filled: { judges: parseJudgeList('甲') } });
    const rows = (await sheetOf(last, '活动设置')).rows;
    const row = rows.findIndex((cells) => textOf(cells[0]) === '年度');
    await last.apply([{ kind: 'cells', edits: [{ sheet: '活动设置', row, column: 1, value: year }] }]);
    await addRow(last, '单位', { 单位名称: '智能制造系', 类别: '参评', 学生数: 300 });
    await addRow(last, '宣传登记', { 标题: '去年的稿件', 级别: '校级', 单位: '信息技术系' });
    const { scheme, scoring, filled } = carryOver(await last.readAll());
    const next = memoryWorkbook();
    await prepare(next, { ...base, workbookId: 'id-2', scheme, scoring, filled });
    const settings = (await sheetOf(next, '活动设置')).rows;
    const valueOf = (name: string) => scalarOf(settings.find((cells) => textOf(cells[0]) === name)?.[1]);
    return { next, valueOf };
  }

  test('keeps departments, judges and rules, and no entries', async () => {
    const { next } = await nextYear(2024);
    const departments = (await sheetOf(next, '单位')).rows;
    const added = departments.find((cells) => textOf(cells[0]) === '智能制造系');
    expect([added?.[2], added?.[3]]).toEqual(['参评', 300]);
    expect((await next.readAll()).map(({ name }) => name)).toContain('评分·甲');
    const articles = (await sheetOf(next, '宣传登记')).rows.slice(3).flat();
    expect(articles.filter((cell) => textOf(cell) !== '')).toEqual([]);
  });

  test('moves on to a year whose week is known', async () => {
    const { valueOf } = await nextYear(2024);
    expect(valueOf('年度')).toBe(2025);
    expect(valueOf('开始日期')).toBe(45788);
    expect(valueOf('学期')).toBeNull();
    expect(valueOf('学校名称')).toBe('重庆市工业学校');
  });

  test('leaves days and theme empty where the week is not known', async () => {
    const { valueOf } = await nextYear(2030);
    expect(['年度', '开始日期', '结束日期', '主题'].map(valueOf)).toEqual([2031, null, null, null]);
  });
});

test("a school's own headings stay, and next year's sheets are laid out with them; 无 leaves the standard one", async () => {
  const last = await newWorkbook('chongqing-2024');
  await addRow(last, '活动设置', { 项目: '列名 附件2.学生人次', 值: '参加学生（人次）' });
  await addRow(last, '活动设置', { 项目: '列名 考核登记.事项', 值: '考核事项' });
  await addRow(last, '活动设置', { 项目: '列名 活动登记.视频', 值: '无' });
  const { scheme, scoring, filled } = carryOver(await last.readAll());
  const next = memoryWorkbook();
  await prepare(next, { ...base, workbookId: 'id-2', scheme, scoring, filled });
  const headings = async (name: string) => ((await sheetOf(next, name)).rows[2] ?? []).map(textOf);
  expect(await headings('活动登记')).toEqual(expect.arrayContaining(['参加学生（人次）', '教师人次', '视频']));
  expect(await headings('考核登记')).toContain('考核事项');
  const { findings, book } = evaluate(await next.readAll());
  expect(findings.filter(({ code }) => ['X1', 'X7'].includes(code))).toEqual([]);
  expect(findings.filter(({ message }) => /heading|column/i.test(message.id))).toEqual([]);
  expect(book.settings.ownHeadings.size).toBe(3);
});

test('a list of judges names their departments after a colon', () => {
  expect(parseJudgeList(' 甲，乙：信息技术系;丙, ,__proto__:').rows).toEqual([
    ['甲', null],
    ['乙', '信息技术系'],
    ['丙', null],
    ['__proto__', null],
  ]);
});

test('a CSV file of departments may use other words for its headings', () => {
  const rows = [
    ['序', '单位名称', '类别', '学生数'],
    ['1', '甲系', '参评', '120'],
    ['2', '乙系', '参评', ''],
  ];
  expect(rowsForTable('departments', rows)).toEqual({
    headings: ['单位名称', '类别', '学生数'],
    rows: [
      ['甲系', '参评', '120'],
      ['乙系', '参评', ''],
    ],
  });
  expect(rowsForTable('departments', [['甲系'], ['乙系']])).toBeUndefined();
});
