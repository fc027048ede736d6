import { fix } from '../../src/tasks/fix';
import { check } from '../../src/tasks/check';
import { total } from '../../src/tasks/total';
import type { Sheet } from '../../src/core/base/cells';
import { address, textOf } from '../../src/core/base/cells';
import { untilUnchanged } from '../../src/workbook/excel/excel-workbook';
import { sayIn } from '../../src/words/words';
import { createExcelHost } from '../support/excel-host/excel-host';
import type { ExcelHost } from '../support/excel-host/excel-host';
import { insertRows } from '../support/excel-host/model/insert-rows';
import { connectExcel } from '../workbook/support/connect-excel';
import { typingElsewhere } from '../workbook/support/faults';
import { wideLedger } from '../workbook/support/wide-ledger';
import { bookBefore } from '../workbook/support/small-school';

const say = sayIn('zh-CN');
const marks = { now: '2024-05-20T08:00:00.000Z', workbookId: 'test', say } as const;
const fixes = { applyFixes: true, write: true, ...marks } as const;
const totals = { draft: true, write: true, ...marks } as const;

const cellIn = (sheets: readonly Sheet[], name: string, row: number, column: number): string =>
  textOf(sheets.find((sheet) => sheet.name === name)?.rows[row]?.[column]);

const quantity = 6;

async function faultyBook(): Promise<ExcelHost> {
  return createExcelHost({ sheets: await bookBefore('check'), calculation: false });
}

function numbersIn(host: ExcelHost): readonly string[] {
  const ledger = host.sheets().find(({ name }) => name === '考核登记');
  return (ledger?.rows ?? []).slice(3, 7).map((row) => textOf(row[quantity]));
}

/** Lets somebody type at the start of the so many-th batch from now. */
function typeInBatch(host: ExcelHost, wanted: number, type: () => void): void {
  let batch = 0;
  host.beforeAction(({ index }) => {
    if (index === 0 && ++batch === wanted) type();
    return undefined;
  });
}

describe('somebody else in the same workbook', () => {
  it('types into a cell that a fix is about to write: the fix is left and done anew on what they typed', async () => {
    const host = await faultyBook();
    const excel = connectExcel(host);
    typeInBatch(host, 3, () => host.remote.edit('考核登记', 'G4', 7));
    await expect(check(excel, fixes)).rejects.toMatchObject({
      id: 'host.changedMeanwhile',
      values: { sheet: '考核登记', cell: 'G4' },
    });
    expect(host.sheets().some(({ name }) => name === '检查结果')).toBe(false);
    host.beforeAction(undefined);
    await untilUnchanged(() => check(excel, fixes));
    expect(cellIn(host.sheets(), '考核登记', 3, quantity)).toBe('7');
    expect(cellIn(host.sheets(), '考核登记', 5, quantity)).toBe('20');
  });

  it('types in the very moment of writing: what they typed is reported, and only that', async () => {
    const host = await faultyBook();
    const excel = connectExcel(host);
    typeInBatch(host, 4, () => {
      host.remote.edit('考核登记', 'G4', '我的数');
      host.remote.edit('考核登记', 'H4', '旁边');
    });
    await check(excel, fixes);
    expect(excel.overwritten()).toEqual([{ sheet: '考核登记', row: 3, column: quantity, typed: '我的数' }]);
    expect(cellIn(host.sheets(), '考核登记', 3, 7)).toBe('旁边');
  });

  it.each([1, 2, 3, 4])('types elsewhere during round trip %s: nothing of it is lost', async (batch) => {
    const host = await faultyBook();
    const excel = connectExcel(host);
    typeInBatch(host, batch, () => host.remote.edit('考核登记', 'M9', '补充'));
    await untilUnchanged(() => check(excel, fixes));
    expect(cellIn(host.sheets(), '考核登记', 8, 12)).toBe('补充');
    expect(excel.overwritten()).toEqual([]);
  });

  it('inserts a row above what a fix is about to write: the fix goes to the right cell', async () => {
    const host = await faultyBook();
    const excel = connectExcel(host);
    typeInBatch(host, 3, () => insertRows(host.book, host.book.sheet('考核登记'), 3, 1, { kind: 'remote' }));
    await untilUnchanged(() => check(excel, fixes));
    expect(numbersIn(host)).toEqual(['', '12', '30', '20']);
    expect(excel.overwritten()).toEqual([]);
  });

  it('inserts a row in the very moment of writing: numbers that are written over are reported', async () => {
    const host = await faultyBook();
    const excel = connectExcel(host);
    typeInBatch(host, 4, () => insertRows(host.book, host.book.sheet('考核登记'), 3, 1, { kind: 'remote' }));
    await check(excel, fixes);
    expect(excel.overwritten()).toContainEqual({ sheet: '考核登记', row: 5, column: quantity, typed: '30' });
  });

  it('renames or deletes a sheet before it is written: refused with its name', async () => {
    const host = await faultyBook();
    const excel = connectExcel(host);
    typeInBatch(host, 3, () => {
      host.book.sheet('考核登记').name = '改名';
    });
    await expect(check(excel, fixes)).rejects.toMatchObject({ id: 'host.sheetChanged', values: { sheet: '考核登记' } });
  });
});

it('what somebody types between two of several messages is reported, as between the look and the first', async () => {
  const { sheets, quantityColumn: column, quantities, firstRow } = wideLedger();
  const host = createExcelHost({ sheets, calculation: false });
  const excel = connectExcel(host);
  const last = firstRow + quantities.map((text) => /^\d+$/.test(text)).lastIndexOf(true);
  let batch = 0;
  let fixing = 0;
  host.beforeAction(({ index, text }) => {
    if (index === 0) batch++;
    // One message has begun to write fixes, and another one follows: the last cell is written there.
    if (text.startsWith('Range.formulas =')) fixing ||= batch;
    if (index === 0 && fixing > 0 && batch === fixing + 1)
      host.remote.edit('考核登记', address(last, column), '我的数');
    return undefined;
  });
  await fix(excel, { which: 'certain', ...marks });
  expect(batch).toBeGreaterThan(fixing);
  expect(excel.overwritten()).toEqual([{ sheet: '考核登记', row: last, column, typed: '我的数' }]);
}, 60_000);

describe('two panes', () => {
  it('that total at once end in the same sheets as one', async () => {
    const before = await bookBefore('total');
    const alone = createExcelHost({ sheets: before, calculation: false });
    await total(connectExcel(alone), totals);
    const host = createExcelHost({ sheets: before, calculation: false });
    const panes = [connectExcel(host), connectExcel(host)];
    await Promise.all(panes.map((pane) => untilUnchanged(() => total(pane, totals))));
    expect(host.sheets()).toEqual(alone.sheets());
  });
});

const occasions = [
  'prepare',
  'prepare again',
  'check',
  'check again',
  'total',
  'report',
  'credit',
  'fix',
  'undo',
] as const;
describe.each(occasions)('%s', (occasion) => typingElsewhere(occasion, 1));
