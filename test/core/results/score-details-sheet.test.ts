import { scoreDetailsSheet } from '../../../src/core/results/score-details-sheet';
import { cellOf, rowValues } from '../results/read-content';
import { evaluated, points, say } from '../results/scored-school';

test('has one row per scored department and criterion but 否决, with its basis', () => {
  const sheet = scoreDetailsSheet(evaluated().scores, null, 2, say);
  expect(rowValues(sheet, 3)).toEqual([
    ...['单位', '编号', '项目', '方面', '评分内容', '分值', '方式', '依据', '有效评委数', '得分', '状态'],
  ]);
  expect(sheet.cells).toHaveLength(3 + 3 * 4);
  expect(rowValues(sheet, 4)).toEqual([
    ...[
      '信息技术系',
      'A1',
      '实施方案',
      null,
      '内容A1',
      60,
      '计数',
      expect.stringContaining('46.4'),
      null,
      46.4,
      '计分',
    ],
  ]);
  expect(cellOf(sheet, 'J4').style?.format).toBe('0.00');
});

test('leaves 得分 empty where it is missing, and says 未完成; what does not apply says 不适用', () => {
  const ledger = [...points.slice(1), ['机电工程系', null, 'J1', '不适用']];
  const sheet = scoreDetailsSheet(evaluated({ ledger }).scores, null, 1, say);
  const shown = sheet.cells.slice(3).map((row) => [row[0], row[1], row[9], row[10]].map((cell) => cell?.value));
  expect(shown).toContainEqual(['信息技术系', 'A1', null, '未完成']);
  expect(shown).toContainEqual(['机电工程系', 'J1', 0, '不适用']);
  expect(cellOf(sheet, 'J5').style?.format).toBe('0.0');
});

test('a draft says so in its title and on each printed page', () => {
  const sheet = scoreDetailsSheet(evaluated({}, true).scores, null, 2, say);
  expect(rowValues(sheet, 1)[0]).toBe('得分明细（草稿）');
  expect(sheet.page?.header).toContain('草稿');
});

test('has no number where scoring is blocked', () => {
  const sheet = scoreDetailsSheet('blocked', null, 2, say);
  expect(rowValues(sheet, 2)[0]).toContain('暂不能计分');
  expect(
    sheet.cells
      .slice(3)
      .flat()
      .every((cell) => cell?.value === null),
  ).toBe(true);
});
