import type { Sheet } from '../core/base/cells';
import type { Change } from '../core/base/change';
import { ownSheets } from '../core/base/own-sheets';
import { logSheet } from '../core/exchange/log-sheet';
import type { Memory } from '../core/memory/memory-sheet';
import type { SayExchange } from '../words/exchange-words';
import { outputChanges } from './output-sheets';

/** 操作记录 with what the memory keeps of changes to input cells, and the memory where it then is another. */
export function logChanges(
  sheets: readonly Sheet[],
  memory: Memory,
  { workbookId, say }: { readonly workbookId: string; readonly say: SayExchange },
): readonly Change[] {
  return outputChanges([logSheet(logName(sheets, memory), memory.log, say)], sheets, memory, workbookId);
}

/** A sheet of that name that is not ours stays the school's. */
function logName(sheets: readonly Sheet[], memory: Memory): string {
  const { name } = ownSheets.log;
  const isOthers = sheets.some((sheet) => sheet.name === name) && !memory.sheets.has(name);
  return isOthers ? `${name}（周考评）` : name;
}
