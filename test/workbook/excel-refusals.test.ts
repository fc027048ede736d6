import type { Change } from '../../src/core/base/change';
import { excelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { createExcelHost } from '../support/excel-host/excel-host';
import type { ExcelHost } from '../support/excel-host/excel-host';
import { selectCell } from '../../src/workbook/excel/select-cell';
import { bridgeTo, connectExcel } from './support/connect-excel';
import { occasionOf } from './support/small-school';

const edit = (value: string): readonly Change[] => [
  { kind: 'cells', edits: [{ sheet: 'Sheet1', row: 0, column: 0, value }] },
];
const first = (host: ExcelHost) => host.sheets()[0]?.rows[0]?.[0] ?? null;

describe('Excel refuses', () => {
  it('while a cell is edited: waits, and does it once editing ends', async () => {
    const host = createExcelHost({ calculation: false });
    host.startCellEdit();
    const job = connectExcel(host).apply(edit('甲'));
    setTimeout(() => host.endCellEdit(), 100);
    await job;
    expect(first(host)).toBe('甲');
  });

  it('while a cell is edited for long: says which keys to press, and does nothing later on', async () => {
    const host = createExcelHost({ calculation: false });
    const workbook = excelWorkbook(bridgeTo(host, 1.14, 600));
    host.startCellEdit();
    await expect(workbook.apply(edit('甲'))).rejects.toMatchObject({ id: 'host.cellEdit' });
    host.endCellEdit();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(first(host)).toBeNull();
    await workbook.apply(edit('甲'));
    expect(first(host)).toBe('甲');
  });

  it('a protected sheet: names it and writes nothing, in other sheets either', async () => {
    const host = createExcelHost({ calculation: false });
    host.book.sheet('Sheet1').protectedBy = 'sheet';
    const changes: readonly Change[] = [
      { kind: 'sheet', content: { name: '新', cells: [[{ value: 1 }]] } },
      ...edit('甲'),
    ];
    await expect(connectExcel(host).apply(changes)).rejects.toMatchObject({
      id: 'host.protected',
      values: { sheet: 'Sheet1' },
    });
    expect(host.sheets().map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('a workbook that is read-only', async () => {
    const host = createExcelHost({ calculation: false });
    host.book.readOnly = true;
    await expect(connectExcel(host).apply(edit('甲'))).rejects.toMatchObject({ id: 'host.readOnly' });
  });

  it('a connection that is lost, and one that stays silent; both can be tried again', async () => {
    const host = createExcelHost({ calculation: false });
    const workbook = excelWorkbook(bridgeTo(host, 1.14, 500));
    host.controls.connection = 'failing';
    await expect(workbook.apply(edit('甲'))).rejects.toMatchObject({ id: 'host.connection' });
    host.controls.connection = 'silent';
    await expect(workbook.apply(edit('甲'))).rejects.toMatchObject({ id: 'host.noAnswer', values: { seconds: 1 } });
    host.controls.connection = 'working';
    await workbook.apply(edit('甲'));
    expect(first(host)).toBe('甲');
  });

  it('answers that are too large: they are asked for in halves', async () => {
    const row = Array.from({ length: 10 }, (_, at) => `很长的文字${'长'.repeat(50)}${at}`);
    const rows = Array.from({ length: 5_000 }, () => row);
    const sheet = { name: '大', visibility: 'visible', rows, merges: [], hiddenRows: [] } as const;
    const host = createExcelHost({ sheets: [sheet], calculation: false });
    const sheets = await connectExcel(host).readAll();
    expect(sheets[0]?.rows).toEqual(rows);
    expect(host.counters().batches.some(({ error }) => error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
  });

  it('an Excel of version 1.9 reads and writes all the same, without merges', async () => {
    const host = createExcelHost({ calculation: false, requirementSet: '1.9' });
    const workbook = excelWorkbook(bridgeTo(host, 1.9));
    const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    const cells = [[{ value: '标题' }], [{ value: '名' }, { value: '数' }], [{ value: '甲' }, { value: 1 }]];
    const tables = [{ name: '表一', range: { top: 1, left: 0, bottom: 2, right: 1 } }];
    const content = { name: '新', cells, merges, tables };
    await workbook.apply([{ kind: 'sheet', content }]);
    await workbook.apply([{ kind: 'sheet', content: { ...content, tables: [] } }]);
    const read = (await workbook.readAll()).find(({ name }) => name === '新');
    expect(read?.rows).toEqual([['标题'], ['名', '数'], ['甲', 1]]);
    expect(read?.merges).toEqual([]);
    expect(host.sheets().find(({ name }) => name === '新')?.merges).toEqual(merges);
  });

  it('nothing about filters: an output is shown whole before it is written, a fix goes to its own cell', async () => {
    const host = createExcelHost({ calculation: false });
    const workbook = connectExcel(host);
    const cells = (text: string) => [[{ value: '名' }], ...[1, 2, 3].map((at) => [{ value: `${text}${at}号` }])];
    const tables = [{ name: '表一', range: { top: 0, left: 0, bottom: 3, right: 0 } }];
    await workbook.apply([{ kind: 'sheet', content: { name: '结果', cells: cells('甲'), tables } }]);
    host.book.sheet('结果').filteredRows = new Set([2]);
    await workbook.apply([{ kind: 'cells', edits: [{ sheet: '结果', row: 3, column: 0, value: '改' }] }]);
    await workbook.apply([{ kind: 'sheet', content: { name: '结果', cells: cells('乙'), tables } }]);
    const rows = host.sheets().find(({ name }) => name === '结果')?.rows;
    expect(rows).toEqual([['名'], ['乙1号'], ['乙2号'], ['乙3号']]);
  });
});

test.each(['prepare', 'check', 'total', 'report', 'credit'] as const)(
  '%s needs nothing that came after version 1.9',
  async (name) => {
    const { task, before } = await occasionOf(name);
    const hosts = ['1.9', '1.14'].map((requirementSet) =>
      createExcelHost({ sheets: before, calculation: false, requirementSet }),
    );
    const [old, now] = hosts;
    if (old === undefined || now === undefined) throw new Error('two hosts');
    await task(excelWorkbook(bridgeTo(old, 1.9)));
    await task(excelWorkbook(bridgeTo(now)));
    expect(old.sheets()).toEqual(now.sheets());
  },
);

test('a cell can be shown', async () => {
  const host = createExcelHost({ calculation: false });
  await selectCell(bridgeTo(host), { sheet: 'Sheet1', row: 4, column: 2 });
  expect(host.book.selection?.range).toEqual({ top: 4, left: 2, bottom: 4, right: 2 });
});

test('a cell of a hidden sheet cannot be shown, and the sentence says why', async () => {
  const host = createExcelHost({ calculation: false });
  host.book.addSheet('藏').visibility = 'hidden';
  const shown = selectCell(bridgeTo(host), { sheet: '藏', row: 4, column: 2 });
  await expect(shown).rejects.toMatchObject({ id: 'host.hiddenSheet' });
});
