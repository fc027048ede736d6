import type { Sheet } from '../../src/core/base/cells';
import { parseAddress, scalarOf, textOf } from '../../src/core/base/cells';
import type { Engine } from '../../src/engine/engine';
import type { ReceivedView } from '../../src/engine/exchange-view';
import { makeEngine } from '../../src/engine/make-engine';
import { sample } from '../../src/tasks/sample';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { readZip } from '../../src/workbook/zip/read-zip';
import { sayIn } from '../../src/words/words';

let sheets: readonly Sheet[];
beforeAll(async () => {
  const workbook = memoryWorkbook();
  await sample(workbook, { scheme: 'chongqing-2024', workbookId: 'test', say: sayIn('zh-CN') });
  sheets = await workbook.readAll();
});

/** An engine over the sample, whose clock goes on by a second with each action. */
async function engineOver(workbook: Workbook): Promise<Engine> {
  let second = 0;
  const engine = makeEngine({
    ...{ workbook, language: 'zh-CN', overwritten: () => [], attempt: (task) => task(), newId: () => 'test' },
    now: () => new Date(Date.UTC(2024, 4, 20, 8, 0, second++)).toISOString(),
    tell: () => undefined,
  });
  await engine.refresh();
  return engine;
}

type Values = Readonly<Record<string, string | number>>;

function editsOf(sheet: string, values: Values) {
  return Object.entries(values).map(([cell, value]) => {
    const place = parseAddress(cell);
    if (place === undefined) throw new Error(cell);
    return { sheet, ...place, value };
  });
}

async function filledIn(bytes: Uint8Array, sheet: string, values: Values): Promise<Uint8Array> {
  const file = openWorkbookFile(bytes);
  await file.apply([{ kind: 'cells', edits: editsOf(sheet, values) }]);
  return file.toBytes();
}

async function cellOf(workbook: Workbook, sheet: string, cell: string): Promise<string> {
  const place = parseAddress(cell);
  const found = (await workbook.readAll()).find(({ name }) => name === sheet);
  return textOf(found?.rows[place?.row ?? 0]?.[place?.column ?? 0]);
}

test('one form is a file, several are an archive; all are awaited but of judges whose marks are in the workbook', async () => {
  const engine = await engineOver(memoryWorkbook(sheets));
  const { senders, reminder } = (await engine.refresh()).exchange;
  for (const { forms, missing, finished } of senders)
    expect([...missing, ...finished].sort()).toEqual([...forms].sort());
  const judges = senders.filter(({ forms }) => forms.includes('judge'));
  const awaited = judges.flatMap(({ name, missing }) => (missing.length > 0 ? [name] : []));
  // Of the sample's judges one has a mark above its 分值 (S1), one a blank (S3).
  expect([judges.length, awaited]).toEqual([7, ['程立群', '盛可为']]);
  const rest = judges.flatMap(({ name, finished }) => (finished.length > 0 ? [name] : []));
  expect(rest.filter((name) => reminder.includes(name))).toEqual([]);
  for (const name of [...awaited, '信息技术系']) expect(reminder).toContain(name);
  const one = await engine.distribute([senders.find(({ forms }) => forms[0] === 'judge')?.name ?? '']);
  expect(one.fileName).toMatch(/^评分表-.+\.xlsx$/);
  const { fileName, bytes } = await engine.distribute(senders.map(({ name }) => name));
  expect(fileName).toMatch(/\.zip$/);
  expect(readZip(bytes)).toHaveLength(senders.reduce((sum, { forms }) => sum + forms.length, 0));
});

test('what both sides changed is asked, and the version that is chosen comes to stand; undo takes all back', async () => {
  const workbook = memoryWorkbook(sheets);
  const engine = await engineOver(workbook);
  const { bytes } = await engine.distribute(['信息技术系']);
  const before = (await openWorkbookFile(bytes).readAll()).find(({ name }) => name === '宣传登记');
  const [title, , media] = (before?.rows[3] ?? []).map(textOf);
  const register = (await workbook.readAll()).find(({ name }) => name === '宣传登记');
  const row = (register?.rows.findIndex((cells) => textOf(cells[0]) === title) ?? -1) + 1;
  await workbook.apply([{ kind: 'cells', edits: editsOf('宣传登记', { [`C${row}`]: '工作簿改的' }) }]);
  const files = [{ name: '表.xlsx', bytes: await filledIn(bytes, '宣传登记', { C4: '系里改的' }) }];
  const seen = await engine.receive({ files, whose: {} });
  expect(seen.conflicts.map(({ base, master, returned }) => [base, master, returned])).toEqual([
    [media, '工作簿改的', '系里改的'],
  ]);
  const held = await workbook.readAll();
  const answers = { [seen.conflicts[0]?.key ?? '']: 'returns' } as const;
  const { undoable, refused } = await engine.collect({ answers, log: false });
  expect([undoable, refused]).toEqual([true, false]);
  expect(await cellOf(workbook, '宣传登记', `C${row}`)).toBe('系里改的');
  expect((await engine.receive({ files, whose: {} })).files.map(({ state }) => state)).toEqual(['unchanged']);
  await engine.undo();
  const visible = (all: readonly Sheet[]) => all.filter(({ name }) => name === '宣传登记').map(({ rows }) => rows);
  expect(visible(await workbook.readAll())).toEqual(visible(held));
});

test('a file that names nobody is taken once a person says whose it is; one that is broken is told and stops nothing', async () => {
  const workbook = memoryWorkbook(sheets);
  const engine = await engineOver(workbook);
  const { bytes } = await engine.distribute(['信息技术系']);
  // A form that lost its hidden sheet and names nobody else: an empty register with one row of nobody.
  const [register] = (await openWorkbookFile(bytes).readAll()).filter(({ name }) => name === '宣传登记');
  if (register === undefined) throw new Error('no register');
  const headings = register.rows[2] ?? [];
  const plain = newWorkbookFile();
  const cells = [headings, ['一篇', null, '学校网站', '校级']].map((row) =>
    row.map((cell) => ({ value: scalarOf(cell) })),
  );
  await plain.apply([{ kind: 'sheet', content: { name: '宣传登记', cells } }]);
  const files = [
    { name: '坏的.xlsx', bytes: new TextEncoder().encode('no workbook') },
    { name: '无名.xlsx', bytes: plain.toBytes() },
  ];
  const stateOf = ({ files: all }: ReceivedView, wanted: string) => all.find(({ file }) => file === wanted)?.state;
  const seen = await engine.receive({ files, whose: {} });
  expect([stateOf(seen, '坏的.xlsx'), stateOf(seen, '无名.xlsx')]).toEqual(['refused', 'refused']);
  expect(seen.files.map(({ file, asksWhose }) => [file, asksWhose])).toEqual([
    ['无名.xlsx', true],
    ['坏的.xlsx', false],
  ]);
  const named = await engine.receive({ files, whose: { '无名.xlsx': '信息技术系' } });
  expect([stateOf(named, '坏的.xlsx'), stateOf(named, '无名.xlsx')]).toEqual(['refused', 'merged']);
});
