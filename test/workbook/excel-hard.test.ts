import type { Change } from '../../src/core/base/change';
import type { Cell, Range, Sheet } from '../../src/core/base/cells';
import type { Page, SheetContent } from '../../src/core/base/sheet-content';
import { readMemory } from '../../src/core/memory/memory-sheet';
import { excelWorkbook } from '../../src/workbook/excel/excel-workbook';
import type { ExcelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { createExcelHost } from '../support/excel-host/excel-host';
import type { ExcelHost } from '../support/excel-host/excel-host';
import { bridgeTo, connectExcel } from './support/connect-excel';
import { occasionOf } from './support/small-school';

const margins = [18, 18, 15, 15] as const;
const page: Page = { landscape: true, margins, pagesWide: 1, repeatRows: [0, 0], footer: '&P' };
const laid: SheetContent = {
  name: '汇总',
  cells: [
    [{ value: '单位' }, { value: '得分' }],
    [{ value: '甲系' }, { value: 9 }],
  ],
  widths: [20, 10],
  freeze: { rows: 1, columns: 1 },
  tabColor: 'C00000',
  page,
};
const changes = (...contents: readonly SheetContent[]): readonly Change[] =>
  contents.map((content) => ({ kind: 'sheet', content }));
const rows = [
  ['单位', '得分'],
  ['甲系', 9],
];

const rowsOf = (host: ExcelHost, name: string) => host.sheets().find((sheet) => sheet.name === name)?.rows;

async function tried(workbook: ExcelWorkbook, ...contents: readonly SheetContent[]): Promise<unknown> {
  return workbook.apply(changes(...contents)).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('looks come last', () => {
  it('what Excel does not take costs nothing else, and is told', async () => {
    const host = createExcelHost({ calculation: false });
    const excel = connectExcel(host);
    host.book.papers = ['Letter'];
    // The sheets are made; then somebody clicks into another workbook.
    host.book.focus.lostFrom = 2;
    await excel.apply(changes(laid, { ...laid, name: '明细', visibility: 'hidden' }));
    expect(excel.takeRemarks().unset).toEqual([
      { what: 'paper', sheet: '汇总' },
      { what: 'paper', sheet: '明细' },
      { what: 'panes', sheet: '汇总' },
      { what: 'panes', sheet: '明细' },
    ]);
    expect(excel.takeRemarks().unset).toEqual([]);
    for (const name of ['汇总', '明细']) {
      expect(rowsOf(host, name)).toEqual(rows);
      const sheet = host.book.sheet(name);
      expect(sheet.columnWidths.get(0)).toBe(120);
      expect(sheet.tabColor).toBe('#C00000');
      expect(sheet.page).toMatchObject({
        orientation: 'Landscape',
        zoom: { horizontalFitToPages: 1 },
        centerFooter: '&P',
      });
      expect(sheet.freeze).toEqual({ rows: 0, columns: 0 });
    }
    expect(host.sheets().map(({ visibility }) => visibility)).toEqual(['visible', 'visible', 'hidden']);
  });

  it('looks of sheets that are not written again are set with the next job, and by a job without changes', async () => {
    for (const next of [[], changes({ name: '别的', cells: [[{ value: 1 }]] })]) {
      const host = createExcelHost({ calculation: false });
      host.book.focus.lostFrom = 1;
      const excel = connectExcel(host);
      await excel.apply(changes(laid));
      expect(excel.takeRemarks().unset).toEqual([{ what: 'panes', sheet: '汇总' }]);
      host.book.focus.lostFrom = Infinity;
      await excel.apply(next);
      expect(excel.takeRemarks().unset).toEqual([]);
      expect(host.book.sheet('汇总').freeze).toEqual({ rows: 1, columns: 1 });
    }
  });

  it('the next job sets what is missing, of a hidden sheet too, and only that', async () => {
    const host = createExcelHost({ calculation: false });
    host.book.focus.lostFrom = 2;
    const contents = [laid, { ...laid, name: '明细', visibility: 'hidden' } as const];
    await connectExcel(host).apply(changes(...contents));
    host.book.focus.lostFrom = Infinity;
    const excel = connectExcel(host);
    await excel.readAll();
    host.resetCounters();
    await excel.apply(changes(...contents));
    expect(excel.takeRemarks().unset).toEqual([]);
    for (const name of ['汇总', '明细']) expect(host.book.sheet(name).freeze).toEqual({ rows: 1, columns: 1 });
    expect(host.sheets().map(({ visibility }) => visibility)).toEqual(['visible', 'visible', 'hidden']);
    const texts = host.counters().batches.flatMap(({ actions }) => actions);
    expect(texts.filter((text) => /columnWidth =|tabColor =|PageLayout\.(update|set)/.test(text))).toEqual([]);
  });

  it('where all are as they should be no message is sent for them', async () => {
    const host = createExcelHost({ calculation: false });
    const excel = connectExcel(host);
    await excel.apply(changes(laid));
    await excel.readAll();
    host.resetCounters();
    await excel.apply(changes(laid));
    expect(host.counters().roundTrips).toBe(2);
    await excel.apply(changes({ ...laid, page: { ...page, margins: [30, 18, 15, 15] } }));
    const texts = host.counters().batches.flatMap(({ actions }) => actions);
    expect(texts.filter((text) => /^PageLayout\.\w+ =/.test(text))).toEqual(['PageLayout.leftMargin =']);
    expect(host.book.sheet('汇总').page['leftMargin']).toBeCloseTo(85, 0);
  });

  it('tabs get their order last; a page that Excel does not fit is tried again by the next job', async () => {
    const host = createExcelHost({ calculation: false });
    host.book.fitsToPages = false;
    const excel = connectExcel(host);
    await excel.apply([{ kind: 'sheet', content: laid, place: 'first' }]);
    expect(host.sheets().map(({ name }) => name)).toEqual(['汇总', 'Sheet1']);
    host.book.fitsToPages = true;
    await excel.apply(changes(laid));
    expect(host.book.sheet('汇总').page['zoom']).toEqual({ horizontalFitToPages: 1 });
  });
});

describe('another workbook in front', () => {
  it.each(['GeneralException', 'InactiveWorkbook'])(
    '%s before anything is written says to click back',
    async (code) => {
      const { task, before } = await occasionOf('prepare');
      const host = createExcelHost({ sheets: before, calculation: false });
      Object.assign(host.book.focus, { lostFrom: 0, code });
      const excel = connectExcel(host);
      await expect(task(excel)).rejects.toMatchObject({ id: 'host.inactive' });
      expect(host.sheets()).toEqual(createExcelHost({ sheets: before, calculation: false }).sheets());
    },
  );

  it('midway the sentence says that the rest is to be done', async () => {
    const host = createExcelHost({ calculation: false });
    host.book.focus.lostFrom = 1;
    expect(await tried(connectExcel(host), laid, { ...laid, name: '二' })).toMatchObject({ id: 'host.inactiveMidway' });
  });
});

test('the memory is made in a message of its own, before all others, and once', async () => {
  const { task, before } = await occasionOf('prepare');
  const host = createExcelHost({ sheets: before, calculation: false });
  const excel = connectExcel(host);
  await task(excel);
  const making = host
    .counters()
    .batches.map(({ actions }) => actions.some((text) => text.includes('"_weektally"') && text.includes('.add(')));
  const first = making.indexOf(true);
  const writes = ({ actions }: { readonly actions: readonly string[] }): boolean =>
    actions.some((text) => text.endsWith('='));
  expect(host.counters().batches.findIndex(writes)).toBe(first);
  expect(making.filter(Boolean)).toHaveLength(1);
  const [message] = host.counters().batches.filter((_, at) => making[at]);
  expect(message?.actions.filter((text) => text.endsWith('='))).toEqual(['Worksheet.visibility =']);
  expect(readMemory(host.sheets()).workbookId).not.toBe('');
});

describe('merged cells', () => {
  const merged = (count: number): Sheet => {
    const merges = Array.from({ length: count }, (_, row): Range => ({ top: row, left: 0, bottom: row, right: 1 }));
    const cells = merges.map((_, row): Cell[] => [`第${String(row)}行`, null, row]);
    return { name: '课程表', visibility: 'visible', rows: cells, merges, hiddenRows: [] };
  };

  it.each([512, 513, 3000])('%d areas are all read', async (count) => {
    const sheet = merged(count);
    const host = createExcelHost({ sheets: [sheet], calculation: false });
    const excel = connectExcel(host);
    const byRow = (one: Range, other: Range): number => one.top - other.top;
    const read = async () => [...((await excel.readAll())[0]?.merges ?? [])].sort(byRow);
    expect(await read()).toEqual(sheet.merges);
    host.resetCounters();
    expect(await read()).toEqual(sheet.merges);
    // In which parts they can be read is known from then on.
    expect(host.counters().roundTrips).toBe(2);
  });

  it('that Excel never lists are told, and the cells are read all the same', async () => {
    const sheet = merged(3);
    const wide = Array.from({ length: 600 }, (_, at): Range => ({
      top: 1,
      left: 2 * at,
      bottom: 1,
      right: 2 * at + 1,
    }));
    const host = createExcelHost({ sheets: [{ ...sheet, merges: wide }], calculation: false });
    const excel = connectExcel(host);
    host.book.sheet('课程表').setCell(0, 1300, { value: '远', look: {} });
    const [read] = await excel.readAll();
    expect(read?.rows[1]?.[0]).toBe('第1行');
    expect(read?.merges).toEqual([]);
    await excel.apply(changes(laid));
    expect(excel.takeRemarks().unmerged).toEqual(['课程表']);
    await excel.apply(changes(laid));
    expect(excel.takeRemarks().unmerged).toEqual([]);
  });
});

describe('a workbook that counts days from 1904', () => {
  const day = { value: 45_430, style: { format: 'yyyy-mm-dd' } };
  const content: SheetContent = {
    name: '登记',
    cells: [[{ value: '日期' }], [day], [{ value: 45_430 }]],
    validations: [
      {
        range: { top: 1, left: 0, bottom: 9, right: 0 },
        rule: { kind: 'date', from: 36_526, to: 73_050 },
        strict: true,
        title: '日期',
        message: '日期',
      },
    ],
  };

  it.each([true, false])('%s: days are read and written as everywhere, other numbers stay', async (date1904) => {
    const host = createExcelHost({ calculation: false, date1904 });
    const excel = connectExcel(host);
    await excel.apply(changes(content));
    const held = host.book.sheet('登记');
    expect([held.cell(1, 0).value, held.cell(2, 0).value]).toEqual([date1904 ? 43_968 : 45_430, 45_430]);
    expect(held.validations[0]?.facts['rule']).toEqual({
      date: { formula1: '2000-01-01', formula2: '2099-12-31', operator: 'Between' },
    });
    const read = async () => (await excel.readAll()).find(({ name }) => name === '登记')?.rows;
    expect(await read()).toEqual([['日期'], [{ value: 45_430, date: true }], [45_430]]);
    const edits = [1, 3].map((row) => ({ sheet: '登记', row, column: 0, value: 45_431, date: true as const }));
    await excel.apply([{ kind: 'cells', edits }]);
    expect([held.cell(1, 0).value, held.cell(3, 0).value]).toEqual(Array(2).fill(date1904 ? 43_969 : 45_431));
    expect((await read())?.[3]).toEqual([{ value: 45_431, date: true }]);
  });

  it('a workbook is read though Excel refuses the function that tells how days are counted', async () => {
    const host = createExcelHost({ calculation: false });
    await connectExcel(host).apply(changes(content));
    const refused: string[] = [];
    host.beforeAction(({ text }) => {
      if (!/Functions/i.test(text)) return undefined;
      refused.push(text);
      return { error: 'GeneralException' };
    });
    const read = (await connectExcel(host).readAll()).find(({ name }) => name === '登记')?.rows;
    expect(refused.length).toBeGreaterThan(0);
    expect(read).toEqual([['日期'], [{ value: 45_430, date: true }], [45_430]]);
  });

  it.each(['prepare', 'check', 'total', 'report'] as const)('%s ends as in any other', async (name) => {
    const { task, before } = await occasionOf(name);
    const [one, other] = [false, true].map((date1904) =>
      createExcelHost({ sheets: before, calculation: false, date1904 }),
    );
    if (one === undefined || other === undefined) throw new Error('two hosts');
    for (const host of [one, other]) await task(connectExcel(host));
    expect(other.sheets()).toEqual(one.sheets());
  });
});

describe('manual calculation', () => {
  it('what is written is calculated, sheets after those that they refer to; it is said once', async () => {
    const host = createExcelHost();
    host.book.calculationMode = 'Manual';
    const excel = connectExcel(host);
    const formula = (name: string, text: string): SheetContent => ({ name, cells: [[{ value: null, formula: text }]] });
    await excel.apply(changes(formula('三', "'二'!A1+1"), formula('二', '一!A1+1'), formula('一', '1+1')));
    expect(excel.takeRemarks()).toEqual({ unset: [], unmerged: [], manual: true, changed: [] });
    const results = ['一', '二', '三'].map((name) => host.book.sheet(name).cell(0, 0).value);
    expect(results).toEqual([2, 3, 4]);
    await excel.apply(changes(formula('一', '2+2')));
    expect(excel.takeRemarks().manual).toBe(false);
  });
});

test('a link shows its text, whatever that looks like', async () => {
  const host = createExcelHost({ calculation: false });
  const link = { sheet: 'Sheet1', cell: 'A1' };
  const texts = ['去看', '5月18日', '=1+1', '007'];
  const cells = texts.map((value) => [{ value, link }]);
  for (const round of [1, 2]) {
    await connectExcel(host).apply(changes({ name: `目录`, cells }));
    expect([round, rowsOf(host, '目录')]).toEqual([round, texts.map((text) => [text])]);
    const shown = host.book.sheet('目录').cell(0, 0).link;
    expect(shown).toEqual({ documentReference: "'Sheet1'!A1", textToDisplay: '去看' });
  }
});

test('one protected sheet and sheets of a single cell are read with their formulas', async () => {
  const host = createExcelHost({ calculation: false });
  const cell = { value: 3, formula: '1+2', look: {} };
  host.book.sheet('Sheet1').setCell(4, 4, cell);
  host.book.addSheet('二').setCell(0, 0, cell);
  for (const protectedBy of ['nobody', 'sheet'] as const) {
    host.book.sheet('二').protectedBy = protectedBy;
    const [first, second] = await excelWorkbook(bridgeTo(host)).readAll();
    expect(first?.rows[4]?.[4]).toEqual({ value: 3, formula: '1+2' });
    expect(second?.rows).toEqual([[{ value: 3, formula: '1+2' }]]);
  }
});
