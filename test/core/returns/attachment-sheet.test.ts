import { unread } from '../../../src/core/base/parsed';
import { attachmentSheet } from '../../../src/core/returns/attachment-sheet';
import { statisticsOf } from '../../../src/core/statistics/statistics';
import { activity, article, department, entries, service, settings } from '../statistics/make-entries';
import { liveOf } from '../proof/live-of';
import { cellOf, formulasOf, headingValues, mergesOf, rowStarting, rowValues } from '../results/read-content';

const office = department('党政办公室');
const publicity = department('宣传统战部');
const league = department('团委');
const departments = [office, publicity, league];
const activities = [
  activity('启动仪式', [office], {
    ...{
      supporting: ['教务处', '各二级学院'],
      place: '体育馆',
      sessions: 1,
      students: 300,
      teachers: 40,
      visitors: 60,
    },
    ...{ photos: 12, videos: 1 },
  }),
  activity('进社区', [publicity], { end: '2023-05-16', sessions: 3, students: 70 }),
  activity('进社区', [league, publicity], { end: '2023-05-16', sessions: 4, students: 80, teachers: 5, photos: 5 }),
];
const statistics = statisticsOf({
  settings: settings(),
  departments,
  entries: entries({
    activities,
    services: [
      service(league, '进社区', { volunteers: 20, hours: 50.5 }),
      service(publicity, '', { volunteers: 4, hours: 2 }),
    ],
    articles: [article('开幕', office, { activity: '启动仪式', level: '省级' })],
  }),
});
const sheet = attachmentSheet(statistics, settings(), { content: liveOf(statistics) });

test('prints 附件2, the title of the school and year, and the line to fill in', () => {
  expect(cellOf(sheet, 'A1')).toMatchObject({ value: '附件2', style: { font: '黑体', size: 16 } });
  expect(cellOf(sheet, 'A2').value).toBe('东营科技职业学院2023年“职业教育活动周”情况统计表');
  expect(cellOf(sheet, 'A2').style).toMatchObject({
    font: '方正小标宋简体',
    size: 22,
    bold: true,
    horizontal: 'center',
  });
  expect(mergesOf(sheet)).toContain('A2:R2');
  expect(rowValues(sheet, 3).filter((value) => value !== null)).toEqual([
    '填报部门（盖章）：教务处',
    '填表人：',
    '联系电话：',
    '填报日期：    年  月  日',
  ]);
});

test('has a two-level heading in A4:R5', () => {
  expect(rowValues(sheet, 4).filter((value) => value !== null)).toEqual([
    ...[
      '序号',
      '活动名称',
      '牵头（配合）部门',
      '活动时间',
      '活动地点',
      '参与情况',
      '志愿服务',
      '宣传报道（篇）',
      '资料',
      '备注',
    ],
  ]);
  expect(headingValues(sheet, 5).slice(5)).toEqual([
    ...['场次（场）', '学生（人次）', '教师（人次）', '校外人员（人次）', '合计（人次）', '人次', '时长（小时）'],
    ...['校级', '市级', '省级及以上', '照片（张）', '视频（个）', null],
  ]);
  const heads = ['A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:J4', 'K4:L4', 'M4:O4', 'P4:Q4', 'R4:R5'];
  expect(mergesOf(sheet)).toEqual(expect.arrayContaining(heads));
});

test('lists one row per activity from A6, then 未对应活动, and sums what counts', () => {
  expect(rowValues(sheet, 6)).toEqual([
    ...[
      1,
      '启动仪式',
      '党政办公室（教务处、各二级学院）',
      '5月14日',
      '体育馆',
      1,
      300,
      40,
      60,
      400,
      0,
      0,
      0,
      0,
      1,
      12,
      1,
      null,
    ],
  ]);
  expect(rowValues(sheet, 7)).toEqual([
    ...[
      2,
      '进社区',
      '宣传统战部',
      '5月14日—16日',
      null,
      3,
      70,
      null,
      null,
      70,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ],
    '同一活动由团委填报，不计入合计',
  ]);
  expect(rowValues(sheet, 8).slice(0, 12)).toEqual([
    ...[3, '进社区', '团委、宣传统战部', '5月14日—16日', null, 4, 80, 5, null, 85, 20, 50.5],
  ]);
  expect(rowValues(sheet, 9).slice(0, 12)).toEqual([
    null,
    '其他（未对应活动）',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    4,
    2,
  ]);
  expect(rowValues(sheet, 10)).toEqual([
    ...['合计', 2, null, null, null, 5, 380, 45, 60, 485, 24, 52.5, 0, 0, 1, 17, 1, '1行未计入'],
  ]);
});

test('computes participants and 合计 by formulas that leave the double row out', () => {
  const formulas = formulasOf(sheet);
  expect(formulas['J6']).toBe(
    'IF(COUNTIF(G6:I6,"未完成")>0,"未完成",IF(COUNTIF(G6:I6,"未读")>0,"未读",IF(COUNT(G6:I6)=0,"",SUM(G6:I6))))',
  );
  expect(formulas['G10']).toBe(
    'IF(COUNTIF(G6,"未完成")+COUNTIF(G8:G9,"未完成")>0,"未完成",' +
      'IF(COUNTIF(G6,"未读")+COUNTIF(G8:G9,"未读")>0,"未读",IF(COUNT(G6,G8:G9)=0,"",SUM(G6,G8:G9))))',
  );
  expect(formulas['B10']).toBe('COUNT(A6,A8)');
  expect(Object.keys(formulas)).toHaveLength(3 + 13 + 1);
});

