import { memorySheet } from '../core/sheets/memory-sheet';
import type { LogEntry, Memory } from '../core/sheets/memory-sheet';
import type { SheetContent } from '../core/sheets/sheet-content';
import type { Change } from '../workbook/workbook';

/**
 * Output sheets as changes, with the memory that says they are ours; a workbook that already remembers them, and has nothing new to
 * log, keeps its memory as it is.
 */
export function outputChanges(
  contents: readonly SheetContent[],
  memory: Memory,
  workbookId: string,
  log: readonly LogEntry[] = [],
): readonly Change[] {
  const sheets = new Map(memory.sheets);
  for (const { name } of contents) sheets.set(name, 'output');
  const known = sheets.size === memory.sheets.size && memory.workbookId !== '' && log.length === 0;
  const laid = contents.map((content): Change => ({ kind: 'sheet', content }));
  if (known) return laid;
  const id = memory.workbookId === '' ? workbookId : memory.workbookId;
  const remembered = memorySheet({ ...memory, workbookId: id, sheets, log: [...memory.log, ...log] });
  return [...laid, { kind: 'sheet', content: remembered }];
}
