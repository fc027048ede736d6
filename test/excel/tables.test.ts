import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { address, isRich, type Sheet } from '../../src/core/base/cells';
import { total } from '../../src/tasks/total';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { sayIn } from '../../src/words/words';
import { createExcelHost } from '../support/excel-host/excel-host';
import type { ExcelHost } from '../support/excel-host/excel-host';
import { isFilled } from '../support/excel-host/model/host-sheet';
import { plainLook } from '../support/excel-host/model/look';
import { writeBlock } from '../support/excel-host/model/write-cells';
import { connectExcel } from '../workbook/support/connect-excel';
import { bookBefore } from '../workbook/support/small-school';

const marks = { now: '2024-05-20T08:00:00.000Z', workbookId: 'test', say: sayIn('zh-CN') } as const;
const totals = (host: ExcelHost) => total(connectExcel(host), { draft: true, write: true, ...marks });

/** Everything that a person could see of the workbook, and what is hidden in it, by place. */
function everything({ book: { sheets, names } }: ExcelHost): ReadonlyMap<string, string> {
  const found = new Map([['names', plain(names)]]);
  for (const { rows, ...rest } of sheets) {
    for (const [what, value] of Object.entries(rest)) found.set(`${rest.name} ${what}`, plain(value));
    rows.forEach((row, at) =>
      row?.forEach((cell, column) => {
        if (isFilled(cell) || cell.look !== plainLook) found.set(`${rest.name}!${address(at, column)}`, plain(cell));
      }),
    );
  }
  return found;
}

/** Rules have new ids each time; a line between two cells is an edge of both, however it was drawn. */
function plain(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'id' || key.startsWith('Inside')) return undefined;
    if (inner instanceof Map || inner instanceof Set) return [...inner].sort();
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

/** Places that hold something else, with what they held and hold. */
function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].flatMap((place) => {
    const [was = 'nothing', is = 'nothing'] = [before.get(place), after.get(place)];
    return was === is ? [] : [`${place}: ${was} → ${is}`.slice(0, 700)];
  });
}

/** Formulas of a sheet by place. */
function formulasOf({ rows }: Sheet): readonly string[] {
  return rows.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      isRich(cell) && cell.formula !== undefined ? [`${at} ${column} ${cell.formula}`] : [],
    ),
  );
}

const details = (sheets: readonly Sheet[]): Sheet => {
  const sheet = sheets.find(({ name }) => name === '得分明细');
  if (sheet === undefined) throw new Error('no 得分明细');
  return sheet;
};

test('totalled twice, no cell, format, table, name or filter differs', async () => {
  const host = createExcelHost({ sheets: await bookBefore('total') });
  await totals(host);
  const once = everything(host);
  const filter = { top: 2, left: 0, bottom: 6, right: 10 };
  expect(host.book.sheet('得分明细')).toMatchObject({ tables: [], filter });
  await totals(host);
  expect(differences(once, everything(host)).slice(0, 8)).toEqual([]);
}, 120_000);

test('a workbook in which 得分明细 is a table: it becomes a range, and formulas that named the table name its cells', async () => {
  const file = new Uint8Array(readFileSync(join(__dirname, '../fixtures-files/before/chongqing-draft.xlsx')));
  const sheets = await openWorkbookFile(file).readAll();
  const plain = createExcelHost({ sheets, calculation: false });
  await totals(plain);
  const host = createExcelHost({ sheets, calculation: false });
  const sheet = host.book.sheet('得分明细');
  const range = { top: 2, left: 0, bottom: 359, right: 10 };
  const table = { id: host.book.nextId(), name: 'ScoreDetails', range, style: 'TableStyleLight1' };
  sheet.tables.push({ ...table, showFilterButton: true, filtered: true });
  sheet.filteredRows.add(7);
  const own = host.book.addSheet('我的');
  const typed = [['=SUMIFS(ScoreDetails[得分],ScoreDetails[单位],"x")']];
  writeBlock(host.book, own, { top: 0, left: 0, bottom: 0, right: 0 }, typed, { kind: 'user', client: 0 });
  await totals(host);
  expect(sheet.tables).toEqual([]);
  expect(sheet.filter).toEqual(range);
  expect(sheet.filteredRows.size).toBe(0);
  expect(formulasOf(details(host.sheets()))).toEqual(formulasOf(details(plain.sheets())));
  expect(own.cell(0, 0).formula).toBe("SUMIFS('得分明细'!$J$4:$J$360,'得分明细'!$A$4:$A$360,\"x\")");
}, 120_000);
