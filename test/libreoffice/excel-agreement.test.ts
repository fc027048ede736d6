import { address, isRich } from '../../src/core/base/cells';
import type { Cell, Sheet } from '../../src/core/base/cells';
import { check } from '../../src/tasks/check';
import { prepare } from '../../src/tasks/prepare';
import { report } from '../../src/tasks/report';
import { sample } from '../../src/tasks/sample';
import { total } from '../../src/tasks/total';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { sayIn } from '../../src/words/words';
import { createExcelHost } from '../support/excel-host/excel-host';
import { connectExcel } from '../workbook/support/connect-excel';
import { sameValue } from './support/live-cells';
import { recalculate } from './support/recalculate';

jest.setTimeout(600_000);

const say = sayIn('zh-CN');
const marks = { now: '2024-05-20T08:00:00.000Z', workbookId: 'test' } as const;

/** Everything that an office does in an activity week. */
async function wholeWay(workbook: Workbook, scheme: string): Promise<void> {
  await sample(workbook, { scheme, ...marks, say });
  await prepare(workbook, { scheme, ...marks, say });
  await check(workbook, { applyFixes: true, write: true, ...marks, say });
  await total(workbook, { draft: true, write: true, ...marks, say });
  await report(workbook, { form: 'activities', write: true, ...marks, say });
}

/** Excel begins with a sheet of its own. */
async function sheetsIn(bytes: Uint8Array | undefined): Promise<readonly Sheet[]> {
  const sheets = await openWorkbookFile(bytes ?? new Uint8Array()).readAll();
  return sheets.filter(({ name }) => name !== 'Sheet1');
}

/** Cells in which two workbooks differ; results of formulas to 1e-9, formulas by whether there is one. */
function differences(one: readonly Sheet[], other: readonly Sheet[]): readonly string[] {
  return one.flatMap((sheet) => {
    const rows = other.find(({ name }) => name === sheet.name)?.rows ?? [];
    const height = Math.max(rows.length, sheet.rows.length);
    return Array.from({ length: height }, (_, row) => row).flatMap((row) => {
      const width = Math.max(rows[row]?.length ?? 0, sheet.rows[row]?.length ?? 0);
      return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
        const cells = [sheet.rows[row]?.[column] ?? null, rows[row]?.[column] ?? null] as const;
        return agree(...cells) ? [] : [`${sheet.name}!${address(row, column)} ${JSON.stringify(cells)}`];
      });
    });
  });
}

function agree(one: Cell, other: Cell): boolean {
  const plain = (cell: Cell) => (isRich(cell) ? (cell.error ?? cell.value) : cell);
  const formula = (cell: Cell) => isRich(cell) && cell.formula !== undefined;
  const dated = (cell: Cell) => isRich(cell) && cell.date === true;
  const alike = formula(one) === formula(other) && (formula(one) || dated(one) === dated(other));
  return alike && sameValue(plain(one), plain(other));
}

test.each(['chongqing-2024', 'dongying-2023'])(
  '%s: what the add-in wrote, recalculated, is what the file adapter wrote',
  async (scheme) => {
    const host = createExcelHost();
    await wholeWay(connectExcel(host), scheme);
    const file = newWorkbookFile();
    await wholeWay(file, scheme);
    const [mine, theirs] = recalculate([await host.saveToFile(), file.toBytes()]);
    const [excel, own] = [await sheetsIn(mine), await sheetsIn(theirs)];
    expect(excel.map(({ name, visibility }) => [name, visibility])).toEqual(
      own.map(({ name, visibility }) => [name, visibility]),
    );
    expect(differences(own, excel)).toEqual([]);
    expect(excel.map(({ name, merges }) => [name, sorted(merges)])).toEqual(
      own.map(({ name, merges }) => [name, sorted(merges)]),
    );
  },
);

function sorted(merges: Sheet['merges']): readonly string[] {
  return merges.map((merge) => JSON.stringify([merge.top, merge.left, merge.bottom, merge.right])).sort();
}
