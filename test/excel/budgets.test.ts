import { check } from '../../src/tasks/check';
import { fix } from '../../src/tasks/fix';
import { report } from '../../src/tasks/report';
import { sample } from '../../src/tasks/sample';
import { total } from '../../src/tasks/total';
import type { Workbook } from '../../src/workbook/workbook';
import { sayIn } from '../../src/words/words';
import { makeBook } from '../../bench/make-book';
import { createExcelHost } from '../support/excel-host/excel-host';
import type { ExcelHost } from '../support/excel-host/excel-host';
import { connectExcel } from '../workbook/support/connect-excel';
import { wideLedger } from '../workbook/support/wide-ledger';

const say = sayIn('zh-CN');
const marks = { now: '2024-05-20T08:00:00.000Z', workbookId: 'test' } as const;
const megabytes = 4_000_000;
/** A message is filled so far before another one is begun. */
const filled = 3_000_000;

const look = (workbook: Workbook) => check(workbook, { applyFixes: false, write: false, ...marks, say });
const totals = (workbook: Workbook) => total(workbook, { draft: true, write: true, ...marks, say });
const findings = (workbook: Workbook) => check(workbook, { applyFixes: true, write: true, ...marks, say });
const attachment = (workbook: Workbook) => report(workbook, { form: 'activities', write: true, ...marks, say });

/** What a task costs on the wire. */
async function costOf(host: ExcelHost, task: () => Promise<unknown>) {
  host.resetCounters();
  await task();
  const { batches } = host.counters();
  const bytes = batches.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]);
  return { roundTrips: batches.length, largest: Math.max(...bytes), all: bytes.reduce((sum, size) => sum + size, 0) };
}

describe.each(['chongqing-2024', 'dongying-2023'])('the sample of %s', (scheme) => {
  it('is checked in two round trips and totalled in four, in five where looks are to be set', async () => {
    const host = createExcelHost({ calculation: false });
    await sample(connectExcel(host), { scheme, workbookId: 'test', say });
    const excel = connectExcel(host);
    expect((await costOf(host, () => look(excel))).roundTrips).toBe(2);
    // The first time new sheets get their looks in a message behind; after that nothing of them differs.
    for (const most of [5, 4]) {
      for (const task of [findings, totals, attachment]) {
        const cost = await costOf(host, () => task(excel));
        expect(cost.roundTrips).toBeLessThanOrEqual(most);
        expect(cost.largest).toBeLessThan(megabytes);
      }
    }
    expect((await costOf(host, () => look(connectExcel(host)))).roundTrips).toBe(2);
  }, 60_000);
});

describe('20 000 rows', () => {
  it('need no more round trips than messages of 4 MB would', async () => {
    const host = createExcelHost({
      sheets: makeBook({ departments: 30, judges: 5, rows: 20_000 }),
      calculation: false,
    });
    const excel = connectExcel(host);
    const costs = {
      look: await costOf(host, () => look(excel)),
      total: await costOf(host, () => totals(excel)),
      totalAgain: await costOf(host, () => totals(excel)),
      lookAfter: await costOf(host, () => look(excel)),
    };
    for (const { largest } of Object.values(costs)) expect(largest).toBeLessThan(megabytes);
    const beyond = (cost: { readonly roundTrips: number; readonly all: number }, usual: number) =>
      cost.roundTrips - usual - Math.ceil(cost.all / filled);
    expect(beyond(costs.look, 2)).toBeLessThanOrEqual(0);
    // Four, one that makes the memory's sheet, and one for looks.
    expect(beyond(costs.total, 6)).toBeLessThanOrEqual(0);
    expect(beyond(costs.totalAgain, 4)).toBeLessThanOrEqual(0);
    expect(beyond(costs.lookAfter, 2)).toBeLessThanOrEqual(0);
  }, 120_000);
});

it('thousands of fixes go in several messages, and every one of them is made', async () => {
  const { sheets, quantityColumn: column, firstRow, quantities } = wideLedger();
  const host = createExcelHost({ sheets, calculation: false });
  await fix(connectExcel(host), { which: 'certain', ...marks });
  const now = host.sheets().find(({ name }) => name === '考核登记')?.rows ?? [];
  expect(now.slice(firstRow).map((row) => row[column] ?? '')).toEqual(
    quantities.map((text) => (text === '' ? '' : parseFloat(text))),
  );
}, 60_000);
