import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Sheet } from '../../../src/core/base/cells';
import { evaluate } from '../../../src/core/evaluate';
import { openWorkbookFile } from '../../../src/workbook/file-workbook';

/** The longest text that a cell of Excel's holds. */
const longest = 32_767;
const repeated = (text: string, end = '') => text.repeat((longest - end.length) / text.length) + end;

/** Runs of what a pattern of ours may begin with, and an end that it does not expect. */
const texts: readonly string[] = [
  ...['1', '.', '=', '分', '十', '[', '"', '第', '\n', ' ', '\u200b', '=1;', '：', '、甲'].map((run) => repeated(run)),
  ...['1 ', '1,', '1-', '1~', '/', '(', ')', '(1', '1月', 'T ', '上午', "'", '每', '：', '9%'].map((run) =>
    repeated(run, 'x'),
  ),
  `1${repeated(' ', 'x').slice(1)}`,
  `http:${repeated('/', 'x').slice(5)}`,
];

const bytes = readFileSync(join(__dirname, '../../fixtures-files/cases/third-school.xlsx'));
const sheets = openWorkbookFile(new Uint8Array(bytes)).readAll();

/** Below the headings, a text in one cell of each column: the first in the first row, the second in the next, and so on. */
function hostile(sheet: Sheet, text: string): Sheet {
  const heading = sheet.rows.findIndex((row) => row.filter((cell) => cell !== null && cell !== '').length > 1);
  const put = (row: readonly Cell[], at: number): readonly Cell[] =>
    row.map((cell, column) => (at === heading + 1 + column ? text : cell));
  return { ...sheet, rows: sheet.rows.map(put) };
}

// A pattern that starts anew at each sign takes minutes for the whole; the time-out says which text.
test.each(
  texts.map((text) => [`${JSON.stringify(text.slice(0, 6))}…${JSON.stringify(text.slice(-2))}`, text] as const),
)('cells full of %s are read in one pass each', async (_, text) => {
  const school = await sheets;
  expect(evaluate(school.map((sheet) => hostile(sheet, text))).findings.length).toBeGreaterThan(0);
});
