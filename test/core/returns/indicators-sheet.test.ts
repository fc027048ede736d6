import { unread } from '../../../src/core/base/parsed';
import { indicatorsSheet } from '../../../src/core/returns/indicators-sheet';
import { statisticsOf } from '../../../src/core/statistics/statistics';
import { activity, article, caseOf, department, entries, service, settings } from '../statistics/make-entries';
import { mergesOf, rowValues } from '../results/read-content';

const league = department('团委');
const statistics = statisticsOf({
  settings: settings(),
  departments: [league],
  entries: entries({
    activities: [
      activity('进社区', [league], {
        sessions: 3,
        students: 80,
        teachers: 6,
        visitors: 40,
        pupils: 15,
        parents: 10,
        enterprises: 2,
      }),
      activity('亲子活动', [league], { sessions: 1, students: unread, works: 20, boards: 6, masters: 3, photos: 9 }),
    ],
    services: [service(league, '进社区', { volunteers: 20, hours: 50.5 })],
    articles: [
      article('甲', league, { level: '区县级' }),
      article('乙', league),
      article('丙', league, { level: '国家级' }),
    ],
    cases: [caseOf(league), caseOf(league, { caseKind: '职教故事' })],
  }),
});
const sheet = indicatorsSheet(statistics, settings(), { content: 'values' });

test('prints every indicator with its unit and amount from the same rows as 附件2', () => {
  expect(rowValues(sheet, 3)).toEqual(['区分', '名称', '单位', '数量', '备注']);
  expect(sheet.cells.slice(3).map((row) => row.slice(1, 4).map((cell) => cell?.value ?? null))).toEqual([
    ['开展活动', '项', 2],
    ['活动场次', '场', 4],
    ['参与学生', '人次', '未读'],
    ['参与教师', '人次', 6],
    ['参与校外人员', '人次', 40],
    ['其中中小学生', '人次', 15],
    ['其中家长', '人次', 10],
    ['企业', '家', 2],
    ['志愿服务', '人次', 20],
    ['志愿服务时长', '小时', 50.5],
    ['校级', '篇', 1],
    ['市级', '篇', 1],
    ['省级及以上', '篇', 1],
    ['作品', '件', 20],
    ['展板', '块', 6],
    ['工匠大师', '人', 3],
    ['照片', '张', 9],
    ['视频', '个', null],
    ['典型案例', '件', 1],
  ]);
});

test('groups indicators under 区分', () => {
  expect(mergesOf(sheet)).toEqual(expect.arrayContaining(['A4:A5', 'A6:A11', 'A12:A13', 'A14:A16', 'A17:A22']));
});
