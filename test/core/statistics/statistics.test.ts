import { statisticsOf } from '../../../src/core/statistics/statistics';
import { blank, unread } from '../../../src/core/base/parsed';
import type { Entries } from '../../../src/core/entries/entry';
import { departmentsText, noteText } from '../../../src/core/statistics/row-texts';
import { activity, article, caseOf, department, entries, planned, service, settings } from './make-entries';

const office = department('党政办公室', ['牵头'], 1);
const publicity = department('宣传统战部', ['牵头'], 2);
const league = department('团委', ['牵头'], 3);
const security = department('保卫处', ['职能'], 4);
const departments = [office, publicity, league, security];

const of = (fields: Partial<Entries>) => statisticsOf({ settings: settings(), departments, entries: entries(fields) });

describe('numbers of one activity', () => {
  test('[Y1] participants are students, teachers and visitors together, blanks passed over', () => {
    const { rows } = of({ activities: [activity('启动仪式', [office], { students: 120, visitors: 30 })] });
    expect(rows[0]?.figures.participants).toBe(150);
  });

  test('[Y1] participants are blank where nobody entered any, not 0', () => {
    expect(of({ activities: [activity('启动仪式', [office])] }).rows[0]?.figures.participants).toBe(blank);
  });

  test('[Y1] participants are unread where one part is, and so is every total over them', () => {
    const bad = activity('启动仪式', [office], { students: unread, teachers: 8 });
    const { rows, totals, byDepartment } = of({ activities: [bad, activity('沙龙', [office], { students: 20 })] });
    expect(rows[0]?.figures.participants).toBe(unread);
    expect(totals.figures.participants).toBe(unread);
    expect(totals.figures.teachers).toBe(8);
    expect(byDepartment[0]?.figures.students).toBe(unread);
  });

  test('[Y1] volunteers and hours come from 志愿服务登记; hours that nobody entered stay blank', () => {
    const services = [
      service(office, '启动仪式', { volunteers: 12, hours: 36 }),
      service(office, '启动仪式', { volunteers: 5, hours: 7.5 }),
    ];
    const { rows } = of({
      activities: [activity('启动仪式', [office]), activity('沙龙', [office]), activity('美拍', [publicity])],
      services: [...services, service(publicity, '美拍', { volunteers: 3 })],
    });
    expect(rows.map(({ figures }) => [figures.volunteers, figures.hours])).toEqual([
      [17, 43.5],
      [0, 0],
      [3, blank],
    ]);
  });

  test('[Y4] articles of 区县级 and 市级 stand under 市级, of 省级 and 国家级 under 省级及以上', () => {
    const levels = ['校级', '区县级', '市级', '省级', '国家级', '校级'] as const;
    const articles = levels.map((level, index) =>
      article(`稿件${'一二三四五六'[index] ?? ''}`, office, { level, activity: '启动仪式' }),
    );
    const { figures } = of({ activities: [activity('启动仪式', [office])], articles }).rows[0] ?? {};
    expect([figures?.articlesSchool, figures?.articlesCity, figures?.articlesProvince]).toEqual([2, 2, 2]);
  });
});

describe('counted once', () => {
  test('[Y3] [T2] an activity from two leads is listed twice and summed with the first lead’s numbers', () => {
    const { rows, totals, byDepartment } = of({
      activities: [
        activity('进社区', [publicity], { students: 70, photos: 9 }),
        activity('进社区', [league, publicity], { students: 80, photos: 5 }),
      ],
    });
    expect(rows.map((row) => row.standing.is)).toEqual(['duplicate', 'counted']);
    expect(totals).toMatchObject({ activities: 1, figures: { students: 80, photos: 5 } });
    expect(byDepartment.map((sum) => [sum.department.name, sum.activities])).toEqual([
      ['党政办公室', 0],
      ['宣传统战部', 0],
      ['团委', 1],
    ]);
  });

  test('[T2] services and articles of the lead that is left out stand in the row that counts', () => {
    const { rows } = of({
      activities: [activity('进社区', [league, publicity]), activity('进社区', [publicity])],
      services: [service(publicity, '进社区', { volunteers: 6 })],
      articles: [article('志愿者进社区', publicity, { activity: '进社区' })],
    });
    expect(rows).toHaveLength(2);
    expect(rows[0]?.figures).toMatchObject({ volunteers: 6, articlesSchool: 1 });
    expect(rows[1]?.figures).toMatchObject({ volunteers: blank, articlesSchool: blank });
  });

  test('[Y2] a row that counts nowhere is listed and in no sum', () => {
    const bad = activity('沙龙', [office], { counts: false, students: 500 });
    const { rows, totals, leftOut } = of({ activities: [bad, activity('启动仪式', [office], { students: 100 })] });
    expect(rows[0]).toMatchObject({ index: 1, standing: { is: 'left-out' }, figures: { students: 500 } });
    expect(totals).toMatchObject({ activities: 1, figures: { students: 100 } });
    expect(leftOut).toEqual({ activities: 1, articles: 0, services: 0 });
  });

  test('[Y4] [P1] an article of two departments counts once, for the row that stands first, at its highest level', () => {
    const { rows, totals } = of({
      activities: [activity('启动仪式', [office]), activity('美拍', [publicity])],
      articles: [
        article('开幕', office, { activity: '启动仪式', link: 'https://a.cn/1' }),
        article('活动周开幕', publicity, { activity: '美拍', link: 'http://www.a.cn/1/', level: '省级' }),
      ],
    });
    expect(rows.map(({ figures }) => [figures.articlesSchool, figures.articlesProvince])).toEqual([
      [0, 1],
      [0, 0],
    ]);
    expect(totals.figures).toMatchObject({ articlesSchool: 0, articlesCity: 0, articlesProvince: 1 });
  });
});

