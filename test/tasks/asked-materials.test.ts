import { textOf } from '../../src/core/base/cells';
import { evaluate } from '../../src/core/evaluate';
import { reportJson } from '../../src/core/statistics/report-json';
import { tableContent } from '../../src/core/prepare/missing-tables';
import { schemeOf } from '../../src/core/schemes/schemes';
import { editSettings } from '../../src/tasks/edit-settings';
import { report } from '../../src/tasks/report';
import { addRow, base, newWorkbook, sheetOf } from './prepare-support';

const options = { now: '2023-05-20T08:00:00.000Z', workbookId: 'id-1' } as const;
const asked = '统计表（电子版）;签到表;活动视频';

test('what a school asks for works from 活动设置 through 材料报送 to 报送登记 and the JSON', async () => {
  const workbook = await newWorkbook('dongying-2023');
  const settings = await sheetOf(workbook, '活动设置');
  expect(settings.rows.find((row) => textOf(row[0]) === '应报材料')?.[1]).toBe(
    '统计表（电子版）;总结（电子版）;总结（盖章纸质版）;活动照片;职业教育法宣传总结',
  );
  await editSettings(workbook, new Map([['应报材料', asked]]), options);
  for (const [materials, received] of [
    ['统计表（电子版）', '2023-05-20'],
    ['签到表', '2023-05-21'],
    ['活动视频', '2023-05-22'],
  ]) {
    await addRow(workbook, '材料报送', { 单位: '团委', 材料: materials ?? '', 收到日期: received ?? '' });
  }
  const { statistics, findings } = evaluate(await workbook.readAll());
  const league = reportJson(statistics, []).returns.find(({ department }) => department === '团委');
  expect(league).toEqual({
    department: '团委',
    received: { '统计表（电子版）': '2023-05-20', 签到表: '2023-05-21', 活动视频: '2023-05-22' },
    ...{ late: true, photos: null, missingParts: [], complete: true },
  });
  expect(findings.filter(({ code }) => code === 'C2')).toEqual([]);
  await report(workbook, { ...options, write: true, form: 'activities', say: base.say });
  const { rows } = await sheetOf(workbook, '统计汇总');
  const heading = rows.find((row) => textOf(row[0]) === '单位' && row.some((cell) => textOf(cell) === '签到表'));
  expect(heading?.map((cell) => textOf(cell).replace('\n', ''))).toEqual([
    ...['单位', '统计表（电子版）', '签到表', '活动视频', '逾期', '是否齐全'],
  ]);
  expect(textOf(rows[1]?.[0])).toBe(
    `未报送 ${String(statistics.returns.length - 1)}／${String(statistics.returns.length)}`,
  );
});

test('材料报送 offers what is asked for besides the fixed list, and refuses nothing else', () => {
  const scheme = schemeOf('dongying-2023');
  if (scheme === undefined) throw new Error('no such scheme');
  const contentFor = (materials: readonly string[]) =>
    tableContent('submissions', { ...base, scheme }, new Set(), materials).validations ?? [];
  const own = contentFor(['统计表（电子版）', '签到表', '活动视频']).find(({ title }) => title === '材料');
  expect(own).toMatchObject({
    strict: false,
    rule: {
      kind: 'list',
      values: [
        ...['统计表（电子版）', '签到表', '活动视频', '总结（电子版）', '总结（盖章纸质版）', '活动照片'],
        ...['职业教育法宣传总结', '实施方案'],
      ],
    },
  });
  // Excel cannot list a name with a comma: it is only told.
  expect(contentFor(['总结,附照片']).find(({ title }) => title === '材料')?.rule).toMatchObject({ kind: 'custom' });
});
