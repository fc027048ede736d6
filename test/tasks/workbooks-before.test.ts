import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { address, isRich, parseAddress, scalarOf, textOf } from '../../src/core/base/cells';
import type { Scalar, Sheet } from '../../src/core/base/cells';
import { memorySheet, readMemory } from '../../src/core/memory/memory-sheet';
import { report } from '../../src/tasks/report';
import { total } from '../../src/tasks/total';
import { undo } from '../../src/tasks/undo';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { sayIn } from '../../src/words/words';

/** Workbooks that an earlier version wrote: what it put there is what is expected of this one. */
function open(name: string) {
  return openWorkbookFile(new Uint8Array(readFileSync(join(__dirname, '../fixtures-files/before', `${name}.xlsx`))));
}

const marks = { now: '2027-01-01T00:00:00.000Z', workbookId: 'never used', say: sayIn('zh-CN') };

function sheetIn(sheets: readonly Sheet[], name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no ${name}`);
  return sheet;
}

function memoryTexts(sheets: readonly Sheet[]): readonly (readonly string[])[] {
  return sheetIn(sheets, '_weektally').rows.map((row) => [textOf(row[0]), textOf(row[1])]);
}

/** What the formulas follow is told as each version follows it. */
const isFreshness = (value: Scalar) =>
  String(value).startsWith('改动评分、登记的事项和数量、活动设置中的数字后，本表自动更新');

/** Cells that hold something else than before; of a formula whose result the file does not keep nothing is known. */
function changed(before: readonly Sheet[], after: readonly Sheet[], name: string): readonly string[] {
  const now = sheetIn(after, name).rows;
  return sheetIn(before, name).rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const [was, is] = [scalarOf(cell), scalarOf(now[at]?.[column])];
      const isUnknown = was === null && isRich(cell) && cell.formula !== undefined;
      return isUnknown || isFreshness(was) || was === is
        ? []
        : [`${name}!${address(at, column)} ${String(was)} → ${String(is)}`];
    }),
  );
}

const totals = ['考核汇总', '得分明细', '学期考评'];
const reports = ['附件2', '统计汇总', '获奖名单'];

/** Entries of the third school were changed after its last report: of that nothing is expected. */
const books = [
  { name: 'chongqing-draft', draft: true, outputs: [...totals, ...reports] },
  { name: 'third-school', draft: false, outputs: totals },
  { name: 'dongying', draft: false, outputs: ['附件2', '统计汇总'] },
];

/** 获奖名单 ends with a line that says whether it is stale: one row more than before. */
function withFreshnessLine([key = '', text = '']: readonly string[]): readonly string[] {
  return [key, key === 'extent:获奖名单' ? text.replace(/^\d+/, (rows) => String(Number(rows) + 1)) : text];
}

describe.each(books)('$name, written by an earlier version', ({ name, draft, outputs }) => {
  test('what it remembers is read, and written as it stood', async () => {
    const sheets = await open(name).readAll();
    const written = memorySheet(readMemory(sheets)).cells.map((row) => row.map((cell) => cell?.value));
    expect(written).toEqual(memoryTexts(sheets));
  });

  test('totalled and reported again, its sheets and its memory say the same', async () => {
    const book = open(name);
    const before = await book.readAll();
    if (outputs.includes('考核汇总')) await total(book, { draft, write: true, ...marks });
    if (outputs.includes('附件2')) await report(book, { form: 'activities', write: true, ...marks });
    const after = await openWorkbookFile(book.toBytes()).readAll();
    expect(after.map((sheet) => sheet.name)).toEqual(before.map((sheet) => sheet.name));
    expect(outputs.flatMap((sheet) => changed(before, after, sheet))).toEqual([]);
    const remembered = memoryTexts(before);
    expect(memoryTexts(after).map(([key]) => key)).toEqual(remembered.map(([key]) => key));
    // Working sheets are laid as each version needs them.
    const isWorking = ([key = '']: readonly string[]) => /^extent:(计分|评分汇集|读数对照|统计数据|开始)/.test(key);
    const expected = outputs.includes('获奖名单') ? remembered.map(withFreshnessLine) : remembered;
    expect(memoryTexts(after).filter((row) => !isWorking(row))).toEqual(expected.filter((row) => !isWorking(row)));
  });
});

test('dongying: what was fixed is undone as the log says', async () => {
  const book = open('dongying');
  const log = memoryTexts(await book.readAll()).flatMap(([key = '', text = '']): readonly (readonly Scalar[])[] =>
    key.startsWith('log:') ? [JSON.parse(text)] : [],
  );
  expect(log).toHaveLength(10);
  expect(await undo(book, marks)).toMatchObject({ undone: { length: 10 }, left: [] });
  const after = await openWorkbookFile(book.toBytes()).readAll();
  for (const [, , sheet, cell, before] of log) {
    const place = parseAddress(String(cell));
    expect(scalarOf(sheetIn(after, String(sheet)).rows[place?.row ?? -1]?.[place?.column ?? -1])).toBe(before);
  }
  expect(memoryTexts(after).slice(0, 19)).toEqual(memoryTexts(await open('dongying').readAll()).slice(0, 19));
  expect(memoryTexts(after).filter(([, text]) => text?.includes('"undo"'))).toHaveLength(10);
});
