import type { Sheet } from '../../src/core/base/cells';
import { sample } from '../../src/tasks/sample';
import { total } from '../../src/tasks/total';
import { changeLog } from '../../src/workbook/excel/change-log';
import { onChanged, writingFlag } from '../../src/workbook/excel/excel-events';
import type { SheetChange } from '../../src/workbook/excel/excel-events';
import { excelWorkbook } from '../../src/workbook/excel/excel-workbook';
import { sayIn } from '../../src/words/words';
import { makeBook } from '../../bench/make-book';
import { createExcelHost } from '../support/excel-host/excel-host';
import type { ExcelHost } from '../support/excel-host/excel-host';
import { bridgeTo, connectExcel, officeTo } from '../workbook/support/connect-excel';

const say = sayIn('zh-CN');
const marks = { now: '2024-05-20T08:00:00.000Z', workbookId: 'test', say } as const;
const soon = () => new Promise((resolve) => setTimeout(resolve, 50));
const plain = (name: string, rows: Sheet['rows']): Sheet => {
  return { name, visibility: 'visible', rows, merges: [], hiddenRows: [] };
};

/** The pane's side: a workbook that hears what changes, and whether a refresh would follow. */
async function liveOn(host: ExcelHost, computer?: number) {
  const office = officeTo(host, 1.14, computer);
  const log = changeLog();
  // Between two looks at the clock five seconds pass: what is heard after a batch is not its own any more.
  let time = 0;
  const flag = writingFlag(() => (time += 5_000));
  const heard: SheetChange['source'][] = [];
  await onChanged(office, flag, (change) => {
    log.note(change);
    heard.push(change.source);
  });
  log.listen();
  const plainBridge = bridgeTo(host, 1.14, undefined, office);
  const bridge = { run: (batch: Parameters<typeof plainBridge.run>[0]) => flag.during(() => plainBridge.run(batch)) };
  const workbook = excelWorkbook(bridge, async () => log.take());
  await workbook.readAll();
  /** Sheets and cost of a reading after a pause. */
  const follow = async () => {
    await soon();
    host.resetCounters();
    const sheets = await workbook.readChanged();
    return { sheets, ...host.counters() };
  };
  return { workbook, follow, heard };
}

/** What a whole reading by somebody else says. */
const whole = (host: ExcelHost) => connectExcel(host).readAll();
const cellsRead = ({ batches }: { readonly batches: ReturnType<ExcelHost['counters']>['batches'] }) =>
  batches.flatMap(({ actions }) => actions.filter((text) => text === 'load Range [values]')).length;

describe('one changed cell at 30 departments and 2 000 rows', () => {
  test.each(['before a total', 'after one'])(
    'costs two messages and less than 200 KB, %s',
    async (when) => {
      const host = createExcelHost({
        sheets: makeBook({ departments: 30, judges: 7, rows: 2_000 }),
        calculation: false,
      });
      if (when === 'after one') await total(connectExcel(host), { draft: true, write: true, ...marks });
      const { follow } = await liveOn(host);
      const largest = [...host.book.sheets].filter(({ name }) => /登记|评分·/.test(name));
      for (const { name } of [...largest, host.book.sheet('评价细则')]) {
        host.user.edit(name, 'E9', '改');
        const { sheets, roundTrips, requestBytes, responseBytes } = await follow();
        expect({ name, roundTrips }).toEqual({ name, roundTrips: 2 });
        expect(requestBytes + responseBytes).toBeLessThan(200_000);
        expect(sheets.find((sheet) => sheet.name === name)?.rows[8]?.[4]).toBe('改');
      }
      expect((await follow()).sheets).toEqual(await whole(host));
    },
    300_000,
  );
});

describe('after a pause in typing', () => {
  test('sheets whose formulas take from the changed one are read too, over others and whatever cannot be told', async () => {
    const host = createExcelHost({
      sheets: [
        plain('源', [[1]]),
        plain('中', [[{ value: 1, formula: '源!A1*2' }]]),
        plain('末', [[{ value: 1, formula: "SUM('中'!A:A)" }]]),
        plain('远', [[{ value: 1, formula: 'INDIRECT("源!A1")' }]]),
        plain('名', [[{ value: 1, formula: '某名+1' }]]),
        plain('别', [[{ value: 1, formula: 'SUM(B1:B2)&"源!A1"' }, 5]]),
      ],
    });
    const { follow } = await liveOn(host);
    host.user.edit('源', 'A1', 7);
    const read = await follow();
    expect(cellsRead(read)).toBe(5);
    expect(read.sheets).toEqual(await whole(host));
    expect(read.sheets[2]?.rows[0]?.[0]).toMatchObject({ value: 14 });
    host.user.edit('别', 'B1', 8);
    const other = await follow();
    // 名 and 远 may take from anywhere.
    expect(cellsRead(other)).toBe(3);
    expect(other.sheets).toEqual(await whole(host));
  });

  test('everything is read again where a sheet came, went or was renamed, and after a job of our own', async () => {
    const host = createExcelHost({ sheets: [plain('甲', [[1]]), plain('乙', [[2]]), plain('丙', [[3]])] });
    const { workbook, follow, heard } = await liveOn(host);
    const other = officeTo(host);
    const change = async (job: (sheets: Excel.WorksheetCollection) => void) => {
      const context = other.context();
      job(context.workbook.worksheets);
      await context.sync();
      const { sheets } = await follow();
      expect(sheets).toEqual(await whole(host));
    };
    await change((sheets) => sheets.add('丁'));
    await change((sheets) => sheets.getItem('乙').delete());
    expect(heard).toEqual(['remote', 'remote']);
    await change((sheets) => (sheets.getItem('丙').name = '改名'));
    await change((sheets) => (sheets.getItem('甲').visibility = 'Hidden'));
    await workbook.apply([{ kind: 'cells', edits: [{ sheet: '甲', row: 0, column: 0, value: '我们' }] }]);
    const { sheets } = await follow();
    expect(sheets).toEqual(await whole(host));
  });

  test('what could not be read stays to be read', async () => {
    const host = createExcelHost({ sheets: [plain('甲', [[1]]), plain('乙', [[2]])] });
    const { workbook, follow } = await liveOn(host);
    host.user.edit('甲', 'A1', 5);
    await soon();
    host.startCellEdit();
    await expect(
      Promise.race([workbook.readChanged(), new Promise((_, fail) => setTimeout(() => fail(new Error('waits')), 300))]),
    ).rejects.toThrow('waits');
    host.endCellEdit();
    expect((await follow()).sheets[0]?.rows).toEqual([[5]]);
  });
});

test('what the ribbon’s command writes is no write of the pane’s own, though Excel calls it so', async () => {
  const host = createExcelHost({ calculation: false });
  const pane = await liveOn(host, 0);
  const command = excelWorkbook(bridgeTo(host, 1.14, undefined, officeTo(host, 1.14, 0)));
  await sample(command, { scheme: 'chongqing-2024', workbookId: 'test', say });
  await soon();
  expect(new Set(pane.heard)).toEqual(new Set(['local']));
  expect((await pane.follow()).sheets).toEqual(await whole(host));
}, 60_000);
