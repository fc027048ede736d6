import type { Cell, Range, Sheet } from '../../../src/core/base/cells';
import { unread } from '../../../src/core/base/parsed';
import { fillForm } from '../../../src/core/template/fill-form';
import type { FilledForm } from '../../../src/core/template/fill-form';
import { statisticsOf } from '../../../src/core/statistics/statistics';
import { memoryWorkbook } from '../../../src/workbook/memory-workbook';
import { sheet } from '../../support/sheets';
import { activity, article, department, entries, service, settings } from '../statistics/make-entries';

const office = department('党政办公室');
const league = department('团委');
const plan = [{ sheet: '活动计划', row: 3, counts: true, name: '进社区', leads: ['团委'], supporting: [] }];
const statisticsWith = (more: Parameters<typeof entries>[0] = {}) =>
  statisticsOf({
    settings: settings(),
    departments: [office, league],
    entries: entries({
      plan,
      activities: [
        activity('启动仪式', [office], {
          sessions: 1,
          students: 300,
          teachers: 40,
          visitors: 20,
          pupils: 8,
          parents: 5,
        }),
        activity('读书会', [league], { sessions: 2, students: 30, teachers: 2, category: '进社区' }),
        activity('义诊', [league], { sessions: 1, students: 12, visitors: 60, pupils: 10, category: '进社区' }),
      ],
      articles: [
        article('甲', office, { activity: '启动仪式', level: '国家级' }),
        article('乙', office, { activity: '启动仪式', level: '市级' }),
        article('丙', league, { activity: '义诊', level: '区县级' }),
        article('丁', league, { activity: '义诊', level: '校级' }),
      ],
      services: [
        service(league, '义诊', { volunteers: 20, hours: 50.5 }),
        service(league, '', { volunteers: 3, hours: 4 }),
      ],
      ...more,
    }),
  });
const statistics = statisticsWith();

const merge = (top: number, left: number, bottom: number, right: number): Range => ({ top, left, bottom, right });
const fill = (form: Sheet, own: Record<string, string> = {}, of = statistics) =>
  fillForm([form], of, settings({ ownHeadings: new Map(Object.entries(own)) }));

async function rowsOf(form: Sheet, filled: FilledForm): Promise<readonly (readonly Cell[])[]> {
  if (filled.kind === 'refused') throw new Error(`refused: ${filled.reason.id}`);
  const workbook = memoryWorkbook([form]);
  await workbook.apply(filled.changes);
  return (await workbook.readAll())[0]?.rows ?? [];
}
const faults = (filled: FilledForm) =>
  filled.kind === 'filled' ? filled.findings.map(({ place, message }) => [place?.row, message.id, message.values]) : [];
const note = (filled: FilledForm, id: string) =>
  filled.kind === 'filled' ? filled.notes.find((one) => one.id === id)?.values : undefined;
const padded = (row: readonly Cell[] | undefined, width: number) =>
  Array.from({ length: width }, (_, at) => row?.[at] ?? null);

test('sums of groups within groups; the inner 其他 takes what is left of 校外', async () => {
  const form = sheet(
    '表',
    [
      ['活动名称', '参与情况（人次）'],
      [null, '校内', null, null, '校外', null, null, null, '总计'],
      [null, '学生', '教师', '小计', '小计', '中小学生', '家长', '其他'],
      [],
    ],
    {
      merges: [merge(0, 0, 2, 0), merge(0, 1, 0, 8), merge(1, 1, 1, 3), merge(1, 4, 1, 7), merge(1, 8, 2, 8)],
    },
  );
  const filled = fill(form);
  const rows = await rowsOf(form, filled);
  expect(rows[3]).toEqual(['启动仪式', 300, 40, 340, 20, 8, 5, 7, 360]);
  // No visitors were entered for 读书会: nothing is left, and that is not 0.
  expect(padded(rows[4], 9)).toEqual(['读书会', 30, 2, 32, null, null, null, null, 32]);
  expect(padded(rows[5], 9)).toEqual(['义诊', 12, null, 12, 60, 10, null, 50, 72]);
  expect(faults(filled)).toEqual([]);
});

