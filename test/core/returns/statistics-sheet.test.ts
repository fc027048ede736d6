import { serialOfDay } from '../../../src/core/base/day';
import { attachmentSheet } from '../../../src/core/returns/attachment-sheet';
import { statisticsSheet } from '../../../src/core/returns/statistics-sheet';
import { statisticsOf } from '../../../src/core/statistics/statistics';
import {
  activity,
  article,
  caseOf,
  department,
  entries,
  planned,
  service,
  settings,
  submission,
} from '../statistics/make-entries';
import { liveOf } from '../proof/live-of';
import { cellOf, headingValues, rowStarting, rowValues } from '../results/read-content';

const office = department('党政办公室');
const league = department('团委');
const statistics = statisticsOf({
  settings: settings(),
  departments: [office, league],
  entries: entries({
    plan: [planned('启动仪式'), planned('亲子活动')],
    activities: [
      activity('启动仪式', [office], { sessions: 1, students: 300 }),
      activity('消防演练', [office], { sessions: 2, students: 50, counts: false }),
      activity('沙龙', [office], { sessions: 2, students: 45 }),
    ],
    submissions: [
      submission(office, { material: '统计表（电子版）', received: '2023-05-22' }),
      submission(office, { material: '总结（电子版）', received: '2023-05-20', missingParts: ['改进的建议'] }),
    ],
    cases: [caseOf(league, { caseKind: '特色活动', name: '轮胎展志愿服务', level: '省级', media: '大众日报' })],
  }),
});
const sheet = statisticsSheet(statistics, settings(), liveOf(statistics));

test('opens with the title, 未报送 x／y with the names, and what is in no sum', () => {
  expect(cellOf(sheet, 'A1').value).toBe('东营科技职业学院2023年“职业教育活动周”统计汇总');
  expect([cellOf(sheet, 'A2').value, cellOf(sheet, 'B2').value]).toEqual(['未报送 1／2', '团委']);
  expect(cellOf(sheet, 'A4').value).toBe('未计入合计：活动登记1行、宣传登记0行、志愿服务登记0行，原因见检查结果。');
});

test('sums by planned activity, the rest as 其他, and says 未开展 instead of 0', () => {
  const top = rowStarting(sheet, '一、');
  expect([1, 2, 3, 4, 5].map((step) => headingValues(sheet, top + step).slice(0, 4))).toEqual([
    ['活动', '活动（项）', '场次（场）', '学生（人次）'],
    ['启动仪式', 1, 1, 300],
    ['亲子活动', '未开展', null, null],
    ['其他', 1, 2, 45],
    ['合计', 2, 3, 345],
  ]);
});

test('sums by lead department, and compares both sums with 附件2 by formulas', () => {
  const top = rowStarting(sheet, '二、');
  expect([2, 3, 4].map((step) => rowValues(sheet, top + step).slice(0, 4))).toEqual([
    ['党政办公室', 2, 3, 345],
    ['团委', '未开展', null, null],
    ['合计', 2, 3, 345],
  ]);
  const total = rowStarting(sheet, '合计');
  const check = rowStarting(sheet, '核对');
  expect(cellOf(sheet, `D${check}`)).toMatchObject({
    value: '一致',
    formula:
      `IF(OR(D${total}="未完成",D${check - 1}="未完成",'附件2'!G9="未完成"),"未完成",` +
      `IF(AND(D${total}=D${check - 1},D${check - 1}='附件2'!G9),"一致","不一致"))`,
  });
  expect(cellOf(sheet, `B${check}`).formula).toContain("'附件2'!B9");
  expect(cellOf(sheet, `D${total}`).formula).toContain(`SUM(D${total - 3}:D${total - 1})`);
});

test('lists per expected department what has come', () => {
  const row = rowStarting(sheet, '三、') + 2;
  expect(rowValues(sheet, row)).toEqual([
    ...[
      '党政办公室',
      serialOfDay('2023-05-22'),
      serialOfDay('2023-05-20'),
      null,
      null,
      null,
      null,
      '改进的建议',
      null,
      '',
    ],
    ...['逾期', '未齐'],
  ]);
  expect(cellOf(sheet, `B${row}`).style?.format).toBe('yyyy-mm-dd');
  expect(rowValues(sheet, row + 1).at(-1)).toBe('未报送');
});

