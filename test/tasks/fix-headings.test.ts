import { findingKey } from '../../src/core/base/finding-key';
import { evaluate } from '../../src/core/evaluate';
import { reportJson } from '../../src/core/statistics/report-json';
import { fix } from '../../src/tasks/fix';
import { undo } from '../../src/tasks/undo';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { createExcelHost } from '../support/excel-host/excel-host';
import { connectExcel } from '../workbook/support/connect-excel';
import { addRow, newWorkbook } from './prepare-support';

const marks = { now: '2024-05-20T08:00:00.000Z', workbookId: 'test' };

/** A workbook as we lay it out, then the school renames two headings of 活动登记. */
async function renamed(): Promise<Workbook> {
  const book = await newWorkbook('dongying-2023');
  const row = { 活动名称: '开放日', 牵头部门: '教务处', 开始日期: 45061, 学生人次: 120, 教师人次: 9 };
  await addRow(book, '活动登记', row);
  const sheets = await book.readAll();
  const headings = sheets.find(({ name }) => name === '活动登记')?.rows[2] ?? [];
  const edits = ['学生人次', '教师人次'].map((heading) => {
    const column = headings.indexOf(heading);
    return { sheet: '活动登记', row: 2, column, value: heading.replace('人次', '参加数') };
  });
  await book.apply([{ kind: 'cells', edits }]);
  return book;
}

async function sums(workbook: Workbook) {
  const { totals } = reportJson(evaluate(await workbook.readAll()).statistics, []);
  return [totals.students, totals.teachers];
}

const adapters: readonly (readonly [string, (from: Workbook) => Promise<Workbook>])[] = [
  ['memory', async (from) => memoryWorkbook(await from.readAll())],
  ['an Excel', async (from) => connectExcel(createExcelHost({ sheets: await from.readAll(), calculation: false }))],
  ['a file', asFile],
];

test.each(adapters)(
  '[X7] both fixes add their rows to 活动设置 in %s, one after the other or at once, and are undone',
  async (_, open) => {
    const book = await open(await renamed());
    const lost = () => book.readAll().then((sheets) => evaluate(sheets).findings.filter(({ code }) => code === 'X7'));
    expect(await sums(book)).toEqual([null, null]);
    const told = await lost();
    expect(told.map(({ severity }) => severity)).toEqual(['error', 'error']);
    await fix(book, { which: new Set(told.map(findingKey)), ...marks });
    expect(await sums(book)).toEqual([120, 9]);
    expect(await lost()).toEqual([]);
    await undo(book, marks);
    expect(await sums(book)).toEqual([null, null]);
    const [first] = await lost();
    if (first !== undefined) await fix(book, { which: new Set([findingKey(first)]), ...marks });
    expect((await lost()).length).toBe(1);
  },
);

/** The same cells in a file, saved and opened again. */
async function asFile(source: Workbook): Promise<Workbook> {
  const file = newWorkbookFile();
  const sheets = await source.readAll();
  await file.apply(
    sheets.map(({ name, rows }) => ({
      kind: 'sheet',
      content: {
        name,
        widths: [],
        cells: rows.map((row) =>
          row.map((cell) => (typeof cell === 'object' && cell !== null ? { value: cell.value } : { value: cell })),
        ),
      },
    })),
  );
  return openWorkbookFile(file.toBytes());
}
