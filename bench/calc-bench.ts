import { isRich } from '../src/core/base/cells';
import { makeCalculation } from '../src/calc/make-calculation';
import { sayIn } from '../src/words/words';
import { total } from '../src/tasks/total';
import { newWorkbookFile, openWorkbookFile } from '../src/workbook/file-workbook';
import type { LiveSheet } from '../src/calc/calculation';
import { makeBook } from './make-book';
import type { BookSize } from './make-book';
import { measure } from './measure';
import type { Measured } from './measure';
import { contentOf } from './content-of';

/** A totalled workbook in the calculation: understanding its formulas, calculating all of them, and what follows one edit. */
export async function calcBench(size: BookSize): Promise<readonly Measured[]> {
  const sheets = await totalled(size);
  const formulas = sheets
    .flatMap(({ rows }) => rows.flat())
    .filter((cell) => isRich(cell) && cell.formula !== undefined);
  const calculation = makeCalculation({ today: () => 45430, chance: () => 0.5 });
  const ledger = sheets.find(({ name }) => name === '考核登记');
  const edited = ledger?.rows.findIndex((row) => typeof row[4] === 'number') ?? 0;
  const what = `${formulas.length} formulas, ${size.rows} rows:`;
  return [
    await measure(`${what} understand`, 1, () => {
      calculation.load(sheets, []);
      return calculation.changed([]);
    }),
    await measure(`${what} calculate all`, 2, () => calculation.recalculate()),
    await measure(`${what} one edit`, 3, () => {
      const row = ledger?.rows[edited];
      if (row !== undefined) row[4] = Number(row[4]) + 1;
      return calculation.changed([{ sheet: '考核登记', row: edited, column: 4 }]);
    }),
  ];
}

async function totalled(size: BookSize): Promise<readonly LiveSheet[]> {
  const workbook = newWorkbookFile();
  await workbook.apply(makeBook(size).map((sheet) => ({ kind: 'sheet', content: contentOf(sheet) })));
  await total(workbook, {
    draft: true,
    write: true,
    now: '2024-05-20T08:00:00.000Z',
    workbookId: 'bench',
    say: sayIn('zh-CN'),
  });
  const sheets = await openWorkbookFile(workbook.toBytes()).readAll();
  return sheets.map(({ name, rows }) => ({ name, rows: Array.from(rows, (row) => [...row]) }));
}
