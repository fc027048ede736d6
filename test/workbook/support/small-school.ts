import { textOf } from '../../../src/core/base/cells';
import type { Cell, Scalar, Sheet } from '../../../src/core/base/cells';
import { findingKey } from '../../../src/core/base/finding-key';
import { readBook } from '../../../src/core/book/read-book';
import { evaluate } from '../../../src/core/evaluate';
import { formsOf } from '../../../src/core/exchange/forms-of';
import type { ReturnFile } from '../../../src/core/exchange/recognised';
import { sendersOf } from '../../../src/core/exchange/senders';
import { contentAsSheet } from '../../../src/core/layout/content-as-sheet';
import { accept } from '../../../src/tasks/accept';
import { check } from '../../../src/tasks/check';
import { collect } from '../../../src/tasks/collect';
import { creditColumn } from '../../../src/tasks/credit-column';
import { editSettings } from '../../../src/tasks/edit-settings';
import { fix } from '../../../src/tasks/fix';
import { prepare } from '../../../src/tasks/prepare';
import { report } from '../../../src/tasks/report';
import { total } from '../../../src/tasks/total';
import { undo } from '../../../src/tasks/undo';
import { memoryWorkbook } from '../../../src/workbook/memory-workbook';
import type { Workbook } from '../../../src/workbook/workbook';
import { sayExchangeIn } from '../../../src/words/exchange-words';
import { sayIn } from '../../../src/words/words';

const say = sayIn('zh-CN');
const sayExchange = sayExchangeIn('zh-CN');
const now = '2024-05-20T08:00:00.000Z';
const later = '2024-05-20T09:00:00.000Z';
const workbookId = 'test';

const table = (headings: readonly string[], ...rows: readonly (readonly Scalar[])[]) => ({ headings, rows });

/** Two departments, one judge, one item that is counted and one that is judged. */
const filled = {
  departments: table(['单位名称', '别名', '类别'], ['信息技术系', '信息系', '参评'], ['机电工程系', '', '参评']),
  judges: table(['姓名', '所属单位'], ['甲', '']),
  rubric: table(
    ['编号', '项目', '评分内容', '分值', '方式', '对象', '数据来源', '参数'],
    ['A1', '实施方案', '方案', 60, '计数', '单位', '考核登记', '点=0.1'],
    ['A2', '宣传', '氛围', 40, '评委', '单位', '', ''],
  ),
};

type Task = (workbook: Workbook) => Promise<unknown>;

/** In the order in which a school does them. */
export type TaskName = 'prepare' | 'check' | 'total' | 'report' | 'credit';
/** What the pane's buttons do on their own. */
type PaneTask = 'fix' | 'accept' | 'undo' | 'settings';
/** A task at a moment when it has most to do: those again put rows in. */
export type Occasion = TaskName | PaneTask | 'check again' | 'prepare again' | 'collect';

export const tasks: Readonly<Record<TaskName, Task>> = {
  prepare: (workbook) => prepare(workbook, { scheme: 'chongqing-2024', scoring: true, filled, workbookId, say }),
  check: (workbook) => check(workbook, { applyFixes: true, write: true, now, workbookId, say }),
  total: (workbook) => total(workbook, { draft: true, write: true, now, workbookId, say }),
  report: (workbook) => report(workbook, { form: 'activities', write: true, now, workbookId, say }),
  credit: (workbook) => creditColumn(workbook, { column: '活动周', overwrite: false, workbookId }),
};

const paneTasks: Readonly<Record<PaneTask, Task>> = {
  fix: (workbook) => fix(workbook, { which: 'certain', now, workbookId }),
  accept: async (workbook) => {
    const { findings } = evaluate(await workbook.readAll());
    const keys = new Set(findings.map(findingKey));
    await accept(workbook, { keys, reason: '已核实', workbookId });
  },
  undo: (workbook) => undo(workbook, { now: later, workbookId }),
  settings: (workbook) =>
    editSettings(workbook, new Map(Object.entries({ 学校名称: '示例职校', 重大活动分值: '12' })), { now, workbookId }),
};

