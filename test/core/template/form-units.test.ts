import type { Cell, Sheet } from '../../../src/core/base/cells';
import { fillForm } from '../../../src/core/template/fill-form';
import type { FilledForm } from '../../../src/core/template/fill-form';
import { unitOf } from '../../../src/core/template/heading-key';
import { statisticsOf } from '../../../src/core/statistics/statistics';
import { memoryWorkbook } from '../../../src/workbook/memory-workbook';
import { sheet } from '../../support/sheets';
import { activity, department, entries, service, settings } from '../statistics/make-entries';

const office = department('党政办公室');
const named = (name: string, students: number) =>
  activity(name, [office], { sessions: 1, students, teachers: 4, visitors: 20, pupils: 8, parents: 5 });
const statistics = statisticsOf({
  settings: settings(),
  departments: [office],
  entries: entries({
    activities: [named('甲', 100), named('乙', 20), named('丙', 3)],
    services: [service(office, '甲', { volunteers: 20, hours: 50.5 })],
  }),
});
const fill = (form: Sheet, own: Record<string, string> = {}) =>
  fillForm([form], statistics, settings({ ownHeadings: new Map(Object.entries(own)) }));

async function rowsOf(form: Sheet, filled: FilledForm): Promise<readonly (readonly Cell[])[]> {
  if (filled.kind === 'refused') throw new Error(`refused: ${filled.reason.id}`);
  const workbook = memoryWorkbook([form]);
  await workbook.apply(filled.changes);
  return (await workbook.readAll())[0]?.rows ?? [];
}
const note = (filled: FilledForm, id: string) =>
  filled.kind === 'filled' ? filled.notes.find((one) => one.id === id)?.values : undefined;

test.each([
  ['万人次', { kind: 'people', isScaled: true }],
  ['百人', { kind: 'people', isScaled: true }],
  ['单位：人次', { kind: 'people', isScaled: false }],
  ['人/次', { kind: 'people', isScaled: false }],
  ['分钟', { kind: 'hours', isScaled: true }],
  ['课时', { kind: 'hours', isScaled: true }],
  ['小时', { kind: 'hours', isScaled: false }],
  ['件/套', { kind: 'pieces', isScaled: false }],
  ['MB', { kind: 'other', isScaled: true }],
  ['万元', { kind: 'other', isScaled: true }],
  ['含实习生', undefined],
  ['不少于3张', undefined],
  ['电子版', undefined],
])('%s as a unit', (text, unit) => {
  expect(unitOf(text)).toEqual(unit);
});

test.each(['学生（百人次）', '学生（万人）', '学生［千人次］', '学生（小时）', '学生（%）'])(
  'a number in another unit is not written: %s',
  async (heading) => {
    const form = sheet('表', [['活动名称', heading, '教师（人次）', '地点'], []]);
    const filled = fill(form, { '附件2.学生人次': heading });
    const rows = await rowsOf(form, filled);
    expect(rows.slice(1).map((row) => row[1] ?? null)).toEqual([null, null, null]);
    expect(rows[1]?.[2]).toBe(4);
    expect(note(filled, 'template.otherUnits')?.['headings']).toContain('学生');
  },
);

test('the unit of a column of units, of a row of units and of a line above the table', async () => {
  const lines = sheet('表', [
    ['名称', '单位', '数量'],
    ['参与学生', '万人次', null],
    ['参与教师', '人', null],
    ['志愿服务时长', '分钟', null],
    ['活动场次', '斤', null],
    ['志愿服务', '小时', null],
  ]);
  const filled = fill(lines);
  expect((await rowsOf(lines, filled)).slice(1).map((row) => row[2] ?? null)).toEqual([null, 12, null, null, 50.5]);
  expect(note(filled, 'template.otherUnits')).toEqual({
    headings: '参与学生（万人次）、志愿服务时长（分钟）、活动场次（斤）',
  });
  const row = sheet('表', [['活动名称', '学生', '教师', '志愿服务时长'], [null, '万人次', '人次', '小时'], []]);
  expect((await rowsOf(row, fill(row)))[2]?.slice(0, 4)).toEqual(['甲', null, 4, 50.5]);
  const above = sheet('表', [['单位：万人次'], ['活动名称', '学生', '教师（人次）', '场次'], []]);
  expect((await rowsOf(above, fill(above)))[2]?.slice(0, 4)).toEqual(['甲', null, 4, 1]);
});

test.each([
  ['其中：中小学生（人次）', '其他（人次）'],
  ['其中：中小学生', '其他'],
  ['中小学生', '其它人员'],
])('其他 after parts of 校外人员 takes the rest of 校外人员: %s, %s', async (part, rest) => {
  const names = ['参与学生', '参与教师', '校外人员（人次）', part, rest, '参与总人次'];
  const form = sheet('表', [['区分', '名称', '数量'], ...names.map((name, at) => [at === 0 ? '参与' : null, name])]);
  // 校外人员 60, of them 24 pupils.
  expect((await rowsOf(form, fill(form))).slice(1).map((cells) => cells[2])).toEqual([123, 12, 60, 24, 36, 195]);
});

const formOf = (first: string, ...totals: readonly (readonly Cell[])[]) =>
  sheet('表', [['序号', '活动名称', '学生', '教师'], [1], [2], ...(first === '' ? [] : [[first]]), ...totals]);
const formula = (text: string) => ({ value: null, formula: text });

test.each([
  ['C2+C3', 'SUM(C2:C4)'],
  ['SUM(C2,C3)', 'SUM(C2:C4)'],
  ['SUM(C2:C3)', 'SUM(C2:C4)'],
  ['C2', 'SUM(C2:C4)'],
  ['SUM($C$2:$C$3)/1', 'SUM($C$2:$C$4)/1'],
  ['SUM(C2,C3,D2,D3)', 'SUM(C2:C4,D2:D4)'],
])('合计 =%s sums all rows', async (written, grown) => {
  const form = formOf('', ['合计', null, formula(written)]);
  expect((await rowsOf(form, fill(form)))[4]?.[2]).toMatchObject({ formula: grown });
});

test('a sum over some of the rows that is no addition is refused with its cell', () => {
  expect(fill(formOf('', ['合计', null, formula('C2*2+C3')]))).toEqual({
    kind: 'refused',
    reason: { id: 'template.unknownSum', values: { sheet: '表', cell: 'C4', formula: '=C2*2+C3' } },
  });
});

test('of several 小计 nobody knows what they sum: they stay empty and are told; 总计 is filled', async () => {
  const form = sheet('表', [['序号', '活动名称', '学生'], ['小计'], [1], [2], ['小计'], ['总计']]);
  const filled = fill(form);
  const rows = await rowsOf(form, filled);
  expect(rows.map((row) => [row[0], row[2] ?? null])).toEqual([
    ['序号', '学生'],
    ['小计', null],
    [1, 100],
    [2, 20],
    [3, 3],
    ['小计', null],
    ['总计', 123],
  ]);
  expect(note(filled, 'template.subtotals')).toEqual({ rows: '2、5' });
});

test('a second block below a 合计 is numbered on, and 总计 keeps what it sums', async () => {
  const form = formOf('', ['合计', null, formula('SUM(C2:C3)')], [3], ['总计', null, formula('C4+SUM(C5:C5)')]);
  const rows = await rowsOf(form, fill(form));
  expect(rows.slice(4).map((row) => row[0])).toEqual(['合计', 4, '总计']);
  expect(rows[6]?.[2]).toMatchObject({ formula: 'C5+SUM(C6:C6)' });
});