test('[T5] a sum whose parts on the form do not make it is shown with both; 合计 too; the form is filled all the same', async () => {
  const form = sheet('表', [['活动名称', '学生', '教师', '中小学生', '家长', '参与总人次'], [], [], [], ['合计']]);
  const filled = fill(form);
  const rows = await rowsOf(form, filled);
  expect(rows[1]).toEqual(['启动仪式', 300, 40, 8, 5, 360]);
  expect(rows[4]).toEqual(['合计', 342, 42, 18, 5, 464]);
  const common = { sum: '参与总人次', parts: '学生、教师、中小学生、家长' };
  expect(faults(filled)).toEqual([
    [1, 't5.apart', { ...common, line: '启动仪式', whole: 360, total: 353, gap: 7 }],
    [3, 't5.apart', { ...common, line: '义诊', whole: 72, total: 22, gap: 50 }],
    [4, 't5.apart', { ...common, line: '合计', whole: 464, total: 407, gap: 57 }],
  ]);
});

test('[T5] an 其他 below 0 stays empty; an unread part leaves nothing that is certain', async () => {
  const form = sheet('表', [['活动名称', '校外（人次）'], [null, '中小学生', '家长', '其他'], []], {
    merges: [merge(0, 0, 1, 0), merge(0, 1, 0, 3)],
  });
  const odd = statisticsWith({
    activities: [
      activity('甲', [office], { visitors: 5, pupils: 4, parents: 3 }),
      activity('乙', [office], { visitors: 5, pupils: unread }),
    ],
    articles: [],
    services: [],
  });
  const filled = fill(form, {}, odd);
  const rows = await rowsOf(form, filled);
  expect(padded(rows[2], 4)).toEqual(['甲', 4, 3, null]);
  expect(padded(rows[3], 4)).toEqual(['乙', '未读', null, '未读']);
  expect(faults(filled)).toEqual([
    [2, 't5.negative', { line: '甲', sum: '校外／其他', parts: '中小学生、家长', rest: -2 }],
  ]);
});

test.each([
  [
    ['校级', '区县级', '市级', '省级', '国家级', '合计'],
    [0, 0, 1, 0, 1, 2],
    [1, 1, 0, 0, 0, 2],
  ],
  [
    ['校级', '市级', '其他', '小计'],
    [0, 1, 1, 2],
    [1, 1, 0, 2],
  ],
  [
    ['校级媒体', '区县级及市级', '省级及以上媒体'],
    [0, 1, 1],
    [1, 1, 0],
  ],
  [
    ['校级', '校级以上'],
    [0, 2],
    [1, 1],
  ],
  [
    ['省级', '其他', '篇数'],
    [0, 2, 2],
    [0, 2, 2],
  ],
])('levels of media in columns of their own: %j', async (headings, opening, clinic) => {
  const last = headings.length;
  const groups = ['活动名称', '宣传报道（篇）', ...headings.slice(1).map(() => null), '场次'];
  const form = sheet('表', [groups, [null, ...headings], []], {
    merges: [merge(0, 0, 1, 0), merge(0, 1, 0, last), merge(0, last + 1, 1, last + 1)],
  });
  const filled = fill(form);
  const rows = await rowsOf(form, filled);
  expect(rows[2]?.slice(1, headings.length + 1)).toEqual(opening);
  expect(rows[4]?.slice(1, headings.length + 1)).toEqual(clinic);
  expect(faults(filled)).toEqual([]);
});

