import { makeCalculation } from '../src/calc/make-calculation';
import { gridWorkbook, type GridWorkbook } from '../src/grid/grid-workbook';
import type { GridUpdate } from '../src/grid/grid-book';
import { total } from '../src/tasks/total';
import { sayGridIn } from '../src/words/grid-words';
import { sayIn } from '../src/words/words';
import { largeBook, sampleBook } from './grid-books';

const say = sayIn('zh-CN');

/** Times of the workbook behind the browser's sheet view, in milliseconds of processor time; of an edit also without calculating. */
async function timesOf(name: string, bytes: Uint8Array, sheet: string, column: number): Promise<void> {
  let calculating = 0;
  let update: GridUpdate | undefined;
  const calculation = makeCalculation({ today: () => 46_000, chance: () => 0.5 });
  const counted = {
    ...calculation,
    changed: (places: Parameters<typeof calculation.changed>[0]) => {
      const start = performance.now();
      const results = calculation.changed(places);
      calculating += performance.now() - start;
      return results;
    },
  };
  const timed = async <T>(what: string, job: () => T | Promise<T>): Promise<T> => {
    calculating = 0;
    const usage = process.cpuUsage();
    const start = performance.now();
    const result = await job();
    const { user, system } = process.cpuUsage(usage);
    const wall = performance.now() - start;
    const parts = [
      `${wall.toFixed(0)} ms`,
      `CPU ${((user + system) / 1000).toFixed(0)}`,
      `calculating ${calculating.toFixed(0)}`,
    ];
    console.log(`${name}: ${what.padEnd(34)} ${parts.join(', ')}`);
    return result;
  };
  const open = (): GridWorkbook =>
    gridWorkbook({
      bytes,
      fileName: `${name}.xlsx`,
      calculation: counted,
      say: sayGridIn('zh-CN'),
      tell: (told) => (update = told),
      record: () => undefined,
    });
  await timed('open, the first time', open);
  const grid = await timed('open', open);
  await timed('first 60 rows', () => grid.book.rows(sheet, 0, 60));
  await timed('formulas without results', () => grid.complete());
  for (const text of ['5', '6', '7'])
    await timed('one edit', () => grid.book.enter(sheet, [{ row: 8, column, text }], false));
  console.log(
    `${name}: cells told after an edit ${update?.cells.reduce((sum, { rows }) => sum + rows.length, 0) ?? 0}`,
  );
  await timed('undo', () => grid.book.undo());
  await timed('save', () => grid.save());
  await timed('total', () =>
    total(grid.workbook, { draft: true, write: true, now: '2026-05-20T08:00:00Z', workbookId: 'bench', say }),
  );
  console.log(`${name}: sheets read again ${update?.reloaded.length ?? 0}`);
  await timed('total, once more', () =>
    total(grid.workbook, { draft: true, write: true, now: '2026-05-20T08:00:00Z', workbookId: 'bench', say }),
  );
  await timed('undo the total', () => grid.book.undo());
  console.log(`${name}: peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

async function main(): Promise<void> {
  await timesOf('sample', sampleBook(), '考核登记', 4);
  await timesOf('20 000 rows', await largeBook(), '考核登记', 4);
}

void main();