test('shows 未读 in the row, in participants and in 合计, never a sum that hides it', () => {
  const read = statisticsOf({
    settings: settings(),
    departments,
    entries: entries({ activities: [activity('启动仪式', [office], { students: unread, teachers: 4 })] }),
  });
  const unreadSheet = attachmentSheet(read, settings(), { content: 'values' });
  expect(['G6', 'H6', 'J6', 'G7', 'H7', 'J7'].map((at) => cellOf(unreadSheet, at).value)).toEqual([
    ...['未读', 4, '未读', '未读', 4, '未读'],
  ]);
});

test('closes with the signatures and 填表说明, deadline and office filled in', () => {
  expect(rowValues(sheet, 11).filter((value) => value !== null)).toEqual([
    '部门负责人（签字）：',
    '审核（教务处）：',
    '汇总日期：',
  ]);
  const first = rowStarting(sheet, '填表说明') + 1;
  expect(rowValues(sheet, first)[0]).toBe('1.由各牵头部门填报，联合牵头的活动由第一牵头部门填报，其他部门不重复填报。');
  expect(rowValues(sheet, first + 7)[0]).toBe(
    '8.请于2023年5月21日前将本表电子版、活动总结电子版及盖章纸质版报教务处。',
  );
});

test('prints on A4 landscape, one page wide, heading on every page, borders on the table only', () => {
  expect(sheet.page).toEqual({
    ...{ landscape: true, pagesWide: 1, repeatRows: [3, 4], margins: [15, 15, 15, 15], footer: '第 &P 页 共 &N 页' },
  });
  const bordered = sheet.cells.map((row) => row.filter((cell) => cell?.style?.border !== undefined).length);
  expect(bordered.slice(0, 10)).toEqual([0, 0, 0, 18, 18, 18, 18, 18, 18, 18]);
  expect(bordered.slice(10).every((count) => count === 0)).toBe(true);
});

test('rows are at least 24 points high, higher where a name wraps, and never merged', () => {
  const long = activity('“技能：让生活更美好”全民美拍活动暨短视频摄影作品征集展示活动（第一场）', [office]);
  const read = statisticsOf({
    settings: settings(),
    departments,
    entries: entries({ activities: [long, activity('沙龙', [office])] }),
  });
  const { heights } = attachmentSheet(read, settings(), { content: liveOf(read) });
  expect(heights?.[5]).toBeGreaterThan(48);
  expect(heights?.[6]).toBe(24);
  expect(mergesOf(sheet).filter((merge) => /[A-R](6|7|8|9|10):/.test(merge))).toEqual([]);
});

test('one lead’s file holds its own rows and sums, numbered from 1, values only', () => {
  const own = attachmentSheet(statistics, settings({ filledBy: '某人' }), { department: publicity, content: 'values' });
  expect(cellOf(own, 'A3').value).toBe('填报部门（盖章）：宣传统战部');
  expect(rowValues(own, 3)).not.toContain('填表人：某人');
  expect(rowValues(own, 6).slice(0, 3)).toEqual([1, '进社区', '宣传统战部']);
  expect(rowValues(own, 7).slice(0, 3)).toEqual([null, '其他（未对应活动）', '宣传统战部']);
  expect(rowValues(own, 8)).toEqual([
    ...['合计', 0, null, null, null, null, null, null, null, null, 4, 2, 0, 0, 0, null, null, '1行未计入'],
  ]);
  expect(formulasOf(own)).toEqual({});
});

test('uses the school’s own headings', () => {
  const ownHeadings = new Map([
    ['附件2.学生人次', '参与学生（人）'],
    ['附件2.备注', '说明'],
    ['附件2.宣传报道', '媒体报道'],
  ]);
  const own = attachmentSheet(statistics, settings({ ownHeadings }), { content: liveOf(statistics) });
  expect([cellOf(own, 'G5').value, cellOf(own, 'R4').value, cellOf(own, 'M4').value]).toEqual([
    '参与学生\n（人）',
    '说明',
    '媒体报道',
  ]);
});

test('a column that the school does not want has no width, and its numbers are in no other column', () => {
  const ownHeadings = new Map([['附件2.视频', '隐藏']]);
  const own = attachmentSheet(statistics, settings({ ownHeadings }), { content: 'values' });
  expect(own.widths?.[16]).toBe(0);
  expect(headingValues(own, 5)[16]).toBe('视频（个）');
  expect(rowValues(own, 10).slice(15, 17)).toEqual([17, 1]);
});

test('a name that looks like a formula stays text', () => {
  const read = statisticsOf({
    settings: settings(),
    departments,
    entries: entries({ activities: [activity('=1+1', [office])] }),
  });
  expect(cellOf(attachmentSheet(read, settings(), { content: liveOf(read) }), 'B6')).not.toHaveProperty('formula');
});

test('a school without rows gets an empty table, with blanks and not with 0', () => {
  const read = statisticsOf({ settings: settings(), departments, entries: entries() });
  const none = attachmentSheet(read, settings(), { content: liveOf(read) });
  expect(rowValues(none, 6)).toEqual(['合计', 0, ...Array.from({ length: 16 }, () => null)]);
});