test('articles that nobody can tell are unread in every column of theirs', async () => {
  const form = sheet('表', [['活动名称', '学生', '校级报道', '国家级报道', '媒体报道'], []]);
  const lost = { articlesSchool: unread, articlesCity: unread, articlesProvince: unread };
  const rows = statistics.rows.map((row) => ({ ...row, figures: { ...row.figures, ...lost } }));
  expect((await rowsOf(form, fill(form, {}, { ...statistics, rows })))[1]).toEqual([
    ...['启动仪式', 300, '未读', '未读', '未读'],
  ]);
});

test('a group gives a heading another meaning: last year, prizes, channels and volunteers are no participants', () => {
  const form = sheet(
    '表',
    [
      ['活动名称', '上年同期', null, '获奖情况', null, '宣传', null, '志愿服务', null, '场次', '地点'],
      [null, '场次', '学生', '学生', '教师', '微信', '其他', '学生', '小时'],
      [],
    ],
    {
      merges: [
        merge(0, 0, 1, 0),
        merge(0, 1, 0, 2),
        merge(0, 3, 0, 4),
        merge(0, 5, 0, 6),
        merge(0, 7, 0, 8),
        merge(0, 9, 1, 9),
      ],
    },
  );
  expect(note(fill(form), 'template.unmatched')).toEqual({
    headings: '上年同期／场次、上年同期／学生、获奖情况／学生、获奖情况／教师、宣传／微信、宣传／其他、志愿服务／学生',
  });
});

test('a heading is mapped joined or by its last part; two columns for one field are told, and none is filled', async () => {
  const form = sheet('表', [['活动名称', '学生', '参与学生', '到场'], [null, null, null, '老师们'], []], {
    merges: [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 1, 2)],
  });
  const filled = fill(form, { '附件2.教师人次': '老师们' });
  expect((await rowsOf(form, filled))[2]).toEqual(['启动仪式', null, null, 40]);
  expect(note(filled, 'template.ambiguous')).toEqual({ headings: '学生、参与学生' });
  const mapped = fill(form, { '附件2.教师人次': '到场／老师们', '附件2.学生人次': '参与学生' });
  expect((await rowsOf(form, mapped))[2]).toEqual(['启动仪式', null, 300, 40]);
});

test('names that the form has take their activity, else those of 活动计划; the rest follow below', async () => {
  const form = sheet('表', [
    ['序号', '活动名称', '学生', '教师'],
    [1, '进社区'],
    [2, '义诊'],
    [3, '运动会'],
    [4],
    [5],
    ['合计'],
  ]);
  const filled = fill(form);
  const rows = await rowsOf(form, filled);
  expect(rows.slice(1).map((row) => padded(row, 4))).toEqual([
    [1, '进社区', 30, 2],
    [2, '义诊', 12, null],
    [3, '运动会', null, null],
    [4, '启动仪式', 300, 40],
    [5, null, null, null],
    ['合计', null, 342, 42],
  ]);
  expect(note(filled, 'template.noActivity')).toEqual({ names: '运动会' });
});

test('rows that are put in sum and are merged like the line above them', async () => {
  const formula = (row: number): Cell => ({ value: null, formula: `SUM(D${row}:E${row})` });
  const form = sheet(
    '表',
    [
      ['序号', '活动名称', null, '学生', '教师', '师生'],
      [1, null, null, null, null, formula(2)],
      [2, null, null, null, null, formula(3)],
      ['合计', null, null, { value: null, formula: 'SUM(D2:D3)' }],
    ],
    { merges: [merge(0, 1, 0, 2), merge(1, 1, 1, 2), merge(2, 1, 2, 2)] },
  );
  const filled = fill(form);
  const rows = await rowsOf(form, filled);
  expect(rows.slice(1, 4).map((row) => row[5])).toEqual([2, 3, 4].map(formula));
  expect(rows[4]?.[3]).toMatchObject({ formula: 'SUM(D2:D4)' });
  const merges =
    filled.kind === 'filled' ? filled.changes.flatMap((change) => (change.kind === 'merge' ? change.ranges : [])) : [];
  expect(merges).toEqual([merge(2, 1, 2, 2)]);
});

