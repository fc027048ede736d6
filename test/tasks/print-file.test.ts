import { isRich, scalarOf, textOf } from '../../src/core/base/cells';
import type { Sheet } from '../../src/core/base/cells';
import type { SheetContent } from '../../src/core/base/sheet-content';
import { evaluate } from '../../src/core/evaluate';
import { printFile } from '../../src/tasks/print-file';
import { report } from '../../src/tasks/report';
import { total } from '../../src/tasks/total';
import { memoryWorkbook, sheetsAfter } from '../../src/workbook/memory-workbook';
import { newWorkbookFile } from '../../src/workbook/file-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { sayIn } from '../../src/words/words';
import { schoolSheets, sheet } from '../support/sheets';
import type { School } from '../support/sheets';
import { scoredSchool } from '../core/results/scored-school';

const say = sayIn('zh-CN');
const options = { now: '2024-05-20T08:00:00.000Z', workbookId: 'test', say, write: true, draft: false } as const;

async function totalled(change: Partial<School> = {}, draft = false): Promise<Workbook> {
  const workbook = memoryWorkbook(schoolSheets(scoredSchool(change)));
  await total(workbook, { ...options, draft });
  return workbook;
}

function printed(sheets: readonly Sheet[]) {
  return printFile(evaluate(sheets), sheets, { form: 'activities', say });
}

const named = (contents: readonly SheetContent[], name: string) => contents.find((one) => one.name === name);
const notesOf = ({ notes }: ReturnType<typeof printFile>) => notes.map(({ id }) => id);

test('holds the official sheets alone, in order, as values, and nothing that leads out of it', async () => {
  const { contents, notes } = printed(await (await totalled({ settings: { 重大活动分值: 15 } })).readAll());
  expect(notes).toEqual([]);
  const names = contents.map(({ name }) => name);
  expect(names).toEqual(['考核汇总', '得分明细', '学期考评', '附件2', '统计汇总']);
  for (const content of contents) {
    const cells = content.cells.flatMap((row) => row.flatMap((cell) => cell ?? []));
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(cells.filter(({ link }) => link !== undefined && !names.includes(link.sheet))).toEqual([]);
    expect(content.page?.footer).toContain('&P');
    expect(content).not.toHaveProperty('validations');
    expect(content).not.toHaveProperty('conditionalFormats');
    expect(content).not.toHaveProperty('visibility');
  }
  const file = newWorkbookFile();
  await file.apply(contents.map((content) => ({ kind: 'sheet', content })));
  const read = await file.readAll();
  expect(read.map(({ name, visibility }) => [name, visibility])).toEqual(names.map((name) => [name, 'visible']));
  expect(
    read.some(({ rows }) => rows.some((row) => row.some((cell) => isRich(cell) && cell.formula !== undefined))),
  ).toBe(false);
});

test('has the numbers of the school: 86.4, 90 and 60 of 100, and what is typed in 学期考评', async () => {
  const workbook = await totalled({ settings: { 重大活动分值: 15 } });
  await workbook.apply([{ kind: 'cells', edits: [{ sheet: '学期考评', row: 3, column: 2, value: 80 }] }]);
  const { contents } = printed(await workbook.readAll());
  const values = (name: string) =>
    named(contents, name)?.cells.map((row) => row.map((cell) => cell?.value ?? null)) ?? [];
  const row = values('考核汇总').find(([first]) => first === '信息技术系') ?? [];
  expect(row).toContain(86.4);
  // 80 of the term, 86.4 ÷ 100 × 15 of the week.
  const semester = values('学期考评').find(([, department]) => department === '信息技术系') ?? [];
  expect(semester.slice(2, 7)).toEqual([80, 12.96, null, null, 92.96]);
});

test('a workbook that was never totalled gets no totals on paper, and is told so', () => {
  const { contents, notes } = printed(schoolSheets(scoredSchool()));
  expect(contents.map(({ name }) => name)).toEqual(['附件2', '统计汇总']);
  expect(notes.map(({ id }) => id)).toEqual(['print.noTotals']);
});

test('says that the workbook is older than what is printed, that a draft is none, and who has no total', async () => {
  const sheets = await (await totalled()).readAll();
  const ledger = sheets.find(({ name }) => name === '考核登记');
  const at = ledger?.rows.findIndex((row) => row.some((cell) => scalarOf(cell) === 464)) ?? -1;
  const column = ledger?.rows[at]?.findIndex((cell) => scalarOf(cell) === 464) ?? -1;
  const later = sheetsAfter(sheets, [{ kind: 'cells', edits: [{ sheet: '考核登记', row: at, column, value: 400 }] }]);
  const stale = printed(later);
  expect(notesOf(stale)).toEqual(['print.stale']);
  expect(named(stale.contents, '考核汇总')?.cells.some((row) => row.some((cell) => cell?.value === 80))).toBe(true);
  const draft = await totalled({ ledger: [['信息技术系', null, 'A1', '点', 464]] }, true);
  const drafted = printed(await draft.readAll());
  expect(notesOf(drafted)).toEqual(['print.draft', 'print.open']);
  expect(JSON.stringify(drafted.contents)).not.toContain('草稿');
});

test('a rubric with errors prints statistics alone; a school that does not score is told nothing', () => {
  const broken = printed(
    schoolSheets(scoredSchool({ rubric: [{ id: 'A1', max: 60, mode: '计数', parameters: '点' }] })),
  );
  expect(notesOf(broken)).toEqual(['print.blocked']);
  const plain = printed([sheet('活动登记', [['活动名称', '牵头部门', '开始日期']])]);
  expect(plain.notes).toEqual([]);
  expect(plain.contents.map(({ name }) => name)).toEqual(['附件2', '统计汇总']);
});

test('a 学期考评 of the school’s own is left to the school', async () => {
  const own = sheet('学期考评', [['系部', '职业教育活动周'], ['信息技术系']]);
  const workbook = memoryWorkbook([...schoolSheets(scoredSchool({ settings: { 重大活动分值: 15 } })), own]);
  await total(workbook, options);
  const { contents, notes } = printed(await workbook.readAll());
  expect(notes.map(({ id }) => id)).toEqual(['print.ownSemester']);
  expect(contents.map(({ name }) => name)).not.toContain('学期考评');
});

test('sentences about formulas and typing are not printed', async () => {
  const { contents } = printed(await (await totalled()).readAll());
  const texts = contents.flatMap(({ cells }) => cells.flatMap((row) => row.map((cell) => textOf(cell?.value ?? null))));
  expect(texts.filter((text) => /自动更新|请勿修改|自动计算/.test(text))).toEqual([]);
});

test('has the second form where the workbook has it, whichever form is asked for', async () => {
  const workbook = memoryWorkbook(schoolSheets(scoredSchool()));
  await report(workbook, { ...options, form: 'indicators' });
  const { contents } = printed(await workbook.readAll());
  expect(contents.map(({ name }) => name)).toEqual(['附件2', '统计汇总', '第二表']);
});
