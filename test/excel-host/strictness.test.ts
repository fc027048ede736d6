import { createExcelHost } from '../support/excel-host/excel-host';
import type { ExcelHost, ExcelHostOptions } from '../support/excel-host/excel-host';

type Job = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown> | unknown;

/** Runs a job on `Sheet1` through a new client. */
async function run(host: ExcelHost, job: Job, options: Excel.RunOptions = {}): Promise<unknown> {
  const client = host.connect();
  return client.Excel.run(options, async (context) => {
    const result = await job(context, context.workbook.worksheets.getItem('Sheet1'));
    await context.sync();
    return result;
  });
}

async function failure(job: Job, prepare: (host: ExcelHost) => void = () => undefined, options: ExcelHostOptions = {}) {
  const host = createExcelHost(options);
  prepare(host);
  return run(host, job).then(
    () => 'nothing',
    (error: { readonly code?: string }) => error.code ?? String(error),
  );
}

const firstCells = (host: ExcelHost) => host.sheets()[0]?.rows;

describe('what the simulated Excel refuses', () => {
  it.each<[string, Job, string]>([
    ['a property that was not loaded', (_, sheet) => sheet.getRange('A1').values, 'PropertyNotLoaded'],
    ['an array of the wrong shape', (_, sheet) => (sheet.getRange('A1:B1').values = [[1]]), 'InvalidArgument'],
    [
      'a large array of the wrong shape',
      (_, sheet) => (sheet.getRange('A1:B2').values = Array.from({ length: 900 }, () => [1, 2])),
      'InvalidArgument',
    ],
    ['an unknown member', (_, sheet) => sheet.load('colour'), 'ApiNotFound'],
    ['an unknown sheet', (context) => context.workbook.worksheets.getItem('没有').activate(), 'ItemNotFound'],
    ['a sheet twice', (context) => context.workbook.worksheets.add('Sheet1'), 'ItemAlreadyExists'],
    ['an address that is none', (_, sheet) => sheet.getRange('没有').clear(), 'InvalidArgument'],
  ])('%s', async (_, job, code) => {
    expect(await failure(job)).toBe(code);
  });

  it('members above its requirement set', async () => {
    const merged: Job = (_, sheet) => sheet.getRange('A1:C3').getMergedAreasOrNullObject().load('address');
    expect(await failure(merged, undefined, { requirementSet: '1.14' })).toBe('nothing');
    expect(await failure(merged, undefined, { requirementSet: '1.9' })).toBe('ApiNotFound');
  });

  it('locked cells of a protected sheet, and every write to a read-only file', async () => {
    const write: Job = (_, sheet) => (sheet.getRange('A1').values = [[1]]);
    const lock = (host: ExcelHost) => {
      host.book.sheet('Sheet1').protectedBy = 'sheet';
    };
    expect(await failure(write, lock)).toBe('AccessDenied');
    expect(
      await failure(write, (host) => {
        host.book.readOnly = true;
      }),
    ).toBe('AccessDenied');
    const host = createExcelHost();
    await run(host, (_, sheet) => (sheet.getRange('A1').format.protection.locked = false));
    lock(host);
    await run(host, write);
    expect(firstCells(host)).toEqual([[1]]);
  });

  it('payloads over the limits', async () => {
    const write: Job = (_, sheet) => (sheet.getRange('A1').values = [['字'.repeat(1000)]]);
    expect(await failure(write, (host) => (host.controls.requestLimit = 2000))).toBe('RequestPayloadSizeLimitExceeded');
    const read: Job = (_, sheet) => sheet.getRange('A1:Z99').load('values');
    expect(await failure(read, (host) => (host.controls.responseLimit = 2000))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
  });

  it('a deleted sheet', async () => {
    const host = createExcelHost();
    host.book.addSheet('二');
    const { Excel } = host.connect();
    const code = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      range.load('address');
      await context.sync();
      host.book.removeSheet(host.book.sheet('Sheet1'));
      range.load('values');
      await context.sync();
      return 'nothing';
    }).catch((error: { readonly code: string }) => error.code);
    expect(code).toBe('InvalidReference');
  });
});

