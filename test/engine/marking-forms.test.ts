import { makeEngine } from '../../src/engine/make-engine';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';

const bytes = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const bands = '优：9-10分，良：7-8分，中：5-6分，差：0-4分';

async function formsOf(settings: Readonly<Record<string, number>> = {}, marks: readonly (number | string)[] = []) {
  const workbook = memoryWorkbook();
  const engine = makeEngine({
    ...{ workbook, language: 'zh-CN', overwritten: () => [], attempt: (task) => task(), newId: () => 'test' },
    ...{ now: () => '2024-05-20T08:00:00.000Z', tell: () => undefined },
  });
  const rubric = {
    name: '评分表.csv',
    bytes: bytes(
      '项目,评分内容,分值,评分标准',
      `组织,方案制定,10,"${bands}"`,
      '组织,材料,20,评委打分',
      '效果,"成效（优：9-10分）",70,优：9-10分',
    ),
  };
  const departments = { name: '单位.csv', bytes: bytes('单位名称,类别', '甲系,参评', '乙系,参评') };
  await engine.prepare({ scheme: 'blank', judges: '张伟，李娜', rubric, departments });
  const [form] = await engine.markingForms();
  const [block] = form?.blocks ?? [];
  const places = (block?.criteria ?? []).flatMap(({ row }) =>
    (block?.subjects ?? []).map(({ column }) => ({ row, column })),
  );
  const edits = marks.map((value, at) => ({ sheet: form?.sheet ?? '', row: 0, column: 0, ...places[at], value }));
  const rows = (await workbook.readAll()).find(({ name }) => name === '活动设置')?.rows ?? [];
  for (const [name, value] of Object.entries(settings)) {
    const row = rows.findIndex((cells) => cells.includes(name));
    edits.push({ sheet: '活动设置', row, column: (rows[row]?.indexOf(name) ?? 0) + 1, value });
  }
  await workbook.apply([{ kind: 'cells', edits }]);
  return engine.markingForms();
}

test('计分办法 stands beside a criterion where it says more than its content and that judges mark it', async () => {
  const [form] = await formsOf();
  const criteria = form?.blocks.flatMap((block) => block.criteria) ?? [];
  expect(criteria.map(({ content, method }) => [content, method])).toEqual([
    ['方案制定', bands],
    ['材料', ''],
    ['成效（优：9-10分）', ''],
  ]);
});

test('a judge has something to mark until each due cell holds a mark or a state; 0 is a mark', async () => {
  const open = async (...marks: readonly (number | string)[]) => (await formsOf({}, marks)).map(({ isOpen }) => isOpen);
  expect(await open()).toEqual([true, true]);
  expect(await open(9, 0, 20, '缺席', 70)).toEqual([true, true]);
  expect(await open(9, 0, 20, '缺席', 70, 65.5)).toEqual([false, true]);
});

test('marks have as many decimals as scores have: 2, or what 分数小数位数 says', async () => {
  expect((await formsOf()).map(({ decimals }) => decimals)).toEqual([2, 2]);
  expect((await formsOf({ 分数小数位数: 0 })).map(({ decimals }) => decimals)).toEqual([0, 0]);
});
