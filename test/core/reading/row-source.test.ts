import type { Cell, Sheet } from '../../../src/core/base/cells';
import type { Finding } from '../../../src/core/base/findings';
import { departmentDirectory } from '../../../src/core/names/match-names';
import { rowSource } from '../../../src/core/reading/row-source';
import { findTables } from '../../../src/core/tables/find-tables';

/** What is read of a cell of 活动登记, and the sentences that are told of it. */
function told(cell: Cell) {
  const rows: Cell[][] = [
    ['活动名称', '牵头部门', '开始日期', '学生人次'],
    ['开放日', '信息技术系', '2024-05-18', cell],
  ];
  const sheet: Sheet = { name: '活动登记', visibility: 'visible', rows, merges: [], hiddenRows: [] };
  const table = findTables([sheet], new Set(), new Map()).tables.get('activities');
  if (table === undefined) throw new Error('活动登记 was not found');
  const findings: Finding[] = [];
  const source = rowSource(table, { directory: departmentDirectory([]), year: 2024, findings });
  return { read: source.cell(1, '学生人次'), told: findings.map(({ code, message }) => `${code} ${message.id}`) };
}

test('[X4] a formula is read as its result', () => {
  const cell = { value: 74, formula: '48+26' };
  expect(told(cell)).toEqual({ read: cell, told: ['X4 x4.formula'] });
});

test('[X2] a formula without a result is no blank cell', () => {
  expect(told({ value: null, formula: '48+26' })).toEqual({ read: { absent: 'unread' }, told: ['X2 x2.noResult'] });
});

test('a formula whose result is an empty text is blank', () => {
  expect(told({ value: '', formula: 'IF(A1=0,"",A1)' })).toEqual({
    read: { value: '', formula: 'IF(A1=0,"",A1)' },
    told: ['X4 x4.formula'],
  });
});
