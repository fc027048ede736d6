import type { Sheet } from '../../../src/core/base/cells';
import type { Change } from '../../../src/core/base/change';
import type { ContentCell } from '../../../src/core/base/sheet-content';
import { isRich } from '../../../src/core/base/cells';
import type { Cell } from '../../../src/core/base/cells';
import { total } from '../../../src/tasks/total';
import { newWorkbookFile, openWorkbookFile } from '../../../src/workbook/file-workbook';
import { sayIn } from '../../../src/words/words';

const say = sayIn('zh-CN');

/** A file of these sheets. */
export async function fileOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = newWorkbookFile();
  await book.apply(sheets.map((sheet): Change => ({ kind: 'sheet', content: contentOf(sheet) })));
  return book.toBytes();
}

/** A file of these sheets as `total` leaves it. */
export async function totalledFile(sheets: readonly Sheet[], draft: boolean): Promise<Uint8Array> {
  return totalled(await fileOf(sheets), draft);
}

/** `total` on a file. */
export async function totalled(bytes: Uint8Array, draft: boolean): Promise<Uint8Array> {
  const book = await openWorkbookFile(bytes);
  await total(book, { draft, write: true, now: '2024-05-20T08:00:00.000Z', workbookId: 'test', say });
  return book.toBytes();
}

export async function sheetsOfFile(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const book = await openWorkbookFile(bytes);
  return book.readAll();
}

function contentOf({ name, rows }: Sheet) {
  return { name, cells: rows.map((row) => row.map(contentCell)) };
}

function contentCell(cell: Cell): ContentCell {
  if (!isRich(cell)) return { value: cell };
  const date = cell.date === true ? { style: { format: 'yyyy-mm-dd' } } : {};
  return { value: cell.value, ...(cell.formula === undefined ? {} : { formula: cell.formula }), ...date };
}
