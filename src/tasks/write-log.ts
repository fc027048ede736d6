import type { Sheet } from '../core/base/cells';
import { ownSheets } from '../core/base/own-sheets';
import { readBook } from '../core/book/read-book';
import { logSheet } from '../core/exchange/log-sheet';
import type { Memory } from '../core/memory/memory-sheet';
import { placeSheets } from '../core/start/place-sheets';
import type { Workbook } from '../workbook/workbook';
import type { SayExchange } from '../words/exchange-words';
import { outputChanges } from './output-sheets';

/** Lays 操作记录 with what the workbook remembers of changes to its input cells: one read, one write. */
export async function writeLog(
  workbook: Workbook,
  { workbookId, say }: { readonly workbookId: string; readonly say: SayExchange },
): Promise<{ readonly sheet: string; readonly entries: number }> {
  const sheets = await workbook.readAll();
  const book = readBook(sheets);
  const { memory } = book;
  const name = logName(sheets, memory);
  const changes = outputChanges([logSheet(name, memory.log, say)], sheets, memory, workbookId);
  await workbook.apply(placeSheets(changes, sheets, book));
  return { sheet: name, entries: memory.log.length };
}

/** A sheet of that name that is not ours stays the school's. */
function logName(sheets: readonly Sheet[], memory: Memory): string {
  const { name } = ownSheets.log;
  const isOthers = sheets.some((sheet) => sheet.name === name) && !memory.sheets.has(name);
  return isOthers ? `${name}（周考评）` : name;
}