describe('[Y5] where services and articles stand', () => {
  const two = [activity('主题日', [office]), activity('主题日', [publicity])];
  const where = (fields: Partial<Entries>) =>
    of({ activities: two, ...fields }).rows.map(({ figures }) => figures.volunteers);

  test('in the activity of that name that their own department leads', () => {
    expect(where({ services: [service(publicity, '主题日', { volunteers: 4 })] })).toEqual([0, 4]);
  });

  test('else in the first activity of that name', () => {
    expect(where({ services: [service(league, '主题日', { volunteers: 4 })] })).toEqual([4, 0]);
  });

  test('of several days of one lead, in the one whose days hold the date', () => {
    const activities = [
      activity('主题日', [office]),
      activity('主题日', [office], { start: '2023-05-16', end: '2023-05-18' }),
    ];
    const on = (date: string) => where({ activities, services: [service(office, '主题日', { volunteers: 4, date })] });
    expect(on('2023-05-17')).toEqual([0, 4]);
    expect(on('2023-05-20')).toEqual([4, 0]);
  });

  test('[Y6] [T4] without a registered activity in a last row 未对应活动 of their department', () => {
    const { rows, totals, byDepartment } = of({
      activities: [activity('启动仪式', [office])],
      services: [
        service(security, '', { volunteers: 10, hours: 5 }),
        service(publicity, '没有登记', { volunteers: 2 }),
      ],
      articles: [article('平安校园', security)],
    });
    expect(rows.slice(1).map((row) => [row.kind, row.index, row.lead?.name, row.figures.volunteers])).toEqual([
      ['unmatched', 2, '宣传统战部', 2],
      ['unmatched', 3, '保卫处', 10],
    ]);
    expect(totals).toMatchObject({ activities: 1, figures: { volunteers: 12, hours: 5, articlesSchool: 1 } });
    expect(byDepartment.at(-1)).toMatchObject({ department: security, activities: 0, figures: { volunteers: 10 } });
  });

  test('not in an activity that counts nowhere', () => {
    const activities = [activity('主题日', [office], { counts: false })];
    expect(where({ activities, services: [service(office, '主题日', { volunteers: 4 })] })).toEqual([blank, 4]);
  });
});

describe('[Y7] sums by planned activity', () => {
  const plan = [planned('系（部）技能竞赛活动'), planned('社团展示宣传活动')];

  test('go by 活动类别, without it by the name, and the rest is 其他', () => {
    const { byActivity } = of({
      plan,
      activities: [
        activity('焊接比赛', [office], { category: '系(部)技能竞赛 活动', students: 40 }),
        activity('社团展示宣传活动', [league], { students: 200 }),
        activity('消防演练', [league], { students: 300 }),
        activity('社团展示宣传活动', [league], { category: '另一类', students: 7, start: '2023-05-19' }),
      ],
    });
    expect(byActivity.map((sum) => [sum.name, sum.activities, sum.figures.students])).toEqual([
      ['系（部）技能竞赛活动', 1, 40],
      ['社团展示宣传活动', 1, 200],
      ['其他', 2, 307],
    ]);
  });

  test('list a planned activity that nobody held, with blanks', () => {
    const { byActivity } = of({ plan });
    expect(byActivity.map((sum) => [sum.rowCount, sum.figures.students])).toEqual([
      [0, blank],
      [0, blank],
    ]);
  });
});

describe('案例', () => {
  test('[Y10] 1 to 3 特色活动 at 省级 or above are as asked', () => {
    const sent = (count: number) =>
      of({ cases: Array.from({ length: count }, () => caseOf(league, { caseKind: '特色活动', level: '省级' })) }).cases;
    expect([0, 1, 3, 4].map((count) => sent(count).featuredAsAsked)).toEqual([false, true, true, false]);
  });

  test('a level that cannot be read leaves the answer open', () => {
    expect(of({ cases: [caseOf(league, { caseKind: '特色活动', level: unread })] }).cases.featuredSent).toBe(unread);
  });

  test('marks the activity of that name as 特色活动', () => {
    const { rows } = of({
      activities: [activity('进社区', [league])],
      cases: [caseOf(league, { caseKind: '特色活动', name: '进 社区', level: '市级' })],
    });
    expect(rows[0]).toMatchObject({ featured: true });
  });
});

test('[Y2] a row that only repeats the one above is listed, says so, and loses nothing', () => {
  const again = activity('进社区', [department('团委')], { counts: false, repeats: 4, students: 80 });
  const read = statisticsOf({
    settings: settings(),
    departments: [department('团委')],
    entries: entries({
      activities: [again],
      services: [service(department('团委'), '', { counts: false, repeats: 3 })],
    }),
  });
  expect(read.leftOut).toEqual({ activities: 0, articles: 0, services: 0 });
  expect(read.rows[0]?.standing).toEqual({ is: 'repeated', row: 4 });
  expect(read.rows.map(noteText)).toEqual(['与登记表第5行相同，只计一次']);
});

test('[Y2] an activity whose lead nobody knows is listed with the name as written, in no sum, and counted as left out', () => {
  const unknown = activity('沙龙', [], { counts: false, leadText: '汽车系', students: 40 });
  const read = statisticsOf({ settings: settings(), departments: [], entries: entries({ activities: [unknown] }) });
  expect(read.leftOut.activities).toBe(1);
  expect(read.rows.map(departmentsText)).toEqual(['汽车系']);
  expect(read.rows.map(noteText)).toEqual(['牵头部门不在单位表中，未计入合计']);
  expect(read.totals).toMatchObject({ activities: 0, figures: { students: blank } });
});
