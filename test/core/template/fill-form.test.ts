import type { Cell, Range, Sheet } from '../../../src/core/base/cells';
import { unread } from '../../../src/core/base/parsed';
import type { Change } from '../../../src/core/base/change';
import { serialOfDay } from '../../../src/core/base/day';
import { fillForm } from '../../../src/core/template/fill-form';
import type { FilledForm } from '../../../src/core/template/fill-form';
import { statisticsOf } from '../../../src/core/statistics/statistics';
import { memoryWorkbook } from '../../../src/workbook/memory-workbook';
import { sheet } from '../../support/sheets';
import { activity, article, department, entries, service, settings } from '../statistics/make-entries';

const office = department('党政办公室');
const league = department('团委');
const statistics = statisticsOf({
  settings: settings(),
  departments: [office, league],
  entries: entries({
    activities: [
      activity('启动仪式', [office], { sessions: 1, students: 300, teachers: 40, place: '体育馆', note: '延期' }),
      activity('进社区', [league, office], { end: '2023-05-16', students: 80, visitors: 20, supporting: ['二级学院'] }),
      activity('沙龙', [league], { students: 15, teachers: 2, photos: 4 }),
    ],
    services: [service(league, '进社区', { volunteers: 20, hours: 50.5 })],
    articles: [
      article('甲', office, { activity: '启动仪式', level: '省级' }),
      article('乙', league, { activity: '沙龙' }),
    ],
  }),
});
const people = settings({ filledBy: '王小明', phone: '0546-1' });

const merge = (top: number, left: number, bottom: number, right: number): Range => ({ top, left, bottom, right });
/** A form with two heading rows, four free lines, 合计 with formulas, and lines to fill in. */
const form = (): Sheet =>
  sheet(
    '统计表',
    [
      ['附件2'],
      ['××学院职业教育活动周情况统计表'],
      ['填报部门（盖章）：', null, null, '填表人：        联系电话：          '],
      ['序号', '活动名称', '牵头部门', '活动时间', '参与情况', null, null, '志愿服务', null, '经费（元）', '备注'],
      [null, null, null, null, '学生（人）', '教师（人）', '小计', '人次', '时长'],
      [1, null, null, null, null, null, { value: 0, formula: 'SUM(E6:F6)' }],
      [2, null, null, null, null, null, { value: 0, formula: 'SUM(E7:F7)' }],
      ['合计', null, null, null, { value: 0, formula: 'SUM(E6:E7)' }],
      ['部门负责人（签字）：'],
    ],
    {
      merges: [
        ...[0, 1, 2, 3, 9, 10].map((column) => merge(3, column, 4, column)),
        ...[merge(3, 4, 3, 6), merge(3, 7, 3, 8), merge(2, 3, 2, 7)],
      ],
    },
  );

const fill = (sheets: readonly Sheet[], scope = {}) => fillForm(sheets, statistics, people, scope);

async function after(sheets: readonly Sheet[], filled: FilledForm): Promise<readonly (readonly Cell[])[]> {
  if (filled.kind === 'refused') throw new Error(`refused: ${filled.reason.id}`);
  const workbook = memoryWorkbook(sheets);
  await workbook.apply(filled.changes);
  return (await workbook.readAll())[0]?.rows ?? [];
}

const notes = (filled: FilledForm) => (filled.kind === 'filled' ? filled.notes : []);

test('fills each line by the headings of the form, two rows deep and merged', async () => {
  const rows = await after([form()], fill([form()]));
  expect(rows[5]).toEqual([
    1,
    '启动仪式',
    '党政办公室',
    '5月14日',
    300,
    40,
    { value: 0, formula: 'SUM(E6:F6)' },
    0,
    0,
    null,
    '延期',
  ]);
  expect(rows[6]?.slice(0, 4)).toEqual([2, '进社区', '团委、党政办公室（二级学院）', '5月14日—16日']);
  expect(rows[6]?.slice(7, 9)).toEqual([20, 50.5]);
});

test('inserts lines where the form has too few, within its sums, and keeps its formulas', async () => {
  const filled = fill([form()]);
  expect(filled.kind === 'filled' && filled.changes.filter(({ kind }) => kind === 'insertRows')).toEqual([
    { kind: 'insertRows', sheet: '统计表', at: 6, count: 1 },
  ]);
  const rows = await after([form()], filled);
  expect(rows[7]?.slice(0, 6)).toEqual([3, '沙龙', '团委', '5月14日', 15, 2]);
  expect(rows[8]?.[0]).toBe('合计');
  expect(rows[8]?.[4]).toMatchObject({ formula: 'SUM(E6:E8)' });
  expect(rows[9]?.[0]).toBe('部门负责人（签字）：');
});

test('fills 合计 where the form leaves it empty', async () => {
  const rows = await after([form()], fill([form()]));
  expect(rows[8]?.slice(5, 9)).toEqual([42, 457, 20, 50.5]);
});

