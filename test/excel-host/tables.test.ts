import { createExcelHost } from '../support/excel-host/excel-host';
import type { ExcelHost } from '../support/excel-host/excel-host';

type Job = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

async function run(host: ExcelHost, job: Job): Promise<void> {
  await host.connect().Excel.run(async (context) => {
    await job(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
  });
}

/** 名, 数, 和 over three rows; 和 is empty. */
async function withTable(): Promise<ExcelHost> {
  const host = createExcelHost({ calculation: false });
  await run(host, (sheet) => {
    sheet.getRange('A1:C4').values = [
      ['名', '数', '和'],
      ['甲', 1, ''],
      ['乙', 2, ''],
      ['丙', 3, ''],
    ];
    sheet.tables.add('A1:C4', true).name = 'Own';
  });
  return host;
}

const formulas = (host: ExcelHost, column: number) =>
  [1, 2, 3].map((row) => host.book.sheet('Sheet1').cell(row, column).formula);
const tableOf = (host: ExcelHost) => host.book.sheet('Sheet1').tables.map(({ range }) => range);

describe('a formula that is written into a column of a table', () => {
  it('fills the column where nothing else stands in it', async () => {
    const host = await withTable();
    await run(host, (sheet) => (sheet.getRange('C3').formulas = [['=B3*2']]));
    expect(formulas(host, 2)).toEqual(['B2*2', 'B3*2', 'B4*2']);
  });

  it('takes the place of others: of formulas that differ the last one is left, by a copy too', async () => {
    const host = await withTable();
    await run(host, (sheet) => (sheet.getRange('C2:C4').formulas = [['=B2*2'], ['=B3+1'], ['=$B$2']]));
    expect(formulas(host, 2)).toEqual(['$B$2', '$B$2', '$B$2']);
    await run(host, (sheet) => sheet.getRange('C2').copyFrom('B2', 'Formulas'));
    expect(formulas(host, 2)).toEqual([undefined, '$B$2', '$B$2']);
    await run(host, (sheet) => (sheet.getRange('C3').formulas = [['=B3*3']]));
    expect(formulas(host, 2)).toEqual([undefined, 'B3*3', '$B$2']);
  });

  it('leaves a column alone that holds data', async () => {
    const host = await withTable();
    await run(host, (sheet) => (sheet.getRange('B2').formulas = [['=1+1']]));
    expect(formulas(host, 1)).toEqual(['1+1', undefined, undefined]);
  });
});

describe('a table', () => {
  it('grows over rows written right beneath it and a column right beside it', async () => {
    const host = await withTable();
    await run(
      host,
      (sheet) =>
        (sheet.getRange('A5:B6').values = [
          ['丁', 4],
          ['戊', 5],
        ]),
    );
    expect(tableOf(host)).toEqual([{ top: 0, left: 0, bottom: 5, right: 2 }]);
    await run(host, (sheet) => (sheet.getRange('D2').values = [['注']]));
    expect(tableOf(host)).toEqual([{ top: 0, left: 0, bottom: 5, right: 3 }]);
    expect(host.book.sheet('Sheet1').cell(0, 3).value).toBe('列4');
  });

  it('does not grow over what stood there, nor where a row is left free', async () => {
    const host = await withTable();
    await run(host, (sheet) => (sheet.getRange('A6').values = [['远']]));
    await run(host, (sheet) => (sheet.getRange('A5').values = [['']]));
    host.remote.edit('Sheet1', 'A5', '他人');
    expect(tableOf(host)).toEqual([{ top: 0, left: 0, bottom: 3, right: 2 }]);
  });

  it('that becomes a range leaves its cells, and formulas name them', async () => {
    const host = await withTable();
    await run(host, (sheet) => (sheet.getRange('F1').formulas = [['=SUM(Own[数])+ROWS(Own)']]));
    await run(host, (sheet) => sheet.tables.getItem('Own').convertToRange());
    expect(tableOf(host)).toEqual([]);
    expect(host.book.sheet('Sheet1').cell(0, 5).formula).toBe("SUM('Sheet1'!$B$2:$B$4)+ROWS('Sheet1'!$A$2:$C$4)");
  });

  it('and an AutoFilter have no place in common', async () => {
    const host = await withTable();
    const applied = run(host, (sheet) => sheet.autoFilter.apply('A1:C4'));
    await expect(applied).rejects.toMatchObject({ code: 'InvalidArgument' });
    await run(host, (sheet) => sheet.autoFilter.apply('E1:F4'));
    expect(host.book.sheet('Sheet1').filter).toEqual({ top: 0, left: 4, bottom: 3, right: 5 });
  });
});