describe('batches', () => {
  it('stop at the action that fails; what was done stays done', async () => {
    const host = createExcelHost();
    const job: Job = (_, sheet) => {
      sheet.getRange('A1').values = [['vorher']];
      sheet.getRange('A2').values = [[1, 2]];
      sheet.getRange('A3').values = [['nachher']];
    };
    await expect(run(host, job)).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(firstCells(host)).toEqual([['vorher']]);
    expect(host.counters().batches[0]).toMatchObject({ error: 'InvalidArgument', client: 0 });
  });

  it('wait for the end of cell editing only where they ask for it', async () => {
    const host = createExcelHost();
    const write: Job = (_, sheet) => (sheet.getRange('A1').values = [[1]]);
    host.startCellEdit();
    await expect(run(host, write)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const waiting = run(host, write, { delayForCellEdit: true });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(firstCells(host)).toEqual([]);
    host.endCellEdit();
    await waiting;
    expect(firstCells(host)).toEqual([[1]]);
  });

  it('can meet another user, an error or a lost connection at any action', async () => {
    const two: Job = (_, sheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[2]];
    };
    const writes = (text: string) => text === 'Range.values =';
    for (const [drop, cells] of [
      ['before', []],
      ['after', [[1]]],
      ['answer', [[1], [2]]],
    ] as const) {
      const host = createExcelHost();
      host.beforeAction(({ text }) => (writes(text) ? { drop } : undefined));
      await expect(run(host, two)).rejects.toMatchObject({ code: 'ConnectionFailure' });
      expect(firstCells(host)).toEqual(cells);
    }
    const host = createExcelHost();
    host.beforeAction(({ overall, text }) => {
      if (overall === 0) host.remote.edit('Sheet1', 'C1', '他人');
      return writes(text) ? { error: 'AccessDenied' } : undefined;
    });
    await expect(run(host, two)).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(firstCells(host)).toEqual([[null, null, '他人']]);
  });

  it('count round trips, actions and bytes in UTF-8', async () => {
    const host = createExcelHost();
    await run(host, (_, sheet) => (sheet.getRange('A1').values = [['甲']]));
    const { roundTrips, actions, requestBytes, batches } = host.counters();
    // The client's own clean-up, which lets go of the range, is a batch too.
    expect([roundTrips, batches.length]).toEqual([2, 2]);
    expect(batches[1]?.actions).toEqual(['Workbook', 'Workbook._RemoveReference()']);
    expect(actions).toBe(batches.reduce((sum, batch) => sum + batch.actions.length, 0));
    expect(batches[0]?.actions.filter((text) => text.endsWith('='))).toEqual(['Range.values =']);
    expect(requestBytes).toBeGreaterThan(200);
    host.resetCounters();
    expect(host.counters().roundTrips).toBe(0);
  });
});

describe('cells', () => {
  it.each<[unknown, unknown]>([
    ['1,234.5', 1234.5],
    ['50%', { value: 0.5, percent: true }],
    ['2024-5-18', { value: 45430, date: true }],
    ['5月18日', { value: 45430, date: true }],
    ['1-2', { value: 45293, date: true }],
    ['2024.5.18', '2024.5.18'],
    ['true', true],
    ['#N/A', { value: null, error: '#N/A' }],
    ["'=1+1", '=1+1'],
    ['=1+1', { value: 2, formula: '1+1' }],
    ['-', '-'],
  ])('take %p as typing would', async (input, cell) => {
    const host = createExcelHost();
    await run(host, (_, sheet) => (sheet.getRange('A1').values = [[input]]));
    expect(firstCells(host)).toEqual([[cell]]);
  });

  it('keep text in text cells, leave cells alone for null and empty them for ""', async () => {
    const host = createExcelHost();
    await run(host, (_, sheet) => {
      sheet.getRange('A1').numberFormat = [['@']];
      sheet.getRange('A1:C1').values = [['007', 1, 2]];
      sheet.getRange('A1:C1').values = [[null, '', null]];
    });
    expect(firstCells(host)).toEqual([['007', null, 2]]);
  });

  it('go astray where a filter hides rows', async () => {
    const host = createExcelHost();
    host.book.sheet('Sheet1').filteredRows.add(1);
    await run(host, (_, sheet) => (sheet.getRange('A1:A3').values = [[1], [2], [3]]));
    expect(firstCells(host)).toEqual([[1], [], [2]]);
  });

  it('move down with everything that refers to them when rows are put in', async () => {
    const host = createExcelHost();
    await run(host, async (context, sheet) => {
      sheet.getRange('A1:A4').values = [['头'], [1], [2], ['=SUM(A2:A3)']];
      context.workbook.names.add('单位名单', sheet.getRange('A2:A3'));
      const kept = sheet.getRange('A3');
      kept.load('address');
      await context.sync();
      sheet.getRange('3:4').insert('Down');
      kept.load('address');
      await context.sync();
      expect(kept.address).toBe('Sheet1!A5');
    });
    expect(firstCells(host)?.[5]).toEqual([{ value: 3, formula: 'SUM(A2:A5)' }]);
    expect(host.book.names[0]?.refersTo).toBe('Sheet1!$A$2:$A$5');
  });
});

test('two clients hear each other: an edit is local for one and remote for the other', async () => {
  const host = createExcelHost();
  const heard: string[] = [];
  const clients = [host.connect(), host.connect()];
  for (const [index, { Excel }] of clients.entries()) {
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address, source, triggerSource }) => {
        heard.push(`${String(index)} ${address} ${source} ${String(triggerSource)}`);
      });
      await context.sync();
    });
  }
  await clients[0]?.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('B2').values = [[1]];
    await context.sync();
  });
  host.user.edit('Sheet1', 'C3', 5);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(heard.sort()).toEqual([
    '0 B2 Local ThisLocalAddin',
    '0 C3 Local Unknown',
    '1 B2 Remote Unknown',
    '1 C3 Remote Unknown',
  ]);
});
