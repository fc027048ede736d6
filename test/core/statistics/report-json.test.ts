import { blank, unread } from '../../../src/core/base/parsed';
import { reportJson } from '../../../src/core/statistics/report-json';
import { statisticsOf } from '../../../src/core/statistics/statistics';
import { activity, department, entries, service, settings, submission } from './make-entries';

const league = department('团委');
const publicity = department('宣传统战部');
const statistics = statisticsOf({
  settings: settings(),
  departments: [league, publicity],
  entries: entries({
    activities: [
      activity('进社区', [league, publicity], {
        ...{ supporting: ['二级学院'], end: '2023-05-16', place: '广场', sessions: 2, students: 80, teachers: blank },
        ...{ visitors: 40, photos: unread, note: '延期一天', columnLink: 'https://a.cn/1' },
      }),
      activity('', [], { counts: false, start: unread }),
    ],
    services: [service(publicity, '', { volunteers: 3, hours: 1.5 })],
    submissions: [submission(league, { material: '统计表（电子版）', received: '2023-05-20' })],
  }),
});
const json = reportJson(statistics, [{ code: 'N4' }]);

test('prints a row with the field names of statistics.md', () => {
  expect(json.activities[0]).toEqual({
    ...{ index: 1, name: '进社区', departments: '团委、宣传统战部（二级学院）', lead: '团委', coLeads: ['宣传统战部'] },
    ...{ supporting: ['二级学院'], when: '5月14日—16日', dates: { start: '2023-05-14', end: '2023-05-16' } },
    ...{ place: '广场', sessions: 2, students: 80, teachers: null, visitors: 40, participants: 120 },
    ...{ volunteers: 0, hours: 0, articlesSchool: 0, articlesCity: 0, articlesProvince: 0, photos: null, videos: null },
    ...{ note: '延期一天；联合牵头；专栏：https://a.cn/1', counted: true },
  });
});

test('prints a row that counts nowhere, with null for what is not known', () => {
  expect(json.activities[1]).toMatchObject({ lead: null, dates: { start: null, end: null }, counted: false });
});

test('prints sums with the number of activities, and 0 where nothing was entered, null where an unread number is part of one', () => {
  expect(json.totals).toMatchObject({
    activities: 1,
    students: 80,
    volunteers: 3,
    hours: 1.5,
    photos: null,
    teachers: 0,
  });
  expect(json.byDepartment.map(({ name, activities, volunteers }) => [name, activities, volunteers])).toEqual([
    ['团委', 1, 0],
    ['宣传统战部', 0, 3],
  ]);
  expect(json.byActivity.map(({ name, activities }) => [name, activities])).toEqual([['其他', 1]]);
});

test('prints returns with a date per material, null where it has not come', () => {
  expect(json.returns[0]).toEqual({
    department: '团委',
    received: {
      ...{ '统计表（电子版）': '2023-05-20', '总结（电子版）': null, '总结（盖章纸质版）': null, 活动照片: null },
      职业教育法宣传总结: null,
    },
    ...{ late: false, photos: null, missingParts: [], complete: false },
  });
});

test('passes findings through', () => expect(json.findings).toEqual([{ code: 'N4' }]));

test('an activity without 结束日期 ends on the day it begins', () => {
  const one = statisticsOf({
    settings: settings(),
    departments: [league],
    entries: entries({ activities: [activity('美拍', [league])] }),
  });
  expect(reportJson(one, []).activities[0]?.dates).toEqual({ start: '2023-05-14', end: '2023-05-14' });
});