test('summarises cases and whether 1 to 3 went to 省级及以上', () => {
  const row = rowStarting(sheet, '四、') + 1;
  expect(cellOf(sheet, `A${row}`).value).toBe(
    '典型案例0件，职教故事0件，宣传报道案例0件，特色活动1件。报送省级及以上媒体的特色活动1件（应为1—3件，符合）',
  );
  expect(rowValues(sheet, row + 2).slice(0, 5)).toEqual(['轮胎展志愿服务', '特色活动', '团委', '大众日报', '省级']);
});

test('a school that collects no materials is not told that nobody returned anything', () => {
  const bare = statisticsSheet(statistics, settings(), liveOf(statistics), { returns: false, cases: false });
  const texts = bare.cells.flatMap((row) => row.map((cell) => String(cell?.value ?? '')));
  expect(texts.filter((text) => /未报送|报送登记|案例/.test(text))).toEqual([]);
});

test('未对应活动 is listed by department, and 附件2 has one row for all: every sum still closes', () => {
  const other = department('教务处');
  const made = statisticsOf({
    settings: settings(),
    departments: [office, league, other],
    entries: entries({
      activities: [activity('启动仪式', [office], { sessions: 1, students: 300 })],
      services: [
        service(office, '', { volunteers: 4, hours: 8 }),
        service(league, '不知道', { volunteers: 5, hours: 2.5 }),
        service(office, '启动仪式', { volunteers: 7, hours: 1 }),
      ],
      articles: [article('甲', other, { level: '省级', activity: '' })],
    }),
  });
  const attachment = attachmentSheet(made, settings(), { content: liveOf(made) });
  expect([6, 7, 8].map((row) => rowValues(attachment, row).slice(0, 3))).toEqual([
    [1, '启动仪式', '党政办公室'],
    [null, '其他（未对应活动）', null],
    ['合计', 1, null],
  ]);
  // 志愿服务 人次 and 时长, 宣传报道 校级 市级 省级.
  expect(rowValues(attachment, 7).slice(10, 15)).toEqual([9, 10.5, 0, 0, 1]);
  expect(rowValues(attachment, 8).slice(10, 15)).toEqual([16, 11.5, 0, 0, 1]);
  const laid = statisticsSheet(made, settings(), liveOf(made));
  const top = rowStarting(laid, '其中：未对应活动');
  expect([2, 3, 4].map((step) => rowValues(laid, top + step)).map((row) => [row[0], ...row.slice(7, 9)])).toEqual([
    ['党政办公室', 4, 8],
    ['团委', 5, 2.5],
    ['教务处', 0, 0],
  ]);
  const byDepartment = rowStarting(laid, '二、');
  const sums = [2, 3, 4, 5]
    .map((step) => rowValues(laid, byDepartment + step))
    .map((row) => [row[0], ...row.slice(7, 9)]);
  expect(sums).toEqual([
    ['党政办公室', 11, 9],
    ['团委', 5, 2.5],
    ['教务处', 0, 0],
    ['合计', 16, 11.5],
  ]);
  const own = attachmentSheet(made, settings(), { department: league, content: 'values' });
  expect(rowValues(own, 6).slice(0, 3)).toEqual([null, '其他（未对应活动）', '团委']);
  expect(rowValues(own, 7).slice(10, 12)).toEqual([5, 2.5]);
});

test('报送登记 has the materials that the school asks for, and no column for what it does not', () => {
  const own = settings({ askedMaterials: ['统计表（电子版）', '签到表', '活动视频'] });
  const made = statisticsOf({
    settings: own,
    departments: [office, league],
    entries: entries({
      submissions: ['统计表（电子版）', '签到表', '活动视频'].map((material) =>
        submission(office, { material, received: '2023-05-20' }),
      ),
    }),
  });
  const laid = statisticsSheet(made, own, liveOf(made));
  const top = rowStarting(laid, '三、报送登记');
  expect(headingValues(laid, top + 1)).toEqual(['单位', '统计表（电子版）', '签到表', '活动视频', '逾期', '是否齐全']);
  expect([2, 3].map((step) => rowValues(laid, top + step).at(-1))).toEqual(['齐全', '未报送']);
  expect(cellOf(laid, `F${top + 2}`).formula).toBe(
    `IF(COUNTIF(B${top + 2}:D${top + 2},"未完成")>0,"未完成",` +
      `IF(COUNTBLANK(B${top + 2}:D${top + 2})=3,"未报送",IF(AND(COUNT(B${top + 2}:D${top + 2})=3),"齐全","未齐")))`,
  );
  expect([cellOf(laid, 'A2').value, cellOf(laid, 'B2').value]).toEqual(['未报送 1／2', '团委']);
});
