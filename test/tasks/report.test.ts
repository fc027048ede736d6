import { unzipSync, strFromU8 } from 'fflate';
import type { Evaluation } from '../../src/core/evaluation';
import {
  attachmentFileNames,
  attachmentToSend,
  fillTemplate,
  report,
  reportingDepartments,
} from '../../src/tasks/report';
import type { ReportForm } from '../../src/tasks/report';
import { sample } from '../../src/tasks/sample';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import { sayIn } from '../../src/words/words';
import { sheet } from '../support/sheets';

async function sampleBook() {
  const book = newWorkbookFile();
  await sample(book, {
    scheme: 'dongying-2023',
    workbookId: 'test',
    say: sayIn('zh-CN'),
  });
  return book;
}

async function evaluated(): Promise<Evaluation> {
  return report(await sampleBook(), {
    write: false,
    form: 'activities',
    now: '2024-05-20T08:00:00.000Z',
    workbookId: 'test',
    say: sayIn('zh-CN'),
  });
}

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

test.each<ReportForm>(['activities', 'indicators'])(
  'a file to send (%s) holds one sheet of values and nothing of ours',
  async (form) => {
    const evaluation = await evaluated();
    for (const department of [undefined, ...reportingDepartments(evaluation)]) {
      const file = newWorkbookFile();
      const scope = department === undefined ? {} : { department };
      await file.apply([{ kind: 'sheet', content: attachmentToSend(evaluation, form, scope) }]);
      const parts = partsOf(file.toBytes());
      const all = [...parts.values()].join('\n');
      expect([...parts.keys()].filter((name) => name.includes('worksheets/')).length).toBe(1);
      expect(all).not.toMatch(/<f[ >]/);
      expect(all).not.toMatch(/weektally|统计数据|需重新统计/i);
      expect((all.match(/<definedName /g) ?? []).length).toBe((all.match(/_xlnm\.Print_Titles/g) ?? []).length);
    }
  },
);

test('each department’s file bears its name, without what file systems forbid', async () => {
  const [first] = attachmentFileNames(await evaluated()).values();
  expect(first).toBe('附件2 党政办公室.xlsx');
});

test('a second report on its own result changes nothing', async () => {
  const book = await sampleBook();
  await report(book, {
    write: true,
    form: 'indicators',
    now: '2024-05-20T08:00:00.000Z',
    workbookId: 'test',
    say: sayIn('zh-CN'),
  });
  const once = book.toBytes();
  const again = openWorkbookFile(once);
  await report(again, {
    write: true,
    form: 'activities',
    now: '2024-05-20T08:00:00.000Z',
    workbookId: 'test',
    say: sayIn('zh-CN'),
  });
  expect(partsOf(again.toBytes())).toEqual(partsOf(once));
});

test('of a form that is filled only the sheet with the form changes', async () => {
  const form = newWorkbookFile();
  const heading = ['序号', '活动名称', '牵头部门', '学生', '教师', '小计'].map((value) => ({ value }));
  const lines = [2, 3].map((row) => [
    { value: row - 1 },
    ...[1, 2, 3, 4].map(() => undefined),
    { value: 0, formula: `D${row}+E${row}` },
  ]);
  await form.apply([
    { kind: 'sheet', content: { name: '表', cells: [heading, ...lines, [{ value: '合计' }]] } },
    { kind: 'sheet', content: { name: '说明', cells: [[{ value: '见附件2' }]] } },
  ]);
  const before = partsOf(form.toBytes());
  const filled = await fillTemplate(form, await evaluated());
  expect(filled.kind).toBe('filled');
  const after = partsOf(form.toBytes());
  const changed = [...after].filter(([name, part]) => before.get(name) !== part).map(([name]) => name);
  expect(changed.filter((name) => !/workbook\.xml$|styles\.xml$/.test(name))).toEqual(['xl/worksheets/sheet1.xml']);
  expect([...after.keys()]).toEqual([...before.keys()]);
});

test('what is read stands before the working sheets, whichever task ran first', async () => {
  const book = await sampleBook();
  await book.apply([{ kind: 'sheet', content: { name: '计分数据', cells: [[{ value: '计分数据' }]] } }]);
  await report(book, {
    write: true,
    form: 'activities',
    now: '2024-05-20T08:00:00.000Z',
    workbookId: 'test',
    say: sayIn('zh-CN'),
  });
  const names = (await book.readAll()).map(({ name }) => name);
  const order = ['附件2', '统计汇总', '计分数据', '统计数据'].map((name) => names.indexOf(name));
  expect([...order].sort((one, other) => one - other)).toEqual(order);
});

test('a form of more activities than any school reports is made nowhere; their numbers are still told', async () => {
  const day = 45_431;
  const rows = Array.from({ length: 5001 }, (_, at) => [`活动${String(at)}`, '甲系', day, 1]);
  const sheets = [
    sheet('活动设置', [
      ['项目', '值'],
      ['年度', 2024],
    ]),
    sheet('单位', [
      ['单位名称', '类别'],
      ['甲系', '牵头'],
    ]),
    sheet('活动登记', [['活动名称', '牵头部门', '开始日期', '学生人次'], ...rows]),
  ];
  const options = { form: 'activities', now: '2024-05-20T08:00:00.000Z', workbookId: 'test' } as const;
  const run = (write: boolean) => report(memoryWorkbook(sheets), { ...options, write, say: sayIn('zh-CN') });
  const evaluation = await run(false);
  expect(evaluation.statistics.rows).toHaveLength(5001);
  const refused = { id: 'fault.tooManyFormRows', values: { rows: 5001, limit: 5000 } };
  await expect(run(true)).rejects.toMatchObject(refused);
  await expect(fillTemplate(newWorkbookFile(), evaluation)).rejects.toMatchObject(refused);
  expect(() => attachmentToSend(evaluation, 'activities')).toThrow(expect.objectContaining(refused));
});
