import type { Change } from '../../src/core/base/change';
import { formulaText } from '../../src/workbook/excel/writing/formula-text';
import { createExcelHost } from '../support/excel-host/excel-host';
import { connectExcel } from '../workbook/support/connect-excel';

const rows = [
  ['系部', '活动周'],
  ['甲系', null],
  ['乙系', null],
  ['其他', null],
];
const edit = (row: number, formula: string) => ({ sheet: '学期', row, column: 1, value: 1, formula });
const job = (...formulas: readonly string[]): readonly Change[] => [
  { kind: 'cells', edits: formulas.map((formula, at) => edit(1 + at, formula)) },
];

/** A school's own table, in whose empty column single cells are written. */
function withTable() {
  const sheet = { name: '学期', visibility: 'visible', rows, merges: [], hiddenRows: [] } as const;
  const host = createExcelHost({ sheets: [sheet], calculation: false });
  const range = { top: 0, left: 0, bottom: 3, right: 1 };
  const table = { id: host.book.nextId(), name: '学期表', range, style: '', showFilterButton: true, filtered: false };
  host.book.sheet('学期').tables.push(table);
  return { host, excel: connectExcel(host) };
}

const columnOf = (host: ReturnType<typeof withTable>['host']) =>
  [1, 2, 3].map((row) => host.book.sheet('学期').cell(row, 1).formula);

test('what Excel filled beside our cells in a school’s own table is emptied again', async () => {
  const { host, excel } = withTable();
  await excel.readAll();
  await excel.apply(job('LEN(A2)', 'LEN(A3)'));
  expect(columnOf(host)).toEqual(['LEN(A2)', 'LEN(A3)', undefined]);
  expect(excel.takeRemarks().changed).toEqual([]);
});

test('formulas that Excel made others of are told with their cells', async () => {
  const { host, excel } = withTable();
  await excel.readAll();
  await excel.apply(job('LEN(A2)', 'LEN($A$1)'));
  expect(columnOf(host)).toEqual(['LEN($A$1)', 'LEN($A$1)', undefined]);
  expect(excel.takeRemarks().changed).toEqual([{ sheet: '学期', cells: ['B2'] }]);
});

test.each([
  ['sum( A1 , B2 )', 'SUM(A1,B2)'],
  ['IFERROR(\'表1\'!A1,"Ab c")', 'IFERROR(表1!A1,"Ab c")'],
  ['_xlfn._xlws.SORT(A1:A3)+_xlfn.STDEV.S(B:B)', 'SORT(A1:A3)+STDEV.S(B:B)'],
  ['@INDEX(A:A,2)', 'INDEX(A:A,2)'],
])('%s is the formula %s, as Excel writes it', (one, other) => {
  expect(formulaText(one)).toBe(formulaText(other));
});

test.each([
  ['"a b"', '"ab"'],
  ['A1-1', 'A1+1'],
  ['"x"&"Y"', '"x"&"y"'],
  ['$A$1', 'A1'],
])('%s is not %s', (one, other) => {
  expect(formulaText(one)).not.toBe(formulaText(other));
});