test('what belongs to no activity stands in one last line without 序号, where the form asks for it', async () => {
  const form = sheet('表', [['序号', '活动名称', '学生', '志愿服务（人次）', '志愿服务（小时）'], [1], [2], [3], [4]]);
  const rows = await rowsOf(form, fill(form));
  expect(padded(rows[4], 5)).toEqual([null, '其他（未对应活动）', null, 3, 4]);
  expect(rows[3]?.slice(3)).toEqual([20, 50.5]);
});

test.each<[string, Sheet, object]>([
  ['no 活动名称', sheet('表', [['单位', '学生', '教师'], []]), { id: 'template.noName', values: { row: 1 } }],
  ['two 活动名称', sheet('表', [['活动主题', '活动内容', '学生', '教师'], []]), { id: 'template.twoNames' }],
  [
    'no free line',
    sheet('表', [['活动名称', '学生', '教师'], ['合计'], ['负责人：']]),
    { id: 'template.noRoom', values: { row: 2 } },
  ],
  [
    'filled already',
    sheet('表', [
      ['活动名称', '学生', '教师'],
      ['义诊', 5],
    ]),
    { id: 'template.notBlank', values: { row: 2 } },
  ],
])('a form that cannot be filled says which heading or row is the reason: %s', (_, form, reason) => {
  expect(fill(form)).toMatchObject({ kind: 'refused', reason });
});

test('indicators side by side, units in brackets, sums that the form makes itself', async () => {
  const form = sheet('表', [
    ['指标', '数量', '指标', '数量'],
    ['开展活动（项）', null, '志愿者（人次）', null],
    ['参与学生（人次）', null, '志愿服务时长（小时）', null],
    ['参与教师（人次）', null, '市级报道（篇）', null],
    ['参与校外人员（人次）', null, '上年学生（人次）', null],
    ['参与总人次', { value: null, formula: 'SUM(B3:B5)' }],
    ['填表人：'],
  ]);
  const filled = fill(form);
  const rows = await rowsOf(form, filled);
  expect(rows.slice(1, 6).map((row) => [row[1], row[3]])).toEqual([
    [3, 23],
    [342, 54.5],
    [42, 2],
    [80, undefined],
    [{ value: null, formula: 'SUM(B3:B5)' }, undefined],
  ]);
  expect(note(filled, 'template.unmatched')).toEqual({ headings: '上年学生' });
  expect(faults(filled)).toEqual([]);
});

test('市级以上 counts 区县级 where no column does, as 附件2 does; articles without a column are told', async () => {
  const above = sheet('表', [['活动名称', '场次', '校级报道', '市级以上报道'], []]);
  expect((await rowsOf(above, fill(above)))[3]?.slice(2)).toEqual([1, 1]);
  expect(note(fill(above), 'template.lostLevels')).toBeUndefined();
  const lacking = sheet('表', [['活动名称', '场次', '省级以上报道'], []]);
  expect(note(fill(lacking), 'template.lostLevels')).toEqual({ levels: '市级、区县级、校级', count: 3 });
  const lines = sheet('表', [
    ['名称', '单位', '数量'],
    ['参与学生', '人次', null],
    ['校级媒体', '篇', null],
  ]);
  expect(note(fill(lines), 'template.lostLevels')).toEqual({ levels: '国家级、市级、区县级', count: 3 });
});

test.each(['专业部', '部门', '单位名称', '系部', '二级学院'])(
  'a line for each %s is refused, mapped or not',
  (heading) => {
    const form = sheet('表', [['序号', heading, '学生人次', '教师人次', '报道篇数'], [1]]);
    const reason = { id: 'template.byDepartment', values: { sheet: '表', heading } };
    const id = /专业部|单位名称/.test(heading) ? reason.id : 'template.noName';
    expect(fill(form)).toMatchObject({ kind: 'refused', reason: { id } });
    expect(fill(form, { '附件2.活动名称': heading })).toEqual({ kind: 'refused', reason });
  },
);
