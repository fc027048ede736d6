import { finding } from '../../../src/core/base/finding';
import { findingsSheet } from '../../../src/core/results/findings-sheet';
import { processorTime } from '../../support/processor-time';
import { cellOf, rowValues } from '../results/read-content';
import { say } from '../results/scored-school';

const place = (sheet: string, row: number, column: number) => ({ sheet, row, column });
const message = 'findings.none';

test('lists code, severity, sheet, cell, value, message, suggestion and status under the contract’s headings', () => {
  const fix = { certain: true, edits: [] };
  const sheet = findingsSheet(
    [finding('N1', 'warn', place('活动登记', 4, 8), message, {}, { found: '30人次', suggestion: '30', fix })],
    say,
  );
  expect(rowValues(sheet, 4)).toEqual(['代码', '级别', '工作表', '单元格', '原值', '问题与处理', '建议值', '状态']);
  expect(rowValues(sheet, 5)).toEqual(['N1', '提醒', '活动登记', 'I5', '30人次', '没有发现问题。', '30', '可自动修正']);
  expect(cellOf(sheet, 'D5').link).toEqual({ sheet: '活动登记', cell: 'I5' });
  expect(sheet.tables).toEqual([{ name: 'Findings', range: { top: 3, left: 0, bottom: 4, right: 7 } }]);
});

test('sums up how many findings there are of each severity', () => {
  const sheet = findingsSheet(
    (['error', 'warn', 'warn', 'info'] as const).map((severity) => finding('N4', severity, null, message)),
    say,
  );
  expect(rowValues(sheet, 2)[0]).toBe('错误 1、提醒 2、提示 1');
});

test('puts errors first, then goes by sheet in the workbook’s order, row and column', () => {
  const sheet = findingsSheet(
    [
      finding('N3', 'info', place('乙', 1, 1), message),
      finding('N1', 'warn', place('乙', 1, 1), message),
      finding('N4', 'error', place('乙', 2, 0), message),
      finding('N4', 'error', place('甲', 9, 0), message),
      finding('N4', 'error', place('甲', 2, 3), message),
      finding('N4', 'error', place('甲', 2, 1), message),
      finding('G1', 'error', null, message),
    ],
    say,
    ['甲', '乙'],
  );
  const listed = sheet.cells.slice(4).map((row) => `${row[1]?.value} ${row[2]?.value}!${row[3]?.value}`);
  expect(listed).toEqual([
    ...['错误 null!null', '错误 甲!B3', '错误 甲!D3', '错误 甲!A10', '错误 乙!A3', '提醒 乙!B2', '提示 乙!B2'],
  ]);
});

test('says what is to do: open, fixed automatically, fixed once confirmed, only told', () => {
  const statuses = [
    finding('N4', 'error', null, message),
    finding('N3', 'error', null, message, {}, { fix: { certain: true, edits: [] } }),
    finding('N7', 'error', null, message, {}, { fix: { certain: false, edits: [] } }),
    finding('U4', 'info', null, message),
  ];
  const listed = findingsSheet(statuses, say).cells.slice(4);
  expect(listed.map((row) => row[7]?.value)).toEqual(['待处理', '可自动修正', '确认后可修正', '仅提示']);
});

test('shows what users typed as text, shortened, never as a formula', () => {
  const found = `=HYPERLINK("http://x")${'长'.repeat(400)}`;
  const cell = cellOf(findingsSheet([finding('X4', 'info', place('甲', 0, 0), message, {}, { found })], say), 'E5');
  expect(cell.formula).toBeUndefined();
  expect(cell.value).toBe(`${found.slice(0, 300)}…`);
});

test('says so where nothing was found', () => {
  const sheet = findingsSheet([], say);
  expect(rowValues(sheet, 2)[0]).toBe('错误 0、提醒 0、提示 0');
  expect(rowValues(sheet, 5)[5]).toBe('没有发现问题。');
});

test('50 000 findings take less than two seconds, and no more links than Excel opens', () => {
  const many = Array.from({ length: 70_000 }, (_, row) => finding('N4', 'error', place('活动登记', row, 3), message));
  const started = processorTime();
  const sheet = findingsSheet(many.slice(0, 50_000), say);
  expect(processorTime() - started).toBeLessThan(2000);
  expect(sheet.cells).toHaveLength(50_004);
  const links = findingsSheet(many, say).cells.filter((row) => row[3]?.link !== undefined);
  expect(links).toHaveLength(65_000);
});
