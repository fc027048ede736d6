import { address, textOf } from '../../src/core/base/cells';
import type { Sheet } from '../../src/core/base/cells';
import { check } from '../../src/tasks/check';
import { report } from '../../src/tasks/report';
import { sample } from '../../src/tasks/sample';
import { total } from '../../src/tasks/total';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import { sayIn } from '../../src/words/words';
import { differences, valueAt } from './support/live-cells';
import { recalculate } from './support/recalculate';
import { sheetsOfFile } from './support/school-files';

jest.setTimeout(600_000);

const options = { now: '2024-05-20T08:00:00.000Z', workbookId: 'test', say: sayIn('zh-CN'), write: true } as const;

async function everything(scheme: string): Promise<Uint8Array> {
  const book = newWorkbookFile();
  await sample(book, { ...options, scheme });
  await check(book, { ...options, applyFixes: true });
  if (scheme === 'chongqing-2024') await total(book, { ...options, draft: false });
  await report(book, { ...options, form: 'activities' });
  return book.toBytes();
}

/** `开始!C20`, the cell `by` columns right of the last one that holds this text. */
function placeOf(sheets: readonly Sheet[], text: string, by: number): string {
  const rows = sheets.find(({ name }) => name === '开始')?.rows ?? [];
  const row = rows.reduce((last, cells, at) => (cells.some((cell) => textOf(cell) === text) ? at : last), -1);
  const column = rows[row]?.findIndex((cell) => textOf(cell) === text) ?? -1;
  return `开始!${address(row, column + by)}`;
}

test('开始 shows what the core shows, and follows what is typed', async () => {
  const files = await Promise.all(['chongqing-2024', 'dongying-2023'].map(everything));
  const [scored = new Uint8Array()] = files;
  const before = await sheetsOfFile(scored);
  const judge = before.find(({ name }) => name.startsWith('评分·'));
  const rows = judge?.rows ?? [];
  const marked = rows.findIndex((row) => typeof row[4] === 'number');
  const book = openWorkbookFile(scored);
  const edits = [
    { sheet: judge?.name ?? '', row: marked, column: 4, value: null },
    { sheet: '宣传登记', row: 150, column: 0, value: '又一篇' },
    { sheet: '单位', row: 3, column: 0, value: '改了名的系' },
  ];
  await book.apply([{ kind: 'cells', edits }]);
  const [first, second, later] = await Promise.all(
    recalculate([...files, book.toBytes()]).map((bytes) => sheetsOfFile(bytes)),
  );
  expect(differences(before, first ?? [], ['开始'])).toEqual([]);
  expect(differences(await sheetsOfFile(files[1] ?? new Uint8Array()), second ?? [], ['开始'])).toEqual([]);
  const change = (text: string, by: number) => {
    const place = placeOf(before, text, by);
    return Number(valueAt(later ?? [], place)) - Number(valueAt(before, place));
  };
  expect(change(judge?.name ?? '', 1)).toBe(-1);
  expect(change('宣传登记', 2)).toBe(1);
  expect(valueAt(later ?? [], placeOf(before, '考核汇总', 2))).toMatch(/^需重新汇总/);
  expect(valueAt(later ?? [], placeOf(before, '统计', 2))).toMatch(/^需重新统计/);
});
