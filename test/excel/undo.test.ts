import { evaluate } from '../../src/core/evaluate';
import type { Sheet } from '../../src/core/base/cells';
import { isRich } from '../../src/core/base/cells';
import { createExcelHost } from '../support/excel-host/excel-host';
import type { ExcelHost } from '../support/excel-host/excel-host';
import { connectExcel } from '../workbook/support/connect-excel';
import { occasionOf } from '../workbook/support/small-school';
import type { Occasion } from '../workbook/support/small-school';

/** Cells of a reading, without what the memory notes for itself. */
function cellsOf(sheets: readonly Sheet[]): ReadonlySet<string> {
  return new Set(
    sheets.flatMap(({ name, rows }) =>
      name === '_weektally'
        ? []
        : rows.flatMap((row, at) =>
            row.flatMap((cell, column) => (cell === null ? [] : [place(name, at, column, cell)])),
          ),
    ),
  );
}

function place(name: string, row: number, column: number, cell: Sheet['rows'][number][number]): string {
  const held = isRich(cell) ? (cell.formula ?? cell.value) : cell;
  return `${name} ${row} ${column} ${String(held)}`;
}

/** What a reading counts: entries, marks, findings. */
function countedIn(sheets: readonly Sheet[]) {
  const { findings, scores, book } = evaluate(sheets);
  const told = [findings.map(({ code, place: at, found }) => [code, at, found]), scores, book.memory.log];
  return JSON.stringify(told, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

const reading = (host: ExcelHost) => connectExcel(host).readAll();

const occasions = [
  'prepare',
  'prepare again',
  'check',
  'check again',
  'total',
  'report',
  'credit',
  'fix',
  'accept',
  'undo',
  'settings',
  'collect',
] as const satisfies readonly Occasion[];

describe.each(occasions)('Ctrl+Z after %s', (occasion) => {
  test('takes back the last message alone: the next reading loses nothing and invents nothing, and the job can be done again', async () => {
    const { task, before } = await occasionOf(occasion);
    const host = createExcelHost({ sheets: before, calculation: false, undo: true });
    const was = await reading(host);
    await task(connectExcel(host));
    const done = await reading(host);
    host.undoLast();
    const now = await reading(host);
    const [old, fresh, read] = [cellsOf(was), cellsOf(done), cellsOf(now)];
    expect([...read].filter((cell) => !old.has(cell) && !fresh.has(cell))).toEqual([]);
    expect([...old].filter((cell) => fresh.has(cell) && !read.has(cell))).toEqual([]);
    // Before the job or after it, nothing between.
    expect([countedIn(was), countedIn(done)]).toContain(countedIn(now));
    await task(connectExcel(host));
    expect([...cellsOf(await reading(host))].sort()).toEqual([...fresh].sort());
  }, 120_000);
});