/** A sheet that the school keeps itself. */
const semester: Sheet = {
  name: '学期成绩',
  visibility: 'visible',
  rows: [
    ['2024年春季学期', null, null],
    ['系部', '教学', '活动周'],
    ['信息技术系', 88, null],
    ['机电工程系', 91, null],
  ],
  merges: [],
  hiddenRows: [],
};

/** What a user writes below our sheets: it must move down when they grow. */
const ownWords = ['用户自己写的一行', 12.5, '别动'];

/** The school's workbook before a task, with everything done that comes before it. */
export async function bookBefore(task: TaskName): Promise<readonly Sheet[]> {
  const workbook = memoryWorkbook([{ ...semester, name: 'Sheet1', rows: [['无关的表']] }, semester]);
  const before: readonly TaskName[] = ['prepare', 'check', 'total', 'report', 'credit'];
  for (const earlier of before.slice(0, before.indexOf(task))) {
    await tasks[earlier](workbook);
    if (earlier === 'prepare') await enter(workbook);
  }
  return workbook.readAll();
}

/** What the school types: the ledger, two of its numbers as a Chinese keyboard gives them, and the judge's marks. */
async function enter(workbook: Workbook): Promise<void> {
  const ledger = [
    [45430, '信息技术系', 'A1', '点', '１２'],
    [45431, '机电工程系', 'A1', '点', 30],
    [45431, '机电工程系', 'A1', '点', '２０'],
  ];
  const { rows } = await sheetNamed(workbook, '考核登记');
  const headings = (rows[2] ?? []).map(textOf);
  const entered = ledger.flatMap((row, at) =>
    ['日期', '单位', '编号', '事项', '数量'].map((heading, index) => {
      return { sheet: '考核登记', row: 3 + at, column: headings.indexOf(heading), value: row[index] ?? null };
    }),
  );
  const settings = await sheetNamed(workbook, '活动设置');
  const worth = settings.rows.findIndex(([name]) => textOf(name) === '重大活动分值');
  const marks = await marksOf(workbook);
  const edits = [...entered, { sheet: '活动设置', row: worth, column: 1, value: 10 }, ...marks];
  await workbook.apply([{ kind: 'cells', edits }]);
}

/** The judge's marks: 30 for everyone. */
async function marksOf(workbook: Workbook) {
  const sheets = (await workbook.readAll()).filter(({ name }) => name.startsWith('评分'));
  return sheets.flatMap(({ name, rows }) => {
    const headings = rows.find((row) => row.some((cell) => textOf(cell) === '信息技术系')) ?? [];
    const row = rows.findIndex((cells) => textOf(cells[0]) === 'A2');
    return headings.flatMap((heading, column) =>
      /系$/.test(textOf(heading)) ? [{ sheet: name, row, column, value: 30 }] : [],
    );
  });
}

