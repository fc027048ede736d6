import { isRich, scalarOf, textOf } from '../../src/core/base/cells';
import type { Sheet } from '../../src/core/base/cells';
import type { CellEdit } from '../../src/core/base/findings';
import type { ContentCell, SheetContent } from '../../src/core/base/sheet-content';
import { totalJson } from '../../src/core/json/total-json';
import { parseJudgeList } from '../../src/core/prepare/new-rows';
import { check } from '../../src/tasks/check';
import { prepare } from '../../src/tasks/prepare';
import { previewRemoval, removeObsolete } from '../../src/tasks/remove-obsolete';
import { total } from '../../src/tasks/total';
import { undo } from '../../src/tasks/undo';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { createExcelHost } from '../support/excel-host/excel-host';
import { connectExcel } from '../workbook/support/connect-excel';
import { addRow, base, sheetOf } from './prepare-support';

const departments = {
  headings: ['单位名称', '类别'],
  rows: ['甲系', '乙系', '丙系'].map((name) => [name, '参评']),
};
const teams = {
  headings: ['团队名称', '所属单位'],
  rows: [
    ['数控团队', '甲系'],
    ['电商团队', '丙系'],
  ],
};
const judged = (id: string, subject: string) => [id, '项目', `内容${id}`, 10, '评委', subject, null, null, null];
const rubric = {
  headings: ['编号', '项目', '评分内容', '分值', '方式', '对象', '数据来源', '参数', '考核部门'],
  rows: [
    ...[judged('1', '单位'), judged('2', '单位'), judged('3', '单位'), judged('4', '教学团队')],
    ['5', '项目', '内容5', 30, '扣分', '单位', '考核登记', '迟交=1', '教务科'],
    ['6', '项目', '内容6', 30, '计数', '单位', '考核登记', '作品=1', '团委'],
  ],
};
const filled = { departments, teams, rubric, judges: parseJudgeList('张三:乙系,李四') };

const hosts: Readonly<Record<string, (sheets: readonly Sheet[]) => Workbook>> = {
  memory: (sheets) => memoryWorkbook(sheets),
  'a file': (sheets) => reopening(sheets),
  Excel: (sheets) => connectExcel(createExcelHost({ sheets, calculation: false })),
};

/** Every reading opens the bytes as another program would. */
function reopening(sheets: readonly Sheet[]): Workbook {
  let file = newWorkbookFile();
  let isLaid = false;
  const lay = async () => {
    if (!isLaid) await file.apply(sheets.map((sheet) => ({ kind: 'sheet', content: contentOf(sheet) }) as const));
    isLaid = true;
  };
  return {
    readAll: async () => {
      await lay();
      return file.readAll();
    },
    apply: async (changes) => {
      await lay();
      await file.apply(changes);
      file = openWorkbookFile(file.toBytes());
    },
  };
}

function contentOf({ name, rows, merges, visibility }: Sheet): SheetContent {
  const cells = rows.map((row) =>
    row.map((cell): ContentCell => {
      const formula = isRich(cell) ? cell.formula : undefined;
      return { value: scalarOf(cell), ...(formula === undefined ? {} : { formula }) };
    }),
  );
  return { name, cells, merges, visibility };
}

const prepared = (async () => {
  const workbook = memoryWorkbook();
  await prepare(workbook, { ...base, scheme: 'chongqing-2024', filled });
  return workbook.readAll();
})();

const write = (sheet: string, row: number, column: number, value: CellEdit['value']): CellEdit => {
  return { sheet, row, column, value };
};
const set = (workbook: Workbook, ...edits: readonly CellEdit[]) => workbook.apply([{ kind: 'cells', edits }]);
const wordsOf = ({ rows }: Sheet, from = 0) =>
  rows.slice(from).map((cells) =>
    cells
      .map((cell) => (isRich(cell) && cell.formula !== undefined ? '=' : textOf(cell)))
      .join(' ')
      .trim(),
  );
const say = base;
jest.setTimeout(60_000);

