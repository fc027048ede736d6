import { evaluate } from '../../src/core/evaluate';
import { textOf } from '../../src/core/base/cells';
import type { PickedFile } from '../../src/engine/picked-file';
import { makeEngine } from '../../src/engine/make-engine';
import { isRefusal } from '../../src/engine/refusal-of';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import type { Workbook } from '../../src/workbook/workbook';

const text = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const rubric: PickedFile = {
  name: '评分表.csv',
  bytes: text(
    '项目,评分内容,分值,评分标准',
    '组织,纪律,40,每迟到一次扣0.5分',
    '组织,方案,20,评委打分',
    '效果,创新,40,每缺一项扣1分；有创新加1分',
  ),
};
const departments: PickedFile = { name: '单位.csv', bytes: text('单位名称,类别', '甲系,参评', '乙系,参评') };
const blank = { scheme: 'blank', judges: '张伟' };

function engineOver(workbook: Workbook) {
  let second = 0;
  return makeEngine({
    ...{ workbook, language: 'zh-CN', overwritten: () => [], attempt: (task) => task(), newId: () => 'test' },
    now: () => new Date(Date.UTC(2024, 4, 20, 8, 0, second++)).toISOString(),
    tell: () => undefined,
  });
}

const edit = (workbook: Workbook, row: number, column: number, value: string | number) =>
  workbook.apply([{ kind: 'cells', edits: [{ sheet: '评价细则', row, column, value }] }]);
const proposals = async (workbook: Workbook) =>
  evaluate(await workbook.readAll()).findings.flatMap(({ code, place }) => (code === 'R2' ? [place?.row] : []));
const lead = async (workbook: Workbook) => {
  const sheet = (await workbook.readAll()).find(({ name }) => name === '考核汇总');
  const cell = sheet?.rows[1]?.[0];
  return { value: textOf(cell), formula: typeof cell === 'object' && cell !== null ? (cell.formula ?? '') : '' };
};

test('a picked rubric is shown row by row before it is written, and written with the sheets that it needs', async () => {
  const workbook = memoryWorkbook();
  const engine = engineOver(workbook);
  const preview = await engine.previewPrepare({ ...blank, rubric, departments });
  expect(preview.rubric?.rows.map(({ id, mode, parameters, doubt }) => [id, mode, parameters, doubt === ''])).toEqual([
    ['1.1', '扣分', '迟到=0.5', true],
    ['1.2', '评委', '', true],
    ['2.1', '', '', false],
  ]);
  expect(await workbook.readAll()).toEqual([]);
  const { refused } = await engine.prepare({ ...blank, rubric, departments });
  expect(refused).toBe(false);
  const names = (await workbook.readAll()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['评价细则', '评分·张伟', '考核登记']));
});

test('a proposal is told until its row changes or somebody accepts it, and 考核汇总 says how many are left', async () => {
  const workbook = memoryWorkbook();
  const engine = engineOver(workbook);
  await engine.prepare({ ...blank, rubric, departments });
  await edit(workbook, 5, 6, '评委');
  expect(await proposals(workbook)).toEqual([3, 4]);
  await engine.refresh();
  await engine.total({ draft: true });
  const before = await lead(workbook);
  expect([before.value, before.formula]).toEqual([
    expect.stringContaining('2项为建议'),
    expect.stringContaining('2项为建议'),
  ]);
  const { findings } = await engine.refresh();
  const keys = findings.filter(({ code, place }) => code === 'R2' && place?.row === 4).map(({ key }) => key);
  await engine.accept(keys, '核对过');
  expect(await proposals(workbook)).toEqual([3]);
  await edit(workbook, 3, 9, '迟到=1');
  expect(await proposals(workbook)).toEqual([]);
  await engine.refresh();
  await engine.total({ draft: true });
  expect((await lead(workbook)).value).not.toContain('为建议');
});

test('an empty 评价细则 that was laid out before is filled; one with criteria is left alone', async () => {
  const workbook = memoryWorkbook();
  const engine = engineOver(workbook);
  await engine.prepare({ scheme: 'blank', judges: '' });
  const first = await engine.prepare({ ...blank, rubric, departments });
  expect(first.refused).toBe(false);
  expect(await proposals(workbook)).toEqual([3, 4]);
  const before = await workbook.readAll();
  const second = await engine.prepare({ ...blank, rubric });
  expect([second.refused, second.notes[0]]).toEqual([true, expect.stringContaining('评价细则')]);
  expect(await workbook.readAll()).toEqual(before);
});

test.each([
  ['import.noTable', { rubric: { name: 'a.csv', bytes: text('姓名,电话', '甲,1') } }],
  ['prepare.noDepartments', { departments: { name: 'a.csv', bytes: text('姓名,电话', '甲,1') } }],
  ['fault.emptyFile', { rubric: { name: 'a.xlsx', bytes: new Uint8Array() } }],
  ['fault.csv', { rubric: { name: 'a.csv', bytes: text('项目,"评分内容') } }],
  ['prepare.rubricOff', { rubric, scoring: false }],
])('%s: nothing is written', async (id, choice) => {
  const workbook = memoryWorkbook();
  const fault: unknown = await engineOver(workbook)
    .previewPrepare({ ...blank, ...choice })
    .catch((error: unknown) => error);
  expect(isRefusal(fault) ? fault.id : fault).toBe(id);
  expect(await workbook.readAll()).toEqual([]);
});

test('the rule card adds up every criterion, and says which have no 方式 yet instead of asking for other points', async () => {
  const engine = engineOver(memoryWorkbook());
  await engine.prepare({ ...blank, rubric, departments });
  const { rules } = await engine.refresh();
  const warned = rules.filter(({ warning }) => warning).map(({ sentence }) => sentence);
  // 40 + 20 + 40 is the full mark; the last criterion stands without 方式.
  expect(rules.map(({ sentence }) => sentence)).toContain('评价细则有2个项目、3项指标，分值合计100分。');
  expect(warned).toContain('有1项指标还没有填“方式”（2.1），填好之前不能评分。请在“评价细则”中按计分办法填写。');
  expect(warned.filter((sentence) => sentence.includes('不一致'))).toEqual([]);
});