async function sheetNamed(workbook: Workbook, name: string): Promise<Sheet> {
  const sheet = (await workbook.readAll()).find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The task that belongs to an occasion, and the workbook before it. */
export async function occasionOf(occasion: Occasion) {
  if (occasion === 'check again') return { task: tasks.check, before: await withMoreFaults() };
  if (occasion === 'prepare again') return { task: prepareAgain, before: await withMoreDepartments() };
  if (occasion === 'collect') return collecting();
  if (isPaneTask(occasion)) return { task: paneTasks[occasion], before: await bookForPane(occasion) };
  return { task: tasks[occasion], before: await bookBefore(occasion) };
}

function isPaneTask(occasion: Occasion): occasion is PaneTask {
  return occasion in paneTasks;
}

/** Two numbers are to be fixed; for the undo they have been. */
async function bookForPane(occasion: PaneTask): Promise<readonly Sheet[]> {
  const before = await bookBefore('check');
  if (occasion !== 'undo') return before;
  const workbook = memoryWorkbook(before);
  await paneTasks.fix(workbook);
  return workbook.readAll();
}

/** Returns of two departments and a judge: rows come in between, go, change and move, with 操作记录, which has to grow. */
async function collecting() {
  const workbook = memoryWorkbook(await bookBefore('check'));
  const register = await sheetNamed(workbook, '活动登记');
  await workbook.apply([{ kind: 'cells', edits: entries(register, firstActivities) }]);
  const asked = readBook(await workbook.readAll());
  const files = formsOf(asked, sendersOf(asked), { made: now, say: sayExchange }).map(
    ({ sender, sheets }): ReturnFile => {
      return { file: `${sender.name}.xlsx`, sheets: sheets.map(contentAsSheet), modified: '', digest: sender.name };
    },
  );
  const options = { write: true, log: true, workbookId, say: sayExchange };
  await collect(workbook, files.slice(0, 1), { ...options, now });
  const returns = files.map((file) => ({
    ...file,
    digest: `${file.digest} filled`,
    sheets: file.sheets.map(filledIn),
  }));
  const task: Task = (book) => collect(book, returns, { ...options, now: later });
  return { task, before: await workbook.readAll() };
}

const activityNames = ['活动名称', '牵头部门', '开始日期', '学生人次'] as const;
const firstActivities: readonly (readonly Scalar[])[] = [
  ['讲座', '信息技术系', 45430, 10],
  ['展览', '机电工程系', 45430, 20],
  ['比赛', '信息技术系', 45431, 30],
];

function entries({ name, rows }: Sheet, lines: readonly (readonly Scalar[])[]) {
  const headings = (rows[2] ?? []).map(textOf);
  return lines.flatMap((line, at) =>
    activityNames.map((heading, index) => {
      const date = heading === '开始日期' ? { date: true as const } : {};
      return { sheet: name, row: 3 + at, column: headings.indexOf(heading), value: line[index] ?? null, ...date };
    }),
  );
}

/** What a department or a judge types: a row more in front of the last, another number; a mark. */
function filledIn(sheet: Sheet): Sheet {
  const cells: Readonly<Record<string, Scalar>> = { 讲座: '讲座（改）', 30: 29.5 };
  const rows = sheet.rows.map((row) => row.map((cell) => cells[textOf(cell)] ?? cell));
  if (sheet.name !== '活动登记') return sheet.name.startsWith('评分') ? { ...sheet, rows } : sheet;
  const [title = [], hint = [], headings = [], ...filled] = rows;
  const [first = [], ...others] = filled;
  const added = headings.map((heading): Cell => (textOf(heading) === '活动名称' ? '新的一项' : null));
  return { ...sheet, rows: [title, hint, headings, first, added, ...others] };
}

/** 检查结果 is there, words of the user's below it, and it has to grow. */
async function withMoreFaults(): Promise<readonly Sheet[]> {
  const sheets = await bookBefore('report');
  const workbook = memoryWorkbook(
    sheets.map((sheet) => (sheet.name === '检查结果' ? { ...sheet, rows: [...sheet.rows, ownWords] } : sheet)),
  );
  const edits = [3, 4, 5].map((row) => ({ sheet: '考核登记', row, column: 1, value: '不认识的系' }));
  await workbook.apply([{ kind: 'cells', edits }]);
  return workbook.readAll();
}

/** Tables that are in the workbook already are refused when they are given again. */
const prepareAgain: Task = async (workbook) => {
  const result = await prepare(workbook, { scheme: 'chongqing-2024', scoring: true, filled: {}, workbookId, say });
  if (result.kind === 'refused') throw new Error(result.reason.id);
};

/** Marking sheets get rows and columns for a department and a criterion that came later. */
async function withMoreDepartments(): Promise<readonly Sheet[]> {
  const workbook = memoryWorkbook(await bookBefore('report'));
  const edits = [
    ...['建筑工程系', '', '参评'].map((value, column) => ({ sheet: '单位', row: 5, column, value })),
    ...['A3', '氛围', '气氛', 10, '评委', '单位'].map((value, column) => ({
      ...{ sheet: '评价细则', row: 5, value },
      column: [0, 1, 4, 5, 6, 7][column] ?? 0,
    })),
  ];
  await workbook.apply([{ kind: 'cells', edits }]);
  return workbook.readAll();
}
