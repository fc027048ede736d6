import { textOf } from '../../src/core/base/cells';
import type { Sheet } from '../../src/core/base/cells';
import type { CellEdit } from '../../src/core/base/findings';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import type { CommandName } from './commands';
import { ran, ranOn, schoolFiles } from './commands';

async function edited(bytes: Uint8Array, edits: readonly CellEdit[]): Promise<Uint8Array> {
  const book = openWorkbookFile(bytes);
  await book.apply([{ kind: 'cells', edits }]);
  return book.toBytes();
}

async function sheetOf(bytes: Uint8Array, name: string): Promise<Sheet> {
  const sheet = (await openWorkbookFile(bytes).readAll()).find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Where a text stands, as row and column. */
function placesOf({ rows }: Sheet, text: string): readonly (readonly [number, number])[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (textOf(cell) === text ? [[row, column] as const] : [])),
  );
}

/** Grows what the command lays: two more departments, one of them with entries. */
const more: readonly CellEdit[] = [
  ...['艺术系', '旅游系'].flatMap((name, at) => [
    { sheet: '单位', row: 4 + at, column: 0, value: name },
    { sheet: '单位', row: 4 + at, column: 2, value: '参评' },
  ]),
  ...['艺术系', 'A1', '迟交', 9].map((value, column) => ({ sheet: '考核登记', row: 10, column, value })),
];

const outputs: readonly (readonly [CommandName, string])[] = [
  ['total', '得分明细'],
  ['total', '考核汇总'],
  ['total', '学期考评'],
  ['check', '检查结果'],
  ['report', '附件2'],
  ['report', '统计汇总'],
];

describe.each(schoolFiles)('%s', (file) => {
  test.each(outputs)('%s on a grown school keeps a user’s cells below and beside %s', async (command, sheet) => {
    const first = await ranOn(file, command);
    const laid = await sheetOf(first, sheet);
    const width = Math.max(...laid.rows.map((cells) => cells.length));
    const below = { sheet, row: laid.rows.length, column: 1, value: '手写：下方' };
    const beside = { sheet, row: 3, column: width + 2, value: '手写：右侧' };
    const grown = await ran(command, await edited(first, [below, beside, ...more]));
    const now = await sheetOf(grown, sheet);
    expect(placesOf(now, '手写：右侧')).toHaveLength(1);
    const [place] = placesOf(now, '手写：下方');
    expect(placesOf(now, '手写：下方')).toHaveLength(1);
    expect(place?.[0]).toBeGreaterThanOrEqual(laid.rows.length);
    expect(place?.[1]).toBe(1);
    const again = await ran(command, grown);
    expect(Buffer.compare(Buffer.from(again), Buffer.from(grown))).toBe(0);
  });
});