test('fills 填报部门, 填表人 and 联系电话 where they are empty, once', async () => {
  const filled = fill([form()]);
  const rows = await after([form()], filled);
  expect(rows[2]?.[0]).toBe('填报部门（盖章）：教务处');
  expect(rows[2]?.[3]).toBe('填表人：王小明  联系电话：0546-1');
  expect(fill([{ ...form(), rows }])).toMatchObject({
    kind: 'refused',
    reason: { id: 'template.notBlank', values: { sheet: '统计表', row: 6 } },
  });
});

test('fills the free cell beside a label without a colon', async () => {
  const asked = {
    ...form(),
    rows: form().rows.map((row, at) => (at === 2 ? ['填报单位', null, '填表人', '李四', '电话'] : row)),
    merges: form().merges.slice(0, -1),
  };
  const rows = await after([asked], fill([asked]));
  expect(rows[2]).toEqual(['填报单位', '教务处', '填表人', '李四', '电话', '0546-1']);
});

test('tells which columns match nothing and which fields have no column', () => {
  expect(notes(fill([form()]))).toEqual([
    { id: 'template.filled', values: { sheet: '统计表', rows: 3 } },
    { id: 'template.unmatched', values: { headings: '经费' } },
    {
      id: 'template.absent',
      values: {
        fields:
          '活动地点、参与情况／场次（场）、参与情况／校外人员（人次）、宣传报道／校级、宣传报道／市级、宣传报道／省级及以上、资料／照片（张）、资料／视频（个）',
      },
    },
  ]);
});

test('a department’s own form holds its rows, its name, and leaves the person open', async () => {
  const rows = await after([form()], fill([form()], { department: league }));
  expect(rows[5]?.slice(0, 2)).toEqual([1, '进社区']);
  expect(rows[6]?.slice(0, 2)).toEqual([2, '沙龙']);
  expect(rows[7]?.[0]).toBe('合计');
  expect([rows[2]?.[0], rows[2]?.[3]]).toEqual(['填报部门（盖章）：团委', '填表人：        联系电话：          ']);
});

test('takes the school’s own headings, days in two columns, articles in one', async () => {
  const own = sheet('表', [
    ['项目', '主办单位', '协办单位', '开始日期', '结束日期', '同学们', '宣传报道（篇）'],
    [],
    [],
    [],
  ]);
  const ownHeadings = new Map([
    ['附件2.学生人次', '同学们（人）'],
    ['附件2.活动名称', '项目'],
  ]);
  const filled = fillForm([own], statistics, settings({ ownHeadings }));
  const rows = await after([own], filled);
  const day = (text: string) => ({ value: serialOfDay(text), date: true });
  expect(rows[1]).toEqual(['启动仪式', '党政办公室', null, day('2023-05-14'), day('2023-05-14'), 300, 1]);
  expect(rows[2]?.slice(0, 5)).toEqual([
    '进社区',
    '团委、党政办公室',
    '二级学院',
    day('2023-05-14'),
    day('2023-05-16'),
  ]);
});

test('a form without a heading is refused with the headings that are looked for', () => {
  const filled = fill([sheet('说明', [['请各部门填报'], ['序号', '内容']])]);
  expect(filled).toMatchObject({ kind: 'refused', reason: { id: 'template.notRecognised' } });
  expect(filled.kind === 'refused' && filled.reason.values.headings).toContain('活动名称');
});

test('a form with one free line grows below it, and its sums with it', async () => {
  const short = (formula: string) =>
    sheet('表', [['序号', '活动名称', '学生', '教师'], [], ['合计', null, { value: 0, formula }]]);
  const rows = await after([short('SUM(C2:C2)')], fill([short('SUM(C2:C2)')]));
  expect(rows.slice(1, 4).map((row) => row[2])).toEqual([300, 80, 15]);
  expect(rows[4]?.[2]).toMatchObject({ formula: 'SUM(C2:C4)' });
  // What is to become of C2 alone nobody can know.
  expect(fill([short('C2*2+C9')])).toMatchObject({
    kind: 'refused',
    reason: { id: 'template.unknownSum', values: { sheet: '表', cell: 'C3', formula: '=C2*2+C9' } },
  });
});

test('rows that are in no sum are left out and told of; a number that nobody can read is told of where the form sums', () => {
  const read = statisticsOf({
    settings: settings(),
    departments: [office],
    entries: entries({
      activities: [
        activity('沙龙', [office], { students: unread }),
        activity('讲座', [], { counts: false, students: 9 }),
      ],
    }),
  });
  const filled = fillForm([form()], read, people);
  expect(notes(filled).slice(-2)).toEqual([
    { id: 'template.leftOut', values: { count: 1 } },
    { id: 'template.unreadInSum', values: { fields: '参与情况／学生' } },
  ]);
});

test('of several sheets the one with most of the headings is filled; hidden ones are passed over', () => {
  const small = sheet('小表', [['活动名称', '地点', '时间'], []]);
  const hidden = { ...form(), name: '旧表', visibility: 'hidden' } as const;
  const filled = fill([small, hidden, form()]);
  const written: readonly Change[] = filled.kind === 'filled' ? filled.changes : [];
  expect(
    new Set(written.flatMap((change) => (change.kind === 'cells' ? change.edits.map((edit) => edit.sheet) : []))),
  ).toEqual(new Set(['统计表']));
});
