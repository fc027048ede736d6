import { createExcelHost } from '../support/excel-host/excel-host';
import type { ExcelHost } from '../support/excel-host/excel-host';

type Job = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

/** What Excel says to a job on `Sheet1`: a code, or `nothing` where it was done. */
async function failure(job: Job, host: ExcelHost = createExcelHost({ calculation: false })): Promise<string> {
  const { Excel } = host.connect();
  try {
    const context = new Excel.RequestContext();
    job(context, context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
    return 'nothing';
  } catch (error) {
    return String(Reflect.get(Object(error), 'code') ?? error);
  }
}

const another = (host: ExcelHost): ExcelHost => {
  Object.assign(host.book.focus, { lostFrom: 0, code: 'InactiveWorkbook' });
  return host;
};

describe('while another workbook is in front', () => {
  it.each<[string, Job]>([
    ['add', (context) => context.workbook.worksheets.add('二')],
    ['freezeRows', (_, sheet) => sheet.freezePanes.freezeRows(1)],
    ['freezeColumns', (_, sheet) => sheet.freezePanes.freezeColumns(1)],
    ['freezeAt', (_, sheet) => sheet.freezePanes.freezeAt('A1:B2')],
    ['unfreeze', (_, sheet) => sheet.freezePanes.unfreeze()],
    ['activate', (_, sheet) => sheet.activate()],
    ['select', (_, sheet) => sheet.getRange('A1').select()],
  ])('%s fails', async (_, job) => {
    expect(await failure(job)).toBe('nothing');
    expect(await failure(job, another(createExcelHost({ calculation: false })))).toBe('InactiveWorkbook');
  });

  it('cells are written', async () => {
    const host = another(createExcelHost({ calculation: false }));
    expect(await failure((_, sheet) => (sheet.getRange('A1').values = [[1]]), host)).toBe('nothing');
  });

  it('the focus can be lost later on', async () => {
    const host = createExcelHost({ calculation: false });
    host.book.focus.lostFrom = 1;
    const twice: Job = (context) => ['二', '三'].forEach((name) => context.workbook.worksheets.add(name));
    expect(await failure(twice, host)).toBe('GeneralException');
    expect(host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', '二']);
  });
});

it('a hidden sheet is not frozen', async () => {
  const host = createExcelHost({ calculation: false });
  host.book.addSheet('藏').visibility = 'hidden';
  const freeze: Job = (context) => context.workbook.worksheets.getItem('藏').freezePanes.freezeRows(1);
  expect(await failure(freeze, host)).toBe('GeneralException');
});

it('at most 512 merged areas are listed', async () => {
  const host = createExcelHost({ calculation: false });
  const { merges } = host.book.sheet('Sheet1');
  const list: Job = (_, sheet) => sheet.getRange('A1:B9999').getMergedAreasOrNullObject().load('address');
  for (let row = 0; row < 512; row++) merges.push({ top: row, left: 0, bottom: row, right: 1 });
  expect(await failure(list, host)).toBe('nothing');
  merges.push({ top: 600, left: 0, bottom: 600, right: 1 });
  expect(await failure(list, host)).toBe('GeneralException');
});

it('a message that adds a very hidden sheet and writes cells would end Excel when it is undone', async () => {
  const add: Job = (context) => (context.workbook.worksheets.add('记').visibility = 'VeryHidden');
  const both: Job = (context, sheet) => {
    add(context, sheet);
    sheet.getRange('A1').values = [[1]];
  };
  expect(await failure(add)).toBe('nothing');
  expect(await failure(both)).toBe('UndoEndsExcel');
});

it('paper that the printer lacks is refused; fitting to pages may do nothing', async () => {
  const host = createExcelHost({ calculation: false });
  host.book.papers = ['Letter'];
  host.book.fitsToPages = false;
  expect(await failure((_, sheet) => (sheet.pageLayout.paperSize = 'A4'), host)).toBe('InvalidArgument');
  expect(await failure((_, sheet) => (sheet.pageLayout.zoom = { horizontalFitToPages: 1 }), host)).toBe('nothing');
  expect(host.book.sheet('Sheet1').page).toEqual({});
});

it('special cells: none in a protected sheet; of a single cell those of the whole sheet', async () => {
  const host = createExcelHost({ calculation: false });
  const { Excel } = host.connect();
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem('Sheet1');
  sheet.getRange('B2:B3').values = [[1], [2]];
  const found = sheet.getRange('A1').getSpecialCellsOrNullObject('Constants').load('address');
  await context.sync();
  expect(found.address).toBe('Sheet1!B2:B3');
  host.book.sheet('Sheet1').protectedBy = 'sheet';
  const special: Job = (_, other) => other.getRange('A1:B3').getSpecialCellsOrNullObject('Constants').load('address');
  expect(await failure(special, host)).toBe('AccessDenied');
});

describe('days', () => {
  it.each([
    [false, 36_526, 45_430],
    [true, 35_064, 43_968],
  ])('from 1904 %s: DATE(2000,1,1) is %d', async (date1904, day, typed) => {
    const host = createExcelHost({ calculation: false, date1904 });
    const { Excel } = host.connect();
    const context = new Excel.RequestContext();
    const result = context.workbook.functions.date(2000, 1, 1).load('value');
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    range.values = [['2024-5-18']];
    range.load('values');
    await context.sync();
    expect([result.value, range.values[0]?.[0]]).toEqual([day, typed]);
    expect(host.sheets()[0]?.rows).toEqual([[{ value: 45_430, date: true }]]);
  });
});

it('manual calculation: a sheet is calculated when it is asked for, from what the others show', async () => {
  const host = createExcelHost();
  host.book.calculationMode = 'Manual';
  host.book.addSheet('二');
  const { Excel } = host.connect();
  const context = new Excel.RequestContext();
  const [first, second] = ['Sheet1', '二'].map((name) => context.workbook.worksheets.getItem(name));
  if (first === undefined || second === undefined) throw new Error('two sheets');
  first.getRange('A1:A2').formulas = [[3], ['=A1*2']];
  second.getRange('A1').formulas = [['=Sheet1!A2+1']];
  const results = async (): Promise<readonly unknown[]> => {
    const ranges = [first.getRange('A2'), second.getRange('A1')].map((range) => range.load('values'));
    await context.sync();
    return ranges.map(({ values }) => values[0]?.[0]);
  };
  expect(await results()).toEqual(['', '']);
  second.calculate(true);
  first.calculate(true);
  expect(await results()).toEqual([6, 1]);
  second.calculate(true);
  expect(await results()).toEqual([6, 7]);
});

it('a link without a text shows where it leads', async () => {
  const host = createExcelHost({ calculation: false });
  await failure((_, sheet) => {
    sheet.getRange('A1').hyperlink = { documentReference: 'Sheet1!B2' };
    sheet.getRange('A2').hyperlink = { documentReference: 'Sheet1!B2', textToDisplay: '看' };
  }, host);
  expect(host.sheets()[0]?.rows).toEqual([['Sheet1!B2'], ['看']]);
});

describe('validation rules', () => {
  const rule = (facts: Excel.DataValidationRule): Promise<string> =>
    failure((_, sheet) => (sheet.getRange('A1').dataValidation.rule = facts));
  const between = (formula1: string | number, formula2: string | number) =>
    ({ formula1, formula2, operator: 'Between' }) as const;
  const day = (formula1: string, formula2: string) => ({ date: { formula1, formula2, operator: 'Between' } }) as const;

  it.each<Excel.DataValidationRule>([
    { decimal: between(0, 5.5) },
    { wholeNumber: between(0, '=B1') },
    day('2024-01-01', '=TODAY()'),
    { list: { inCellDropDown: true, source: '是,否' } },
    { custom: { formula: '=LEN("(")=A1' } },
  ])('%j is taken', async (facts) => {
    expect(await rule(facts)).toBe('nothing');
  });

  it.each<Excel.DataValidationRule>([
    { decimal: between(5, 0) },
    { wholeNumber: between(0.5, 2) },
    { decimal: between(0, 'fünf') },
    day('45292', '45300'),
    day('2024-02-01', '2024-01-01'),
    { list: { inCellDropDown: true, source: '' } },
    { list: { inCellDropDown: true, source: '长'.repeat(256) } },
    { custom: { formula: 'A1>0' } },
    { custom: { formula: '=AND(A1>0' } },
    { custom: { formula: `=A1=${'1'.repeat(8200)}` } },
  ])('%j is refused', async (facts) => {
    expect(await rule(facts)).toBe('InvalidArgument');
  });
});
