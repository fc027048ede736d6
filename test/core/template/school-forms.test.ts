import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from '../../../src/core/base/cells';
import { scalarOf } from '../../../src/core/base/cells';
import { evaluate } from '../../../src/core/evaluate';
import { fillTemplate } from '../../../src/tasks/report';
import { openWorkbookFile } from '../../../src/workbook/file-workbook';

const cases = join(__dirname, '..', '..', 'fixtures-files', 'cases');
const open = (name: string) => openWorkbookFile(new Uint8Array(readFileSync(join(cases, name))));

async function fillCase(name: string) {
  const evaluation = evaluate(await open('form-book.xlsx').readAll());
  const template = open(name);
  const filled = await fillTemplate(template, evaluation);
  if (filled.kind === 'refused') throw new Error(filled.reason.id);
  const sheets = await openWorkbookFile(template.toBytes()).readAll();
  return { ...filled, rows: sheets[0]?.rows ?? [], statistics: evaluation.statistics };
}

const numbers = (row: readonly Cell[] = [], from = 0, to = row.length) => row.slice(from, to).map(scalarOf);
const sum = (rows: readonly (readonly Cell[])[], column: number) =>
  rows.reduce((total, row) => total + Number(scalarOf(row[column]) ?? 0), 0);

test('three rows of headings: 起 and 止, 校外／其他 takes what 中小学生 and 家长 leave, every line makes its sum', async () => {
  const { rows, findings, notes } = await fillCase('form-3row.xlsx');
  // 100 students, 5 teachers, 20 visitors of whom 8 pupils and 5 parents.
  expect(numbers(rows[6], 6, 12)).toEqual([100, 5, 8, 5, 7, 125]);
  expect(rows[6]?.[3]).toEqual({ value: 45788, date: true });
  const lines = rows.slice(6, 31);
  for (const line of lines.slice(0, -1)) {
    expect(numbers(line, 6, 11).reduce<number>((total, value) => total + Number(value ?? 0), 0)).toBe(line[11]);
  }
  // Service rows without an activity stand in one last line without a number.
  expect(numbers(lines.at(-1)).slice(0, 2)).toEqual([null, '其他（未对应活动）']);
  expect([sum(lines, 11), sum(lines, 12), sum(lines, 13)]).toEqual([3875, 438, 432]);
  expect(rows[31]?.[11]).toMatchObject({ formula: 'SUM(L7:L31)' });
  expect(findings).toEqual([]);
  expect(notes.map(({ id }) => id)).toEqual(['template.filled', 'template.absent']);
});

test('栏次 below the headings, 合计 above the lines, an example: the lines follow, the example goes', async () => {
  const { rows, findings } = await fillCase('form-colno.xlsx');
  expect(numbers(rows[4])).toEqual(['甲', '乙', 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(rows[5]?.[5]).toMatchObject({ formula: 'SUM(F7:F46)' });
  expect(numbers(rows[6], 0, 2)).toEqual([1, '汽车工程系技能比武']);
  expect(numbers(rows[6], 5, 9)).toEqual([125, 100, 5, 20]);
  expect(sum(rows.slice(6, 46), 5)).toBe(3875);
  expect(numbers(rows[29], 0, 2)).toEqual([24, '继续教育部主题日']);
  // Nothing that the form asks for is without an activity: no line for it. Empty lines are numbered on.
  expect(numbers(rows[30])).toEqual([25]);
  expect(rows[46]?.[0]).toBe('负责人：');
  expect(findings).toEqual([]);
});

test('区分·名称·单位·数量·备注 with the lines of the school; what nobody counts stays empty and is told', async () => {
  const { rows, notes } = await fillCase('form-indicators.xlsx');
  const amounts = Object.fromEntries(rows.slice(3, 20).map((row) => [row[1], scalarOf(row[3])]));
  expect(amounts).toMatchObject({
    ...{ 开展活动: 24, 活动场次: 36, 参与学生: 3324, 参与教师: 252, 校外人员: 299 },
    ...{ '其中：中小学生': 21, 学生家长: 9, 志愿者: 438, 服务时长: 432 },
    ...{ 校级媒体报道: 5, 市级媒体报道: 12, 省级及以上媒体报道: 13, 短视频: 24 },
  });
  expect([amounts['参与企业'], amounts['典型案例'], amounts['发放宣传资料']]).toEqual([null, null, null]);
  expect(notes).toContainEqual({ id: 'template.unmatched', values: { headings: '其他／发放宣传资料' } });
});
