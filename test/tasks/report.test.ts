import { unzipSync, strFromU8 } from 'fflate';
import type { Evaluation } from '../../src/core/evaluation';
import {
  attachmentFileName,
  attachmentToSend,
  fillTemplate,
  report,
  reportingDepartments,
} from '../../src/tasks/report';
import type { ReportForm } from '../../src/tasks/report';
import { sample } from '../../src/tasks/sample';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import { sayIn } from '../../src/words/words';

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
  const [first] = reportingDepartments(await evaluated());
  expect(first === undefined ? '' : attachmentFileName(first)).toBe('附件2 党政办公室.xlsx');
  expect(attachmentFileName({ ...department, name: '技能/竞赛:部' })).toBe('附件2 技能_竞赛_部.xlsx');
});

const department = {
  aliases: [],
  kinds: [],
  students: absent(),
  teachers: absent(),
  classes: absent(),
  row: 1,
} as const;

function absent() {
  return { absent: 'blank' } as const;
}

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
