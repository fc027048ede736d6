import { unread } from '../../../src/core/base/parsed';
import { awardSheet } from '../../../src/core/returns/award-sheet';
import { award, department, settings } from '../statistics/make-entries';
import { rowValues } from '../results/read-content';

const system = department('信息技术系');

test('lists awards by competition, then prize from the highest on, then place', () => {
  const sheet = awardSheet(
    [
      award('网络布线', system, { winner: '甲', prize: '二等奖' }),
      award('焊接', system, { winner: '乙', prize: '优秀奖' }),
      award('网络布线', system, { winner: '丙', prize: '一等奖', place: '第2名' }),
      award('网络布线', system, { winner: '丁', prize: '一等奖', place: '1' }),
      award('网络布线', system, { winner: '戊' }),
      award('焊接', system, { winner: '己', prize: '三等奖' }),
    ],
    settings(),
  );
  const listed = sheet.cells.slice(2).map((row) => [0, 1, 2, 4].map((column) => row[column]?.value ?? null));
  expect(listed).toEqual([
    [1, '网络布线', '一等奖', '丁'],
    [2, '网络布线', '一等奖', '丙'],
    [3, '网络布线', '二等奖', '甲'],
    [4, '网络布线', null, '戊'],
    [5, '焊接', '三等奖', '己'],
    [6, '焊接', '优秀奖', '乙'],
  ]);
});

test('marks 可申请成绩替代, and shows 未读 where that cannot be read', () => {
  const awards = [true, false, unread].map((replacesGrade) => award('焊接', system, { replacesGrade }));
  expect(
    awardSheet(awards, settings())
      .cells.slice(2)
      .map((row) => row[8]?.value ?? null),
  ).toEqual(['√', null, '未读']);
});

test('leaves out rows that count nowhere, and says how many', () => {
  const sheet = awardSheet([award('焊接', system), award('焊接', system, { counts: false })], settings());
  expect(rowValues(sheet, 4)[0]).toBe('获奖登记1行未列入，原因见检查结果。');
});