describe.each(Object.entries(hosts))('what is gone, in %s', (_, host) => {
  async function school(): Promise<Workbook> {
    return host(await prepared);
  }

  test('rows without marks are taken out, and nothing else moves against its headings', async () => {
    const workbook = await school();
    // Rows 6 to 8 of a marking sheet are criteria 1 to 3; columns E to G the departments.
    await set(workbook, write('评分·张三', 5, 4, 8), write('评分·张三', 7, 6, 9), write('评分·李四', 6, 4, 7));
    await set(workbook, write('评价细则', 4, 0, '9'), write('考核登记', 6, 5, '作品'));
    await prepare(workbook, base);
    const { removed } = await removeObsolete(workbook, say);
    expect(removed.map(({ id, values }) => [id, values.sheets, values.names])).toEqual([
      ['prepare.removedRows', '评分·张三', '2'],
    ]);
    const sheet = await sheetOf(workbook, '评分·张三');
    expect(
      wordsOf(sheet, 4)
        .slice(0, 5)
        .map((words) => words.replace(/ +=/g, '')),
    ).toEqual([...['编号 项目 评分内容 分值 甲系 乙系 丙系', '1 8 回避', '3  回避 9', '9  回避', '合计']]);
    // The other judge marked criterion 2: that row stays.
    expect(wordsOf(await sheetOf(workbook, '评分·李四'))[6]).toMatch(/^2 .* 7/);
    expect((await prepare(workbook, base)).kind === 'prepared').toBe(true);
    expect((await previewRemoval(workbook, say)).removed).toEqual([]);
  });

  test('rows of 考核登记 go, those with entries and notes stay', async () => {
    const workbook = await school();
    await set(
      workbook,
      write('考核登记', 4, 5, '迟交'),
      write('考核登记', 5, 11, '电话通知'),
      write('考核登记', 8, 6, 3),
    );
    await set(workbook, write('评价细则', 7, 0, '7'));
    await prepare(workbook, base);
    await removeObsolete(workbook, say);
    expect(wordsOf(await sheetOf(workbook, '考核登记'), 3).filter((words) => words !== '')).toEqual([
      ...['乙系  5 内容5 迟交    教务科', '丙系  5 内容5     教务科  电话通知'],
      ...['甲系  6 内容6     团委', '乙系  6 内容6     团委', '丙系  6 内容6  3   团委'],
      ...['甲系  7 内容5     教务科', '乙系  7 内容5     教务科', '丙系  7 内容5     教务科'],
    ]);
  });

  test('a column is emptied in its block only, and what is asked for there follows', async () => {
    const workbook = await school();
    await set(workbook, write('评分·李四', 5, 6, 9), write('评分·李四', 12, 5, 6));
    await set(workbook, write('单位', 4, 2, '职能'));
    const { removed } = await removeObsolete(workbook, say);
    expect(removed.map(({ id, values }) => [id, values.sheets, values.names])).toEqual([
      ['prepare.removedColumns', '评分·张三、评分·李四', '乙系'],
      ['prepare.removedRows', '考核登记', '乙系'],
    ]);
    const sheet = await sheetOf(workbook, '评分·李四');
    expect([4, 5, 6].map((column) => scalarOf(sheet.rows[4]?.[column] ?? null))).toEqual(['甲系', null, '丙系']);
    expect([scalarOf(sheet.rows[5]?.[6] ?? null), scalarOf(sheet.rows[12]?.[5] ?? null)]).toEqual([9, 6]);
    expect((await previewRemoval(workbook, say)).removed).toEqual([]);
    expect(await prepare(workbook, base)).toMatchObject({ additions: [], obsolete: [] });
  });

  test('the sheet of a judge who is gone goes where it is empty, and stays where it is not', async () => {
    const workbook = await school();
    await set(workbook, write('评分·李四', 5, 4, 9));
    await set(workbook, write('评委', 3, 0, '王五'), write('评委', 4, 0, '赵六'));
    await prepare(workbook, base);
    const { removed } = await removeObsolete(workbook, say);
    expect(removed.map(({ id, values }) => [id, values.sheets, values.names])).toEqual([
      ['prepare.removedSheet', '评分·张三', '张三'],
    ]);
    const names = (await workbook.readAll()).map(({ name }) => name);
    expect(names).not.toContain('评分·张三');
    expect(names).toEqual(expect.arrayContaining(['评分·李四', '评分·王五', '评分·赵六', '考核登记']));
  });

  test('a block of which nothing is left goes with its headings', async () => {
    const workbook = await school();
    await set(
      workbook,
      write('评价细则', 6, 6, '计数'),
      write('评价细则', 6, 7, '单位'),
      write('评价细则', 6, 9, '件=1'),
    );
    await removeObsolete(workbook, say);
    const words = wordsOf(await sheetOf(workbook, '评分·李四'), 3).map((row) => row.replace(/ +=/g, ''));
    expect(words).toEqual([
      ...['按单位评分', '编号 项目 评分内容 分值 甲系 乙系 丙系', '1', '2', '3', '合计', ''],
      expect.stringMatching(/^评委签名/),
    ]);
  });

  test('a row that a formula points at stays', async () => {
    const workbook = await school();
    await workbook.apply([
      { kind: 'sheet', content: { name: '我的', cells: [[{ value: 1, formula: '\'考核登记\'!B5&""' }]] } },
    ]);
    await set(workbook, write('评价细则', 7, 0, '7'));
    await prepare(workbook, base);
    await removeObsolete(workbook, say);
    const rows = wordsOf(await sheetOf(workbook, '考核登记'), 3);
    expect(rows.filter((words) => words.includes(' 5 '))).toEqual(['乙系  5 内容5     教务科']);
    const mine = (await sheetOf(workbook, '我的')).rows[0]?.[0];
    expect(isRich(mine ?? null) && typeof mine === 'object' ? mine?.formula?.replace(/'/g, '') : '').toBe(
      '考核登记!B4&""',
    );
  });

  test('an undo finds its cell, and a total does not change', async () => {
    const workbook = await school();
    await set(workbook, write('考核登记', 8, 6, '３'));
    const moment = { now: '2024-05-20T00:00:00.000Z', ...say };
    await check(workbook, { applyFixes: true, write: true, ...moment });
    await set(workbook, write('评价细则', 7, 0, '7'));
    await prepare(workbook, base);
    const before = await total(workbook, { draft: true, write: false, ...moment });
    await removeObsolete(workbook, say);
    const after = await total(workbook, { draft: true, write: false, ...moment });
    expect(totalsOf(after)).toEqual(totalsOf(before));
    const { undone, left } = await undo(workbook, moment);
    expect([undone.map(({ row, column, value }) => [row, column, value]), left]).toEqual([[[5, 6, '３']], []]);
  });

  test('nothing is taken for gone while a list cannot be read whole', async () => {
    const workbook = await school();
    await set(workbook, write('单位', 4, 2, null));
    expect(await prepare(workbook, base)).toMatchObject({ obsolete: [] });
    expect((await removeObsolete(workbook, say)).removed.map(({ id }) => id)).toEqual(['prepare.uncertain']);
    await addRow(workbook, '单位', { 单位名称: '丁系', 类别: '参评' });
  });
});

function totalsOf({ evaluation }: Awaited<ReturnType<typeof total>>): unknown {
  return totalJson(evaluation, base.say).departments;
}
